import {
  assignPerson,
  createPost,
  type Edit,
  movePosts,
  type PostFields,
  unassignPerson,
  updatePerson,
  updatePost,
} from '../../shared/commands/index.ts';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import { customFieldsOf } from '../../shared/import/customColumns.ts';
import { fieldsFromColumns, newPostFromColumns } from '../../shared/import/fields.ts';
import { headingKey } from '../../shared/import/headings.ts';
import type { PostId } from '../../shared/model/records.ts';
import { sameRecord } from '../../shared/model/same.ts';
import type { DocumentState, StructureState } from '../../shared/model/state.ts';
import { applyPatch, type Patch, reversePatch, squashPatches } from '../../shared/patch/patch.ts';
import { newId } from './files.ts';

type Columns = Readonly<Record<string, string>>;
type Read = Extract<ReturnType<typeof fieldsFromColumns>, { ok: true }>['value'];

/** The box that Reports To names: null for '' (a root), undefined when the column is not there. */
function managerOf(structure: StructureState, read: Read): Result<PostId | null | undefined> {
  if (read.reportsTo === undefined) return ok(undefined);
  if (read.reportsTo === '') return ok(null);
  const id = structure.byRef.get(read.reportsTo);
  return id === undefined
    ? refuse('unknown-manager', `There is no post ${read.reportsTo} to report to in "${structure.record.name}".`)
    : ok(id);
}

function linksOf(structure: StructureState, read: Read): Result<PostFields> {
  if (!read.accountableTo) return ok({});
  const accountableTo = [];
  for (const link of read.accountableTo) {
    const to = structure.byRef.get(link.ref);
    if (to === undefined)
      return refuse(
        'unknown-value',
        `There is no post ${link.ref} to be accountable to in "${structure.record.name}".`,
      );
    accountableTo.push({ to, caption: link.caption, condition: link.condition });
  }
  return ok({ accountableTo });
}

/** Runs commands one on the other and answers them as one edit; the state is left as it was. */
function together(state: DocumentState, steps: readonly ((last: Edit | null) => Result<Edit>)[]): Result<Edit> {
  const done: Edit[] = [];
  let failure: Result<Edit> | null = null;
  for (const step of steps) {
    const edit = step(done.at(-1) ?? null);
    if (!edit.ok) {
      failure = edit;
      break;
    }
    applyPatch(state, edit.value.patch);
    done.push(edit.value);
  }
  for (const edit of done.toReversed()) applyPatch(state, reversePatch(edit.patch));
  if (failure) return failure;
  return ok({ ...(done[0] as Edit), patch: squashPatches(done.map((edit) => edit.patch)) });
}

/** What the holder's cells say of the person, wherever they are; a blank cell says nothing. */
function saidOf(state: DocumentState, holder: NonNullable<Read['holder']>): (() => Result<Edit>)[] {
  const { name, age, ageOrOver, serviceYears, serviceHere } = holder;
  const set = {
    ...(name === '' ? {} : { name }),
    ...(age === null ? {} : { age, ageOrOver }),
    ...(serviceYears === null ? {} : { serviceYears }),
    ...(serviceHere === null ? {} : { serviceHere }),
  };
  return Object.keys(set).length === 0 ? [] : [() => updatePerson(state, { person: holder.person, set })];
}

/** A post from columns of the own template: place, fields, dotted lines and holder in one edit. */
export function createFromColumns(
  state: DocumentState,
  structure: StructureState,
  columns: Columns,
  index?: number,
): Result<Edit> {
  const read = newPostFromColumns(columns, customFieldsOf(state));
  if (!read.ok) return read;
  const under = managerOf(structure, read.value);
  if (!under.ok) return under;
  const links = linksOf(structure, read.value);
  if (!links.ok) return links;
  const { holder } = read.value;
  const fields: PostFields = { ...read.value.fields, ...links.value };
  // A Holder ID that is there and blank says vacant even where nothing else is recorded; without one see POST-11.
  if (namesHolder(columns) && !holder) Object.assign(fields, { occupancyRecorded: true });
  const id = fields.ref;
  const steps: ((last: Edit | null) => Result<Edit>)[] = [
    () =>
      createPost(
        state,
        {
          structure: structure.record.id,
          under: under.value ?? null,
          index,
          fields,
          ...(id === undefined ? {} : { id }),
        },
        newId,
      ),
  ];
  if (holder) {
    steps.push((last) => assignPerson(state, { ...holder, structure: structure.record.id, post: last?.focus ?? '' }));
    steps.push(...saidOf(state, holder));
  }
  return together(state, steps);
}

/** Changes a post by columns of the own template; Reports To moves it, Holder ID assigns. */
export function updateFromColumns(
  state: DocumentState,
  structure: StructureState,
  id: PostId,
  columns: Columns,
): Result<Edit> {
  const read = fieldsFromColumns(columns, customFieldsOf(state));
  if (!read.ok) return read;
  const manager = managerOf(structure, read.value);
  if (!manager.ok) return manager;
  const links = linksOf(structure, read.value);
  if (!links.ok) return links;
  const s = structure.record.id;
  const { holder } = read.value;
  const set: PostFields = { ...read.value.fields, ...links.value };
  if (read.value.fteIsQuantity) {
    const quantity = set.quantity === undefined ? (structure.posts.get(id)?.quantity ?? 1) : (set.quantity ?? 0);
    Object.assign(set, { fte: quantity * 10_000 });
  }
  const empties = namesHolder(columns) && !holder;
  if (empties) Object.assign(set, { occupancyRecorded: true });
  const steps: ((last: Edit | null) => Result<Edit>)[] = [() => updatePost(state, { structure: s, id, set })];
  if (manager.value !== undefined && manager.value !== structure.posts.get(id)?.managerId) {
    const to = manager.value;
    steps.push(() => movePosts(state, { structure: s, ids: [id], to }));
  }
  if (holder) {
    steps.push(() => assignPerson(state, { ...holder, structure: s, post: id }));
    steps.push(...saidOf(state, holder));
  } else if (empties)
    for (const { person } of structure.posts.get(id)?.holders ?? [])
      steps.push(() => unassignPerson(state, { structure: s, post: id, person }));
  const edit = together(state, steps);
  if (!edit.ok || !changesNothing(edit.value.patch)) return edit;
  const ref = structure.posts.get(id)?.ref ?? id;
  return refuse(
    'nothing-changed',
    `${ref} in "${structure.record.name}" has these values already. Nothing was changed.`,
  );
}

function changesNothing({ added, updated, removed }: Patch): boolean {
  return added.length + removed.length === 0 && updated.every(([from, to]) => sameRecord(from, to));
}

/** Whether the columns say who holds the post, be it nobody. */
function namesHolder(columns: Columns): boolean {
  return Object.keys(columns).some((heading) => headingKey(heading) === headingKey('Holder ID'));
}
