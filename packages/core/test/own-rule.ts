/** An office's own rule with one option, `most`. */
const both = (text: string) => ({ 'zh-CN': text, en: text });

/** @param params Where the option stands for a parameter of the fact; else it is what the cell is compared with. */
export function ownRule(name: string, option: unknown, params: unknown = undefined): Record<string, unknown> {
  return {
    name,
    meta: {
      category: 'arithmetic',
      severity: 'warning',
      ask: 'verify',
      presets: ['recommended'],
      status: 'stable',
      editions: ['2021'],
      title: both('限额'),
      messages: { default: both('{actual}，{expected}') },
      remedy: both('请核实'),
      rationale: both('本局要求'),
      basis: [{ kind: 'practice', document: '本局要求' }],
      precision: 'exact',
    },
    options: { most: option },
    conditions:
      params === undefined
        ? {
            fact: 'cell',
            params: { address: 'disclosure.normativeDocuments.issued' },
            operator: 'lessThanInclusive',
            value: { option: 'most' },
          }
        : { fact: 'cell', params, operator: 'equal', value: 0 },
    event: { type: 'holds' },
    examples: {
      valid: [{ title: '少' }],
      invalid: [
        {
          title: '多',
          edits: [{ set: 'disclosure.normativeDocuments.issued', to: 99 }],
          expect: ['disclosure.normativeDocuments.issued'],
        },
      ],
    },
  };
}
