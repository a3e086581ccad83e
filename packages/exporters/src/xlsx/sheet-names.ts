/** Names of sheets, made of headings. */

const LONGEST = 31;

/** @returns for each heading a name that a spreadsheet allows and that no other sheet has, in any case of its letters. */
export function sheetNames(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const plain = allowed(heading);
    let name = shortened(plain, '');
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = shortened(plain, `（${number}）`);
    taken.add(name.toLowerCase());
    return name;
  });
}

function allowed(heading: string): string {
  const name = heading
    .replace(/[[\]:*?/\\\s]+/gu, ' ')
    .replace(/^[' ]+|[' ]+$/gu, '')
    .trim();
  // This name is a spreadsheet's own.
  return name === '' || /^history$/iu.test(name) ? '未命名' : name;
}

function shortened(name: string, ending: string): string {
  const start = name.slice(0, LONGEST - ending.length);
  return `${start.replace(/[\ud800-\udbff]$|[' ]+$/gu, '')}${ending}`;
}
