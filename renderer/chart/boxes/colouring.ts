import { fillingOf } from '../../../shared/model/occupancy.ts';
import { BASES, counts, type Post } from '../../../shared/model/records.ts';
import { BASIS_WORDS } from '../../../shared/words/values.ts';
import { byName } from '../../kit/words/screenFormat.ts';
import { managerOf, type Scene } from './scene.ts';
import { cardWords, keyWords } from './words.ts';

/** What the chart can be coloured by (CHART-5). Changes are marks of their own: see marks.ts. */
export const COLOURS = ['changes', 'vacancy', 'basis', 'grade', 'span', 'funding'] as const;
export type Colour = (typeof COLOURS)[number];

/** The hollow swatch: nothing is known, or it has no place on a scale. */
export const OFF_SCALE = 8;

export interface KeyEntry {
  /** Number of the swatch, 1 to 8. */
  readonly code: number;
  readonly word: string;
  /** Posts that have it. */
  readonly count: number;
}

/** Which swatch each box has, and what each swatch means. */
export interface Key {
  readonly colour: Exclude<Colour, 'changes'>;
  /** A scale runs from light to dark; kinds have colours and patterns that nobody takes for one another. */
  readonly scale: boolean;
  /** Swatch of each box; 0 for teams and outside bodies, which have none. */
  readonly codes: Uint8Array;
  readonly entries: readonly KeyEntry[];
  /** What the box has, in its own words. */
  wordOf(box: number): string;
}

export interface KeySources {
  readonly spanOf: (post: Post) => number;
  /** Spans below the first are narrow, above the last wide. */
  readonly limits: { readonly spanNarrow: number; readonly spanTarget: number; readonly spanWide: number };
}

/** How one colouring sorts posts. */
interface Sorting {
  readonly scale: boolean;
  readonly words: ReadonlyMap<number, string>;
  codeOf(post: Post): number;
  wordOf?(post: Post): string;
}

export function keyOf(scene: Scene, colour: Exclude<Colour, 'changes'>, sources: KeySources): Key {
  const sorting = sortingOf(scene, colour, sources);
  const codes = new Uint8Array(scene.n);
  const count = new Uint32Array(OFF_SCALE + 1);
  const found = new Set<number>();
  for (let box = 0; box < scene.n; box++) {
    const post = scene.posts[box] as Post;
    if (!counts(post)) continue;
    const code = sorting.codeOf(post);
    codes[box] = code;
    (count[code] as number) += post.quantity ?? 0;
    found.add(code);
  }
  const entries = [...sorting.words]
    .map(([code, word]) => ({ code, word, count: count[code] as number }))
    .filter((entry) => found.has(entry.code));
  return {
    colour,
    scale: sorting.scale,
    codes,
    entries,
    wordOf(box) {
      const code = codes[box] as number;
      const post = scene.posts[box] as Post;
      return code === 0 ? '' : (sorting.wordOf?.(post) ?? sorting.words.get(code) ?? '');
    },
  };
}

function sortingOf(scene: Scene, colour: Exclude<Colour, 'changes'>, sources: KeySources): Sorting {
  if (colour === 'vacancy') return { scale: false, words: VACANCY, codeOf: vacancyOf };
  if (colour === 'basis') return { scale: false, words: BASIS, codeOf: (post) => BASES.indexOf(post.basis) + 1 };
  if (colour === 'grade') return byGrade(scene);
  return colour === 'span' ? bySpan(sources) : byFunding(scene.posts);
}

const VACANCY = new Map<number, string>([
  [1, keyWords.filled],
  [3, keyWords.partVacant],
  [2, keyWords.vacant],
  [4, keyWords.heldVacant],
  [OFF_SCALE, keyWords.notRecorded],
]);

function vacancyOf(post: Post): number {
  const { state } = fillingOf(post);
  if (state === 'none' || state === 'unrecorded') return OFF_SCALE;
  if (state === 'filled') return 1;
  if (state === 'part') return 3;
  return post.heldVacant ? 4 : 2;
}

const BASIS = new Map(BASES.map((basis, i) => [i + 1, BASIS_WORDS[basis]]));

const STEPS = 7;

/**
 * Grades with numbers from the lowest up, then those that are words alone (HOS, ED), which are the senior ones: the higher
 * up in the chart, the higher. More than seven share a step with their neighbours.
 */
