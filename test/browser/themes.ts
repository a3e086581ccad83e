/** The colours of the editor's own themes, as far as the preview uses them. */
export type Theme = 'light' | 'dark' | 'contrast';

interface ThemeColours {
  /** The class that the editor gives to the body of the page. */
  readonly kind: string;
  readonly colours: Readonly<Record<string, string>>;
}

const FONT = { 'font-size': '13px', 'font-family': 'system-ui, "Noto Sans CJK SC", sans-serif' };

export const THEMES: Readonly<Record<Theme, ThemeColours>> = {
  light: {
    kind: 'vscode-light',
    colours: {
      ...FONT,
      'editor-foreground': '#3b3b3b',
      'editor-background': '#ffffff',
      'editorError-foreground': '#e51400',
      'editorWarning-foreground': '#bf8803',
      'editorInfo-foreground': '#1a85ff',
      focusBorder: '#005fb8',
      'sideBar-background': '#f8f8f8',
      'sideBar-foreground': '#3b3b3b',
      'editor-selectionBackground': '#add6ff',
      'editor-wordHighlightBackground': 'rgb(87 87 87 / 25%)',
      'editorHoverWidget-background': '#f8f8f8',
      'editorHoverWidget-foreground': '#3b3b3b',
      'editorHoverWidget-border': '#c8c8c8',
      'textLink-foreground': '#005fb8',
      'input-background': '#ffffff',
      'input-foreground': '#3b3b3b',
    },
  },
  dark: {
    kind: 'vscode-dark',
    colours: {
      ...FONT,
      'editor-foreground': '#cccccc',
      'editor-background': '#1f1f1f',
      'editorError-foreground': '#f14c4c',
      'editorWarning-foreground': '#cca700',
      'editorInfo-foreground': '#3794ff',
      focusBorder: '#0078d4',
      'sideBar-background': '#181818',
      'sideBar-foreground': '#cccccc',
      'editor-selectionBackground': '#264f78',
      'editor-wordHighlightBackground': 'rgb(87 87 87 / 72%)',
      'editorHoverWidget-background': '#202020',
      'editorHoverWidget-foreground': '#cccccc',
      'editorHoverWidget-border': '#454545',
      'textLink-foreground': '#4daafc',
      'input-background': '#313131',
      'input-foreground': '#cccccc',
    },
  },
  contrast: {
    kind: 'vscode-high-contrast',
    colours: {
      ...FONT,
      'editor-foreground': '#ffffff',
      'editor-background': '#000000',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      'editorError-foreground': '#f48771',
      'editorWarning-foreground': '#ffd370',
      'editorInfo-foreground': '#3794ff',
      focusBorder: '#f38518',
      'sideBar-background': '#000000',
      'sideBar-foreground': '#ffffff',
      'editor-selectionBackground': '#ffffff',
      'editorHoverWidget-background': '#0c141f',
      'editorHoverWidget-foreground': '#ffffff',
      'editorHoverWidget-border': '#6fc3df',
      'textLink-foreground': '#21a6ff',
      'input-background': '#000000',
      'input-foreground': '#ffffff',
    },
  },
};
