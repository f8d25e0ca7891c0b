import { NOTES, POST_COLUMNS } from '../import/columns.ts';
import { guardFormula } from '../import/formula.ts';
import { HEADINGS, HOLDER_COLUMNS, UNRECORDED } from '../import/holderColumns.ts';
import type { Holder, Person, Post } from '../model/records.ts';
import { postOf, type StructureState, treeOrder } from '../model/state.ts';

export interface PostsRowsOptions {
  /** False leaves the holders' columns out: imported again, occupancy is unrecorded (or, with --from, as it was). */
  readonly holders?: boolean;
}

/**
 * A structure as rows of the own template, headings first: every box (teams, outside bodies and deleted posts too) in
 * tree order, one row a holder. Imported again, it is the same structure; the template does not carry colour tags,
 * branch layouts, and what was stacked from other lineages, which --from keeps. No text can run as a formula (EXPORT-9).
 */
export function postsRows(
  structure: StructureState,
  people: ReadonlyMap<string, Person>,
  options: PostsRowsOptions = {},
): string[][] {
  const withHolders = options.holders ?? true;
  const headings = withHolders ? [...HEADINGS] : [...POST_COLUMNS, NOTES].map((column) => column.heading);
  const rows = [headings];
  for (const id of treeOrder(structure)) {
    const post = postOf(structure, id);
    const cells = POST_COLUMNS.map((column) => guardFormula(column.format(post, structure)));
    const notes = guardFormula(NOTES.format(post, structure));
    if (!withHolders) rows.push([...cells, notes]);
    else for (const holder of holderRows(post, people)) rows.push([...cells, ...holder, notes]);
  }
  return rows;
}

function holderRows(post: Post, people: ReadonlyMap<string, Person>): string[][] {
  const empty = HOLDER_COLUMNS.map(() => '');
  if (!post.occupancyRecorded) return [[UNRECORDED, ...empty.slice(1)]];
  if (post.holders.length === 0) return [empty];
  const cells = (holder: Holder) =>
    HOLDER_COLUMNS.map((column) => guardFormula(column.format(holder, people.get(holder.person))));
  return post.holders.map(cells);
}
