/** A preview such as the server makes it: the specimen of 2021 with mistakes in it, or as it should be. */
import {
  analyseDocument,
  builtinRules,
  createRuleSet,
  type Finding,
  layoutReport,
  parseDocument,
} from '@disclosure-lint/core';
import { specimens } from '@disclosure-lint/rules';
import type { ToPage } from '../../vscode-extension/src/preview/messages.ts';

type Preview = Extract<ToPage, { type: 'show' }>['preview'];
type PreviewMark = Preview['marks'][number];

/** @returns the text of the specimen: wrong on purpose, or right. */
export function specimenText(wrong: boolean): string {
  const text = JSON.stringify(specimens()['2021'], null, 2);
  const mistakes: readonly (readonly [RegExp, string])[] = [
    // The total of what was received, a blank cell, and a count in the prose that is not the table's.
    [/(本年新收政府信息公开申请数量",\s+"cells": \[(?:\s+\d+,){6}\s+)59/u, '$195'],
    [/("label": "行政强制",\s+"cells": \[\s+)2/u, '$1""'],
    [/被申请行政复议5件/u, '被申请行政复议7件'],
    [/三、收到和处理政府信息公开申请情况/u, '三、收到和处理申请公开政府信息情况'],
  ];
  return wrong ? mistakes.reduce((changed, [from, to]) => changed.replace(from, to), text) : text;
}

export async function specimenPreview(wrong: boolean, version = 1): Promise<Preview> {
  const text = specimenText(wrong);
  const uri = 'file:///specimen.report.json';
  const ruleSet = createRuleSet({ rules: builtinRules() });
  const { report, result } = await analyseDocument(parseDocument(text, uri), { ruleSet, locale: 'zh-CN' });
  return {
    uri,
    version,
    locale: 'zh-CN',
    page: report === undefined ? { edition: 'unknown', blocks: [] } : layoutReport(report),
    marks: result.findings.flatMap((finding) => marksOf(finding, text)),
  };
}

function marksOf(finding: Finding, text: string): readonly PreviewMark[] {
  const { ruleId, severity, message, remedy, fingerprint } = finding;
  const shared = { ruleId, severity, message, remedy, fingerprint };
  const places = [finding.location, ...finding.related.map(({ location }) => location)];
  return places.map((location, index) => {
    const whole = valueAt(text, location.pointer);
    const literal = text.slice(location.range.start.offset, location.range.end.offset);
    const start = whole.length > literal.length && !literal.startsWith('"') ? whole.indexOf(literal) : -1;
    return {
      ...shared,
      role: index === 0 ? 'finding' : 'related',
      pointer: location.pointer,
      ...(start < 0 ? {} : { span: { start, end: start + literal.length } }),
    };
  });
}

function valueAt(text: string, pointer: string): string {
  const value = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], JSON.parse(text));
  return typeof value === 'string' ? value : '';
}
