/** Why there is no page, or no edit. */
import type { Locale } from '@disclosure-lint/core';

export interface PreviewTexts {
  /** Linting is switched off. */
  readonly off: string;
  /** A report is open, and nothing was said of it: its configuration is wrong, or leaves it out. */
  readonly notLinted: string;
  readonly notOpen: string;
  /** The text cannot be read as a report. */
  readonly unreadable: string;
  readonly changed: string;
  readonly notPrinted: string;
  readonly notText: string;
}

/** @returns the words in one language. */
export function previewTexts(locale: Locale): PreviewTexts {
  return TEXTS[locale];
}

const TEXTS: Readonly<Record<Locale, PreviewTexts>> = {
  'zh-CN': {
    off: '核对已在设置中关闭，无法预览。请打开设置“disclosureLint.enable”。',
    notLinted: '这份文件没有核对：它不是年度报告，或者配置有误、略过了它。请查看“问题”面板。',
    notOpen: '文件没有打开。',
    unreadable: '这份文件无法按年度报告读取。请先改正“问题”面板中列出的错误。',
    changed: '文件在显示之后有过改动，没有写入。请看过新的内容再改。',
    notPrinted: '这一处在文件中已不存在，没有写入。',
    notText: '这一处不是文字或数字，请在 JSON 中修改。',
  },
  en: {
    off: 'Checking is switched off in the settings, so there is no preview. Please switch on “disclosureLint.enable”.',
    notLinted:
      'This file was not checked: it is no annual report, or its configuration is wrong or leaves it out. Please look at the Problems panel.',
    notOpen: 'The file is not open.',
    unreadable: 'This file cannot be read as an annual report. Please correct the errors in the Problems panel first.',
    changed: 'The file has changed since it was shown; nothing was written. Please look at it and try again.',
    notPrinted: 'This place is no longer in the file; nothing was written.',
    notText: 'What stands here is neither text nor a figure. Please change it in the JSON.',
  },
};
