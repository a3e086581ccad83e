/** How cells look. */
import type { CellObject } from 'write-excel-file/universal';

export const TEXT = { type: String, format: '@' } as const satisfies CellObject;
export const BORDERED = {
  borderStyle: 'thin',
  borderColor: '#000000',
  alignVertical: 'center',
  wrap: true,
} as const satisfies CellObject;
export const BOLD = { fontWeight: 'bold' } as const satisfies CellObject;
export const FONT = { fontFamily: '仿宋', fontSize: 11 } as const;
export const HEADING = { ...BOLD, fontFamily: '黑体', fontSize: 14 } as const satisfies CellObject;
export const SUBHEADING = { ...BOLD, fontSize: 12 } as const satisfies CellObject;
