import type { Read } from '../kit/forms/readTyped.ts';
import { readWords as said } from '../kit/forms/words.ts';

/** Cells of the report's tables as they are typed and stored. No page here. */

const good = (value: string | null): Read => ({ ok: true, value });

/** Text of a report: as it was typed, without the space around it. */
export function readWords(most: number): (typed: string) => Read {
  return (typed) => {
    const text = typed.replace(/\r\n?/g, '\n').trim();
    if (text.length > most) return { ok: false, message: said.long(most) };
    return good(text === '' ? null : text);
  };
}

/** Yes or no, as spreadsheets have it. */
export function readYes(typed: string): Read {
  const text = typed.trim().toLowerCase();
  if (['', 'no', 'n', 'false', '0'].includes(text)) return good(null);
  if (['yes', 'y', 'true', '1', 'x', 'done'].includes(text)) return good('yes');
  return { ok: false, message: said.yes };
}

/** References of posts as they are stored: "P5; P9". */
export function refsOf(value: string | null | undefined): string[] {
  return [...new Set(splitBy(value ?? '', /[;\n]+/))];
}

const splitBy = (text: string, by: RegExp) =>
  text
    .split(by)
    .map((each) => each.trim())
    .filter(Boolean);

/**
 * References of posts however they are typed: parted by semicolons, commas or lines; a title that one post alone has
 * stands for its reference (`refOf`), even where the title has a comma.
 */
export function readRefs(typed: string, refOf: (name: string) => string | null): Read {
  const refs = splitBy(typed, /[;\n]+/).flatMap((part) => {
    const known = refOf(part);
    return known === null ? splitBy(part, /,/).map((each) => refOf(each) ?? each) : [known];
  });
  if (refs.length > 200) return { ok: false, message: said.manyPosts(200) };
  if (refs.some((ref) => ref.length > 500)) return { ok: false, message: said.longRef(500) };
  return good(refs.length === 0 ? null : [...new Set(refs)].join('; '));
}

/**
 * Counts at milestones after their headings changed: a heading that stays keeps its counts wherever it goes, one that
 * takes the place of another (it was renamed) takes its counts, and what has no heading any more is gone.
 */
export function remapMilestones(
  before: readonly string[],
  after: readonly string[],
  counts: readonly (number | null)[],
): (number | null)[] {
  const taken = new Set<number>();
  const from = after.map((heading) => {
    const at = before.findIndex((old, i) => old === heading && !taken.has(i));
    if (at >= 0) taken.add(at);
    return at;
  });
  return from.map((at, i) => {
    if (at >= 0) return counts[at] ?? null;
    const renamed = i < before.length && !taken.has(i) && before.length === after.length;
    return renamed ? (counts[i] ?? null) : null;
  });
}
