import { KIND_WORDS } from '../../kit/words/commonWords.ts';
import { STATUS_WORDS } from '../../kit/words/postWords.ts';
import { plural } from '../../kit/words/screenFormat.ts';

/** What cards, their flags and the key of the colours say. */
export const cardWords = {
  team: 'Team',
  outside: KIND_WORDS.outside,
  /** Below the title of a box that is no post. */
  box: (kind: 'team' | 'outside', employer: string) =>
    kind === 'team' ? 'Team' : employer === '' ? KIND_WORDS.outside : `${KIND_WORDS.outside} · ${employer}`,
  fte: (fte: string) => `${fte} FTE`,
  branch: (what: string, posts: number, fte: string) => `${what} · ${plural(posts, 'post')}, ${fte} FTE`,
  cost: (posts: number, fte: string, withoutCost: number) =>
    `This branch: ${plural(posts, 'post')}, ${fte} FTE${withoutCost > 0 ? `, excluding ${plural(withoutCost, 'post')} without cost` : ''}`,
  span: (span: string) => `Span ${span}`,
  /** Who is in a box of several places. */
  empty: (places: number, held: boolean) => `${places} ${held ? 'held vacant' : 'vacant'}`,
  partFilled: (filled: number, empty: number, held: boolean) =>
    `${filled} filled, ${empty} ${held ? 'held' : 'vacant'}`,
  allFilled: (filled: number) => `${filled} filled`,
  andMore: (boxes: number) => `and ${boxes} more`,
} as const;

/** Parts of the sentence that a card is to a screen reader. */
export const spokenWords = {
  team: 'team',
  outside: 'outside body',
  grade: (grade: string) => `grade ${grade}`,
  filled: 'filled',
  filledBy: (name: string) => `filled by ${name}`,
  span: (span: number) => `span ${span}`,
  place: (place: number, of: number, manager: string) => `${place} of ${of} reports of ${manager}`,
  placeAtTop: (place: number, of: number) => `${place} of ${of} at the top`,
  atTop: 'at the top',
  folded: 'folded',
} as const;

/** Entries of the key, by what the chart is coloured by. */
export const keyWords = {
  filled: STATUS_WORDS.filled,
  partVacant: 'Part vacant',
  vacant: STATUS_WORDS.vacant,
  heldVacant: STATUS_WORDS.heldVacant,
  notRecorded: STATUS_WORDS.notRecorded,
  noGrade: STATUS_WORDS.noGrade,
  range: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  oneReport: 'One report',
  noReports: 'No reports',
  narrow: (range: string) => `${range} (narrow)`,
  wide: (over: number) => `Over ${over} (wide)`,
  otherSources: 'Other sources',
  severalSources: 'Several sources',
  notStated: STATUS_WORDS.notStated,
} as const;
