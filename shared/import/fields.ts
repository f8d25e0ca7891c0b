import { ok, type Result, refuse } from '../errors.ts';
import { type CustomField, customFieldNamed, customValue } from '../model/customFields.ts';
import type { CustomValue, Post } from '../model/records.ts';
import { type Box, blankHolder, type HolderCells, newBox } from './boxes.ts';
import { BOX_COLUMNS, type PostColumn } from './columns.ts';
import { customColumn, customNameIn } from './customColumns.ts';
import { headingKey } from './headings.ts';
import { HOLDER_COLUMNS, type HolderColumn } from './holderColumns.ts';
import type { LinkText } from './lists.ts';
import { PROBLEM_WORDS } from './problems.ts';

/** What columns of the own template say about one box: for `apply`, cells edited in place, and paste. */
export interface ColumnFields {
  /** Only the fields that the columns name; never place or identity. */
  readonly fields: Partial<Post>;
  /** Reference of the manager ('' is a root), when Reports To was given. */
  readonly reportsTo?: string;
  /** Dotted lines by reference, when Accountable To was given. */
  readonly accountableTo?: readonly LinkText[];
  /** The holder's cells, when any was given and Holder ID is not blank. */
  readonly holder?: HolderCells;
  /** FTE was given as blank: it is the quantity of the box. */
  readonly fteIsQuantity: boolean;
}

const POST_BY_KEY = new Map<string, PostColumn>(BOX_COLUMNS.map((column) => [headingKey(column.heading), column]));
const HOLDER_BY_KEY = new Map<string, HolderColumn>(
  HOLDER_COLUMNS.map((column) => [headingKey(column.heading), column]),
);

/**
 * Reads columns of the own template, named as in the template in any letter case. Refused at the first unknown column
 * or bad value: nothing is repaired where someone can be asked. `own` are the document's own fields (POST-10).
 */
export function fieldsFromColumns(
  columns: Readonly<Record<string, string>>,
  own: readonly CustomField[] = [],
): Result<ColumnFields> {
  const blank = newBox(0, null);
  const fields: Partial<Post> = {};
  // The codecs write into `post`; an empty one shows afterwards which fields were named.
  const box: Box = { ...blank, post: fields as Box['post'] };
  const holder = blankHolder();
  const values: CustomValue[] = [];
  let fteIsQuantity = false;
  let reportsTo = false;
  for (const [heading, raw] of Object.entries(columns)) {
    const key = headingKey(heading);
    const text = raw.trim();
    const field = customFieldNamed(own, customNameIn(heading) ?? '');
    const column = POST_BY_KEY.get(key) ?? (field && customColumn(field.name, field));
    // One value at a time, so that an empty one is told, too: it goes (see updatePost).
    if (field) box.post.custom = [];
    const problem = column ? readCell(box, column, text) : readHolderCell(holder, HOLDER_BY_KEY.get(key), text);
    if (problem === 'unknown-column') {
      return refuse('unknown-column', `There is no column "${heading}" in the template. Nothing was changed.`);
    }
    if (problem !== null) {
      return refuse(
        problem,
        `${column?.heading ?? heading}: "${raw.slice(0, 80)}" ${PROBLEM_WORDS[problem]}. Nothing was changed.`,
      );
    }
    if (field) values.push({ name: field.name, value: customValue(box.post.custom, field.name) });
    if (key === 'fte') fteIsQuantity = text === '';
    if (key === 'reportsto') reportsTo = true;
  }
  if (values.length > 0) box.post.custom = values;
  return ok({
    fields,
    ...(reportsTo ? { reportsTo: box.manager } : {}),
    ...(box.links ? { accountableTo: box.links } : {}),
    ...(holder.person === '' ? {} : { holder }),
    fteIsQuantity,
  });
}

/** The same for a post to be created: an FTE that is blank or not given is the quantity. */
export function newPostFromColumns(
  columns: Readonly<Record<string, string>>,
  own: readonly CustomField[] = [],
): Result<ColumnFields> {
  const read = fieldsFromColumns(columns, own);
  if (!read.ok || read.value.fields.fte !== undefined) return read;
  const { quantity } = read.value.fields;
  const posts = quantity === undefined ? 1 : (quantity ?? 0);
  return ok({ ...read.value, fields: { ...read.value.fields, fte: posts * 10_000 } });
}

function readCell(box: Box, column: PostColumn, text: string) {
  if (text !== '') return column.read(box, text);
  if (column.heading === 'Post ID') return 'empty-reference';
  column.clear(box);
  return null;
}

function readHolderCell(cells: HolderCells, column: HolderColumn | undefined, text: string) {
  if (!column) return 'unknown-column';
  return text === '' ? null : column.read(cells, text);
}
