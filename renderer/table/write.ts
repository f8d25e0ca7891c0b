import {
  assignPerson,
  type Edit,
  editable,
  findPost,
  movePosts,
  type PostFields,
  unassignPerson,
  updatePost,
} from '../../shared/commands/index.ts';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { customFieldsOf } from '../../shared/import/customColumns.ts';
import { type ColumnFields, fieldsFromColumns } from '../../shared/import/fields.ts';
import { readTexts } from '../../shared/import/lists.ts';
import type { PersonId, PostId, StructureId } from '../../shared/model/records.ts';
import type { DocumentState, StructureState } from '../../shared/model/state.ts';
import { type Command, oneStep } from '../store/oneStep.ts';
import type { TableColumn } from './columns.ts';
import { setHolderColumn } from './holderCells.ts';
import { refusedWords, tableSteps } from './words.ts';

/** Cells of one post as they were typed or pasted. */
export interface CellText {
  readonly column: TableColumn;
  readonly text: string;
}

/** What is wrong with a cell by itself, in one sentence; null where its column takes it. */
export function wrongWith(column: TableColumn, text: string): string | null {
  if (column.writes !== 'fields' || column.heading === null) return null;
  const read = fieldsFromColumns({ [column.heading]: text }, column.own ? [column.own] : []);
  if (read.ok) return null;
  if (read.refusal.code === 'unknown-value' && column.choices)
    return refusedWords.choice(column.label, text, column.choices);
  return read.refusal.message;
}

/** The commands that bring cells into a post, each on what the one before left. */
export function cellCommands(
  structure: StructureId,
  id: PostId,
  cells: readonly CellText[],
): ((before: readonly Edit[]) => Command)[] {
  const fields = cells.filter((cell) => cell.column.writes === 'fields');
  const commands: Command[] = [];
  if (fields.length > 0) {
    const columns = Object.fromEntries(fields.map(({ column, text }) => [column.heading ?? '', text]));
    commands.push((state) => setFields(state, structure, id, columns));
  }
  for (const { column, text } of cells) {
    if (column.writes === 'manager') commands.push((state) => setManager(state, structure, id, text.trim()));
    if (column.writes === 'holders') commands.push((state, newId) => setHolders(state, newId, structure, id, text));
  }
  // Who holds the post first, then what is said of them.
  for (const { column, text } of cells) {
    if (column.writes === 'holder') commands.push(setHolderColumn(structure, id, column.heading ?? '', text.trim()));
  }
  return commands.map((command) => () => command);
}

/** One cell: the command's own label tells history what changed. */
export function cellCommand(structure: StructureId, id: PostId, cell: CellText): Command {
  const commands = cellCommands(structure, id, [cell]);
  return (state, newId) => (commands[0] as (before: readonly Edit[]) => Command)([])(state, newId);
}

function setFields(
  state: DocumentState,
  structure: StructureId,
  id: PostId,
  columns: Readonly<Record<string, string>>,
): Result<Edit> {
  const found = editable(state, structure);
  if (!found.ok) return found;
  const target = findPost(found.value, id);
  if (!target.ok) return target;
  const read = fieldsFromColumns(columns, customFieldsOf(state));
  if (!read.ok) return read;
  const links = linksOf(found.value, read.value);
  if (!links.ok) return links;
  const set: PostFields = { ...read.value.fields, ...links.value };
  if (read.value.fteIsQuantity) {
    const places = set.quantity === undefined ? target.value.quantity : set.quantity;
    Object.assign(set, { fte: (places ?? 0) * 10_000 });
  }
  return updatePost(state, { structure, id, set });
}

function linksOf(structure: StructureState, read: ColumnFields): Result<PostFields> {
  if (!read.accountableTo) return ok({});
  const accountableTo = [];
  for (const { ref, caption, condition } of read.accountableTo) {
    const to = structure.byRef.get(ref);
    if (to === undefined) return refuse('unknown-value', refusedWords.accountableTo(ref));
    accountableTo.push({ to, caption, condition });
  }
  return ok({ accountableTo });
}

/** A manager by reference, or by a title that one post alone has; an empty cell makes the post a root. */
function setManager(state: DocumentState, structure: StructureId, id: PostId, text: string): Result<Edit> {
  const found = editable(state, structure);
  if (!found.ok) return found;
  const target = findPost(found.value, id);
  if (!target.ok) return target;
  let to: PostId | null = null;
  if (text !== '') {
    const named = managerNamed(found.value, text);
    if (!named.ok) return named;
    to = named.value;
  }
  if (to !== target.value.managerId) return movePosts(state, { structure, ids: [id], to });
  return ok({ patch: { added: [], updated: [], removed: [] }, label: '', structure, focus: id });
}

function managerNamed(structure: StructureState, text: string): Result<PostId> {
  const id = structure.byRef.get(text);
  if (id !== undefined) return ok(id);
  const key = text.toLowerCase();
  const titled = [...structure.posts.values()].filter((post) => post.title.toLowerCase() === key && !post.deleted);
  const first = titled[0];
  if (first === undefined) return refuse('unknown-manager', refusedWords.noManager(text));
  if (titled.length > 1) return refuse('unknown-manager', refusedWords.manyManagers(titled.length, text, first.ref));
  return ok(first.id);
}

/** The people of a box, by reference or name; an empty cell leaves it vacant. Those who stay keep their assignment. */
function setHolders(
  state: DocumentState,
  newId: () => string,
  structure: StructureId,
  post: PostId,
  text: string,
): Result<Edit> {
  const found = editable(state, structure);
  if (!found.ok) return found;
  const target = findPost(found.value, post);
  if (!target.ok) return target;
  const wanted: PersonId[] = [];
  for (const name of readTexts(text.trim()).value) {
    const person = personNamed(state, name);
    if (!person.ok) return person;
    if (!wanted.includes(person.value)) wanted.push(person.value);
  }
  const held = target.value.holders.map((holder) => holder.person);
  const leave = held.filter((person) => !wanted.includes(person));
  const come = wanted.filter((person) => !held.includes(person));
  const commands = [
    ...leave.map((person) => () => (s: DocumentState) => unassignPerson(s, { structure, post, person })),
    ...come.map((person) => () => (s: DocumentState) => assignPerson(s, { structure, post, person })),
  ];
  const label = tableSteps.holders(target.value.title || target.value.ref);
  const edit = oneStep(label, commands)(state, newId);
  return edit.ok ? ok({ ...edit.value, structure, focus: post }) : edit;
}

function personNamed(state: DocumentState, text: string): Result<PersonId> {
  if (state.people.has(text)) return ok(text);
  const key = text.toLowerCase();
  const named = [...state.people.values()].filter((person) => person.name.toLowerCase() === key);
  if (named.length > 1) return refuse('unknown-value', refusedWords.manyPeople(named.length, text));
  return ok(named[0]?.id ?? text);
}
