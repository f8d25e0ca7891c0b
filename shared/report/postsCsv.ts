import { NOTES, POST_COLUMNS, type PostColumn, SECOND_COLUMNS, workAreasOf } from '../import/columns.ts';
import { customColumnsUsed } from '../import/customColumns.ts';
import { guardFormula } from '../import/formula.ts';
import { HOLDER_COLUMNS, UNRECORDED } from '../import/holderColumns.ts';
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
  const more = [NOTES, ...extraColumns(structure)];
  const all = [...POST_COLUMNS, ...(withHolders ? HOLDER_COLUMNS : []), ...more];
  const rows = [all.map((column) => guardFormula(column.heading))];
  const areas = workAreasOf(structure);
  for (const id of treeOrder(structure)) {
    const post = postOf(structure, id);
    const cells = POST_COLUMNS.map((column) => guardFormula(column.format(post, structure, areas)));
    const last = more.map((column) => guardFormula(column.format(post, structure, areas)));
    if (!withHolders) rows.push([...cells, ...last]);
    else for (const holder of holderRows(post, people)) rows.push([...cells, ...holder, ...last]);
  }
  return rows;
}

/** Columns that a file has only where something stands in them: the second language, and the document's own fields. */
function extraColumns(structure: StructureState): PostColumn[] {
  const posts = [...structure.posts.values()];
  const areas = workAreasOf(structure);
  const second = SECOND_COLUMNS.filter((column) => posts.some((post) => column.format(post, structure, areas) !== ''));
  return [...second, ...customColumnsUsed(posts)];
}

function holderRows(post: Post, people: ReadonlyMap<string, Person>): string[][] {
  const empty = HOLDER_COLUMNS.map(() => '');
  if (!post.occupancyRecorded) return [[UNRECORDED, ...empty.slice(1)]];
  if (post.holders.length === 0) return [empty];
  const cells = (holder: Holder) =>
    HOLDER_COLUMNS.map((column) => guardFormula(column.format(holder, people.get(holder.person))));
  return post.holders.map(cells);
}
