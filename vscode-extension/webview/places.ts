/** Where on the page a JSON Pointer is to be seen: not everything in the file is printed. */
import type { PreviewMark } from '@disclosure-lint/language-server/protocol';

export interface Places {
  /** @returns the printed pointer that stands for this one: itself, the first below it, or that of the nearest parent. */
  find(pointer: string): string | undefined;
}

/** @param printed pointers of what the page shows, in its order */
export function placesOf(printed: Iterable<string>): Places {
  const exact = new Set<string>();
  /** Of every pointer above a printed one, the first that is printed below. */
  const first = new Map<string, string>();
  for (const pointer of printed) {
    exact.add(pointer);
    for (let parent = parentOf(pointer); parent !== undefined && !first.has(parent); parent = parentOf(parent)) {
      first.set(parent, pointer);
    }
  }
  return {
    find(pointer) {
      for (let at: string | undefined = pointer; at !== undefined; at = parentOf(at)) {
        const place = exact.has(at) ? at : first.get(at);
        if (place !== undefined) {
          return place;
        }
      }
      return undefined;
    },
  };
}

/** A mark and where it is shown. */
export interface PlacedMark {
  readonly mark: PreviewMark;
  readonly place: string;
  /** Only where the place is the very text that the span counts in. */
  readonly span: PreviewMark['span'];
}

/** @returns the marks by the place that shows them, in their own order. */
export function placeMarks(marks: readonly PreviewMark[], places: Places): ReadonlyMap<string, readonly PlacedMark[]> {
  const placed = new Map<string, PlacedMark[]>();
  for (const mark of marks) {
    const place = places.find(mark.pointer);
    if (place !== undefined) {
      const here = placed.get(place) ?? [];
      here.push({ mark, place, span: place === mark.pointer ? mark.span : undefined });
      placed.set(place, here);
    }
  }
  return placed;
}

function parentOf(pointer: string): string | undefined {
  return pointer === '' ? undefined : pointer.slice(0, pointer.lastIndexOf('/'));
}
