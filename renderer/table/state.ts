import { create } from 'zustand';
import type { PostId } from '../../shared/model/records.ts';
import { announce } from '../store/notices.ts';
import { get } from '../store/state.ts';
import { columnOf } from './columns.ts';
import type { Chosen } from './filter.ts';
import { nextSort, type Sort } from './sort.ts';
import { listWords } from './words.ts';

/** A cell that is being typed into. What was typed lives here, so that nothing on screen can lose it. */
export interface Editing {
  readonly id: PostId;
  readonly column: string;
  readonly draft: string;
  /** Why the draft could not be stored; it waits to be corrected. */
  readonly error: string | null;
  /** The old text is selected, to be replaced or walked through. */
  readonly whole: boolean;
}

export interface TableState {
  /** Column of the current cell; its row is the anchor of the selection, which chart and list share. */
  readonly column: string;
  /** The current cell is a heading. */
  readonly heading: boolean;
  /** Column where the selected cells start; holds as long as the selection is this very one. */
  readonly range: { readonly selection: readonly PostId[]; readonly column: string } | null;
  readonly editing: Editing | null;
  /** A sentence beside a cell: why it cannot be changed, why a paste was refused. */
  readonly note: { readonly id: PostId; readonly column: string; readonly text: string } | null;
  /** A block longer than the list waits for an answer: whether posts are added for the rest of it. */
  readonly offer: { readonly here: number; readonly more: number; readonly under: string; paste(): void } | null;
  readonly sort: Sort | null;
  /** Version of the document that was sorted. */
  readonly sortedAt: number;
  readonly text: string;
  readonly chosen: Chosen;
  readonly gone: boolean;
  /** Posts that stay in view although they do not match: edited here since the filter was set, or asked for. */
  readonly kept: ReadonlySet<PostId>;
}

const NONE: ReadonlySet<PostId> = new Set();

export const useTable = create<TableState>()(() => ({
  column: 'jobtitle',
  heading: false,
  range: null,
  editing: null,
  note: null,
  offer: null,
  sort: null,
  sortedAt: 0,
  text: '',
  chosen: {},
  gone: false,
  kept: NONE,
}));

export const setTable = useTable.setState;
export const table = useTable.getState;

export function sortBy(column: string): void {
  const sort = nextSort(table().sort, column);
  setTable({ sort, sortedAt: get().version, kept: NONE });
  announce(sort ? listWords.sorted(columnOf(column)?.label ?? '', sort.descending) : listWords.unsorted);
}

/** The order of today's values. */
export function sortAgain(): void {
  setTable({ sortedAt: get().version, kept: NONE });
}

export const clearSort = () => setTable({ sort: null });

export const setText = (text: string) => setTable({ text, kept: NONE });

export function choose(facet: string, values: readonly string[]): void {
  setTable({ chosen: { ...table().chosen, [facet]: values }, kept: NONE });
}

export const clearFilters = () => setTable({ text: '', chosen: {}, kept: NONE });

export function keep(ids: Iterable<PostId>): void {
  setTable({ kept: new Set([...table().kept, ...ids]) });
}

let shownOf: string | null = null;

/** Another document, or another structure: nothing is half typed there, and a document starts without filters. */
export function showing(doc: string | null, structure: string): void {
  const now = `${doc} ${structure}`;
  if (now === shownOf) return;
  const sameDoc = shownOf?.split(' ')[0] === doc;
  shownOf = now;
  setTable({ editing: null, note: null, offer: null, range: null, kept: NONE });
  if (!sameDoc) setTable({ text: '', chosen: {}, sort: null, gone: false, column: 'jobtitle', heading: false });
}

export function isFiltered({ text, chosen }: Pick<TableState, 'text' | 'chosen'>): boolean {
  return text.trim() !== '' || Object.values(chosen).some((values) => values.length > 0);
}
