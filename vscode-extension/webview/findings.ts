/** The list of findings over the page, with their counts. */
import type { Severity } from '@disclosure-lint/core';
import { element, fill } from './dom.ts';
import { type Drawing, findingsOf } from './marks.ts';

/** @returns the list; `data-jump` of a button is the number of the mark it leads to. */
export function drawFindings(drawing: Drawing, open: boolean): HTMLElement {
  const { preview, strings, numbers } = drawing;
  const findings = findingsOf(preview.marks);
  const hint = element('span', { class: 'hint' }, [strings.hint]);
  if (findings.length === 0) {
    return element('section', { class: 'findings none', 'aria-label': strings.findings }, [
      element('p', { class: 'counts' }, [element('span', { class: 'clean' }, [strings.noFindings]), hint]),
    ]);
  }
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0
      ? []
      : [element('span', { class: `count ${severity}` }, [fill(wordFor(severity, drawing), count)])];
  });
  const items = findings.map((finding) =>
    element('li', { class: finding.severity }, [
      element('button', { class: 'jump', type: 'button', 'data-jump': String(numbers.get(finding)) }, [
        element('span', { class: 'severity' }, [strings[finding.severity]]),
        element('span', { class: 'text' }, [finding.message]),
      ]),
      element('button', { class: 'rule', type: 'button', 'data-rule': finding.ruleId, title: strings.explain }, [
        finding.ruleId,
      ]),
    ]),
  );
  return element('section', { class: 'findings', 'aria-label': strings.findings }, [
    element('details', { open: open ? '' : undefined }, [
      element('summary', { class: 'counts' }, [...counts, hint]),
      element('ol', {}, items),
    ]),
  ]);
}

function wordFor(severity: Severity, { strings }: Drawing): string {
  return { error: strings.errors, warning: strings.warnings, info: strings.infos }[severity];
}
