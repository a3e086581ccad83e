/** What of the JSON could not be carried over, in both languages. */
import type { Loss } from '../document/losses.ts';

const LONGEST_KEY = 60;

export function unreadKey(key: string): Loss {
  const shown = key.slice(0, LONGEST_KEY);
  return {
    message: { 'zh-CN': `“${shown}”的内容无法识别，没有读取`, en: `“${shown}” was not understood and not read` },
  };
}

export function unknownSection(key: string, type: string): Loss {
  const shown = type.slice(0, LONGEST_KEY);
  return {
    message: {
      'zh-CN': `“${key}”的类型“${shown}”无法识别，没有读到内容`,
      en: `“${key}” is of the unknown type “${shown}”: nothing was read of it`,
    },
  };
}

export function missingFigures(key: string, count: number): Loss {
  return {
    message: {
      'zh-CN': `“${key}”缺少${count}个数据项，按空白读取`,
      en: `“${key}” lacks ${count} ${count === 1 ? 'figure' : 'figures'}, read as blank`,
    },
  };
}
