/** What mammoth loses or mistakes, put right before it reads the document. The order matters: each step sees what the ones before left. */
import type { Loss } from '../document/losses.ts';
import { withNumbers } from './automatic-numbers.ts';
import { withReadableDrawings } from './drawings.ts';
import { withoutFieldCodes } from './fields.ts';
import { withoutHiddenText } from './hidden-text.ts';
import { withNotes } from './notes.ts';
import { withParagraphStyles } from './paragraph-styles.ts';
import { readStyles } from './styles.ts';
import { withColumnsInPlace } from './table-columns.ts';
import { acceptedChanges } from './tracked-changes.ts';
import type { WordParts } from './word-parts.ts';
import { withoutWrappers } from './wrappers.ts';
import type { XmlElement } from './xml.ts';

/** @param trusted Whether the file's styles tell of every paragraph what it is. */
export function repairedBody(
  parts: WordParts,
  trusted: boolean,
): { readonly body: XmlElement; readonly losses: readonly Loss[] } {
  const styles = readStyles(parts.styles);
  const changes = { insertions: 0, deletions: 0 };
  const story = (part: XmlElement): XmlElement => {
    const accepted = acceptedChanges(withoutWrappers(part));
    changes.insertions += accepted.insertions;
    changes.deletions += accepted.deletions;
    return withoutFieldCodes(accepted.story);
  };
  const noted = withNotes(story(parts.body), {
    footnotes: parts.footnotes && story(parts.footnotes),
    endnotes: parts.endnotes && story(parts.endnotes),
  });
  const visible = withoutHiddenText(noted, styles);
  const numbered = withNumbers(withReadableDrawings(visible.body), parts.numbering, styles);
  return {
    body: withParagraphStyles(withColumnsInPlace(numbered), styles, trusted),
    losses: [...trackedChangesLoss(changes), ...visible.losses],
  };
}

function trackedChangesLoss({ insertions, deletions }: { insertions: number; deletions: number }): readonly Loss[] {
  if (insertions + deletions === 0) return [];
  return [
    {
      message: {
        'zh-CN': `文档里留有修订，已按全部接受读入：插入${insertions}处，删除${deletions}处`,
        en: `The document has tracked changes, read as if accepted: ${insertions} insertion(s), ${deletions} deletion(s)`,
      },
    },
  ];
}
