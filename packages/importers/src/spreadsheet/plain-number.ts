/**
 * A number as Excel holds it: 15 digits, so 0.1 + 0.2 is 0.3; never in scientific notation.
 * @returns '' for what is no number.
 */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(Number(value.toPrecision(15)));
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text);
  if (!parts) return text === '-0' ? '0' : text;
  const [, sign = '', first = '', rest = '', printed] = parts;
  const exponent = Number(printed);
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${first}${rest}`;
  return sign + first + rest.padEnd(exponent, '0');
}
