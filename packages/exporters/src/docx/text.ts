/** Text as Word has it: line breaks and tabs are elements of their own. */
import { Tab, TextRun } from 'docx';

/** @param size Half points; that of the paragraph's style when absent. */
export function textRuns(text: string, size?: number): readonly TextRun[] {
  if (text === '') return [];
  return text.split(/\r\n|\r|\n/u).map(
    (line, at) =>
      new TextRun({
        ...(at > 0 && { break: 1 }),
        ...(size !== undefined && { size }),
        children: line.split('\t').flatMap((piece, index) => [...(index > 0 ? [new Tab()] : []), piece]),
      }),
  );
}
