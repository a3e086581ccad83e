/** The words of `lsp`. */
import type { Locale } from '@disclosure-lint/core';

export interface LspTexts {
  readonly command: string;
  readonly stdio: string;
}

/** The words in a language. */
export function lspTexts(locale: Locale): LspTexts {
  return locale === 'en' ? en : zhCN;
}

const zhCN: LspTexts = {
  command: '供编辑器调用的语言服务（Neovim、Emacs、Helix 等，见 docs/zh-CN/editors.md）',
  stdio: '经标准输入输出与编辑器通信（也是默认方式）',
};

const en: LspTexts = {
  command: 'the language server, for editors such as Neovim, Emacs and Helix to start (see docs/editors.md)',
  stdio: 'speak over standard input and output, which is also the default',
};