function byGrade(scene: Scene): Sorting {
  const depth = new Int32Array(scene.n);
  const highest = new Map<string, number>();
  for (let box = 0; box < scene.n; box++) {
    const up = managerOf(scene, box);
    const level = up < 0 ? 0 : (depth[up] as number) + 1;
    depth[box] = level;
    const post = scene.posts[box] as Post;
    if (counts(post) && post.grade !== '')
      highest.set(post.grade, Math.min(level, highest.get(post.grade) ?? Infinity));
  }
  const wordy = (grade: string) => (/\d/.test(grade) ? 0 : 1);
  const grades = [...highest.keys()].sort((a, b) => {
    const kind = wordy(a) - wordy(b);
    if (kind !== 0 || wordy(a) === 0) return kind || byName(a, b);
    return (highest.get(b) as number) - (highest.get(a) as number) || byName(a, b);
  });
  const codes = new Map<string, number>();
  const words = new Map<number, string>();
  const steps = Math.min(STEPS, grades.length);
  for (let step = 0; step < steps; step++) {
    const from = Math.floor((step * grades.length) / steps);
    const to = Math.floor(((step + 1) * grades.length) / steps) - 1;
    // Few grades stand as far apart as the scale allows.
    const code = steps === 1 ? 4 : 1 + Math.round((step * (STEPS - 1)) / (steps - 1));
    words.set(code, keyWords.range(grades[from] as string, grades[to] as string));
    for (let i = from; i <= to; i++) codes.set(grades[i] as string, code);
  }
  words.set(OFF_SCALE, keyWords.noGrade);
  return {
    scale: true,
    words,
    codeOf: (post) => codes.get(post.grade) ?? OFF_SCALE,
    wordOf: (post) => post.grade || keyWords.noGrade,
  };
}

function bySpan({ spanOf, limits }: KeySources): Sorting {
  const narrow = Math.max(2, limits.spanNarrow);
  const wide = Math.max(narrow, limits.spanWide);
  const target = Math.min(Math.max(narrow, limits.spanTarget), wide);
  const range = (from: number, to: number) => keyWords.range(String(from), String(to));
  const words = new Map<number, string>([[1, keyWords.oneReport]]);
  if (narrow > 2) words.set(2, keyWords.narrow(range(2, narrow - 1)));
  words.set(4, range(narrow, target));
  if (target < wide) words.set(5, range(target + 1, wide));
  words.set(7, keyWords.wide(wide));
  words.set(OFF_SCALE, keyWords.noReports);
  return {
    scale: true,
    words,
    codeOf(post) {
      const span = spanOf(post);
      if (span === 0) return OFF_SCALE;
      if (span === 1) return 1;
      if (span < narrow) return 2;
      if (span <= target) return 4;
      return span <= wide ? 5 : 7;
    },
    wordOf: (post) => (spanOf(post) === 0 ? keyWords.noReports : cardWords.span(String(spanOf(post)))),
  };
}

const NAMED = 5;
const SEVERAL = 6;
const NOT_STATED = OFF_SCALE;

/** The sources that fund most posts by name, the rest together. */
function byFunding(posts: readonly Post[]): Sorting {
  const number = new Map<string, number>();
  for (const post of posts) {
    const source = post.funding[0]?.source;
    if (counts(post) && post.funding.length === 1 && source !== undefined)
      number.set(source, (number.get(source) ?? 0) + 1);
  }
  const names = [...number.keys()].sort(
    (a, b) => (number.get(b) as number) - (number.get(a) as number) || byName(a, b),
  );
  const named = names.length > NAMED ? names.slice(0, NAMED - 1) : names;
  const codes = new Map(named.map((name, i) => [name, i + 1]));
  const words = new Map(named.map((name, i) => [i + 1, name]));
  if (names.length > NAMED) words.set(NAMED, keyWords.otherSources);
  words.set(SEVERAL, keyWords.severalSources);
  words.set(NOT_STATED, keyWords.notStated);
  return {
    scale: false,
    words,
    codeOf(post) {
      if (post.funding.length > 1) return SEVERAL;
      const source = post.funding[0]?.source;
      return source === undefined ? NOT_STATED : (codes.get(source) ?? NAMED);
    },
    wordOf: (post) =>
      post.funding.length === 0 ? keyWords.notStated : post.funding.map((share) => share.source).join(' + '),
  };
}
