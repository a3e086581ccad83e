import { forms } from '@disclosure-lint/rules';
import { describe, expect, it } from 'vitest';
import { columnName, rowName } from '../src/facts/wording.ts';

describe('the name of a row in a message', () => {
  const tables = Object.values(forms).flatMap((form) => form.tables);
  const named = (key: string) =>
    tables.flatMap((table) => table.rows.filter((row) => row.key === key).map((row) => rowName(row)['zh-CN']));

  it('is the form’s words without ordinal and explanation', () => {
    expect(new Set(named('partlyGranted'))).toEqual(new Set(['部分公开']));
    expect(new Set(named('received'))).toEqual(new Set(['本年新收政府信息公开申请数量']));
  });

  it('keeps what tells it from a column of the same name', () => {
    expect(new Set(named('resultTotal'))).toEqual(new Set(['（七）总计']));
    expect(named('otherHandling.other')).toEqual(['（六）其他处理3.其他']);
  });

  it('is the name of no column and of no other row of its table', () => {
    for (const table of tables) {
      const rows = table.rows.map((row) => rowName(row)['zh-CN']);
      const columns = table.columns.map((column) => columnName(column)['zh-CN']);
      expect(new Set([...rows, ...columns]).size).toBe(rows.length + columns.length);
    }
  });
});
