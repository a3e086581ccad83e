/** What the parts of one report are drawn with. */
import type { HtmlContext } from './context.ts';
import type { Marks } from './marks.ts';

export interface Drawing {
  readonly context: HtmlContext;
  /** The name of the report in the file. */
  readonly id: string;
  readonly marks: Marks;
  /** The findings whose number stands on the page so far. */
  readonly shown: Set<number>;
}
