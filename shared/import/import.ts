import { ok, type Result, refuse } from '../errors.ts';
import { recordsHolders } from '../model/occupancy.ts';
import { type AnyRecord, counts, type Post, type Structure, type StructureId, stands } from '../model/records.ts';
import { currentStructure, type DocumentState, type StructureState, structureByName } from '../model/state.ts';
import type { Patch } from '../patch/patch.ts';
import { giveOrder, leftOut, PeopleDesk } from './assemble.ts';
import type { Box } from './boxes.ts';
import { chooseFormat } from './choose.ts';
import { customFieldsOf, tooManyOwnFields } from './customColumns.ts';
import type { ImportPlan, ImportReport, ImportRequest } from './importPlan.ts';
import { readJunior } from './junior.ts';
import { readPosts } from './posts.ts';
import { byRow, ProblemLog } from './problems.ts';
import { finish } from './steps.ts';
import type { Table } from './table.ts';

/**
 * Plans an import: rows of text to a patch, or problems with proposed repairs (IMPORT-2). Nothing is written; the
 * patch is one undoable step (IMPORT-3). Refused outright: no headings, unknown names, a structure that exists.
 */
export function planImport(state: DocumentState, request: ImportRequest): Result<ImportPlan> {
  return finish(planImportSteps(state, request));
}

/** The same in steps, each of which says how much of the file is read (0 to 1): a window can rest, or stop, between them. */
export function* planImportSteps(state: DocumentState, request: ImportRequest): Generator<number, Result<ImportPlan>> {
  const chosen = chooseFormat(request);
  if (!chosen.ok) return chosen;
  const { format, table, mapping } = chosen.value;
  const tooMany = tooManyOwnFields(state, table);
  if (tooMany) return tooMany;
  const from = request.fromName === undefined ? null : structureByName(state, request.fromName);
  if (from === undefined) {
    return refuse(
      'unknown-structure',
      `There is no structure called "${request.fromName}" to continue. Nothing was imported.`,
    );
  }
  const name = request.structureName.trim();
  if (name === '' || name.length > 120) {
    return refuse('bad-name', 'Give the imported structure a name of 1 to 120 characters. Nothing was imported.');
  }
  const existing = structureByName(state, name);
  if (format === 'organogram-junior')
    return yield* planJunior(state, { ...request, structureName: name }, table, from, existing);
  if (existing) {
    return refuse(
      'structure-exists',
      `There is already a structure called "${existing.record.name}". Choose another name. Nothing was imported.`,
    );
  }
  const log = new ProblemLog();
  const id = freeId(state, name);
  const own = customFieldsOf(state);
  const read = yield* readPosts({ format, table, mapping, from, structure: id, log, own });
  const { boxes } = read;
  const refused = log.repairable.length > 0 && !request.repair;
  const missing = leftOut(boxes, id, from);
  const desk = new PeopleDesk(state);
  const toFill = from !== null && recordsHolders(from);
  for (const box of boxes) desk.seat(box, read.holdersGiven, toFill);
  const posts = [...boxes.map((box) => box.post), ...missing];
  giveOrder(posts);
  const record = newStructure(state, id, name, from);
  const patch: Patch = { added: [record, ...desk.added(), ...posts], updated: desk.updated(), removed: [] };
  const report = refused
    ? refusedReport(name, read.rowsIn, log)
    : {
        structure: name,
        ...rowCounts(read.rowsIn, log),
        ...boxCounts(posts, desk.size),
        repaired: byRow(log.repairable),
        rejected: byRow(log.leftOut),
        // Teams and outside bodies are no posts.
        missing: missing.filter((post) => post.missing && post.kind === 'post').map((post) => post.ref),
      };
  return ok({
    format,
    report,
    patch: refused ? null : patch,
    label: importLabel(request.fileName, name, boxes),
    structureId: id,
  });
}

/** Groups of junior posts go below the posts of a senior file: into its structure, or with `from` into a copy of it. */
function* planJunior(
  state: DocumentState,
  request: ImportRequest,
  table: Table,
  from: StructureState | null,
  existing: StructureState | undefined,
): Generator<number, Result<ImportPlan>> {
  const name = existing?.record.name ?? request.structureName;
  if (existing && from) {
    return refuse(
      'structure-exists',
      `There is already a structure called "${name}". Choose another name. Nothing was imported.`,
    );
  }
  const base = existing ?? from;
  if (!base) {
    return refuse(
      'no-senior-posts',
      `There is no structure called "${name}". Import the file of senior posts first. Nothing was imported.`,
    );
  }
  if (existing?.record.frozen) {
    return refuse(
      'frozen',
      `"${name}" is a frozen version. Fork it and import into the proposal. Nothing was imported.`,
    );
  }
  const log = new ProblemLog();
  const groups = yield* readJunior(table, base, log);
  const id = existing ? base.record.id : freeId(state, name);
  const refused = log.repairable.length > 0 && !request.repair;
  const changed = new Map(groups.single.map(([before, after]) => [before.id, after]));
  const whole = [...base.posts.values()].map((post) => changed.get(post.id) ?? post);
  const moved = existing ? [] : whole.map((post) => ({ ...post, structure: id }));
  const added = existing ? groups.added : groups.added.map((post) => ({ ...post, structure: id }));
  const records: AnyRecord[] = existing ? added : [newStructure(state, id, name, from), ...moved, ...added];
  const patch: Patch = { added: records, updated: existing ? groups.single : [], removed: [] };
  const report = refused
    ? refusedReport(name, groups.rowsIn, log)
    : {
        structure: name,
        ...rowCounts(groups.rowsIn, log),
        ...boxCounts([...whole, ...groups.added]),
        repaired: byRow(log.repairable),
        rejected: byRow(log.leftOut),
        missing: [],
      };
  // Not called an import: a newer senior file is not asked about the groups below its posts (base.ts).
  const boxes = groups.added.length;
  const label = `Added junior posts of ${request.fileName.slice(-200)} to ${name}: ${boxes.toLocaleString('en-GB')} ${boxes === 1 ? 'box' : 'boxes'}`;
  return ok({ format: 'organogram-junior', report, patch: refused ? null : patch, label, structureId: id });
}

const importLabel = (file: string, structure: string, boxes: readonly Box[]) =>
  `Imported ${file.slice(-200)} into ${structure}: ${boxes.length.toLocaleString('en-GB')} ${boxes.length === 1 ? 'box' : 'boxes'}`;

/** An id made from the name, so that the engine needs no randomness. */
function freeId(state: DocumentState, name: string): StructureId {
  const stem = `s-${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)}`;
  let id = stem;
  for (let n = 2; state.structures.has(id); n++) id = `${stem}-${n}`;
  return id;
}

/** Current is the first structure, or the one of that name; any other is a proposal. */
function newStructure(state: DocumentState, id: StructureId, name: string, from: StructureState | null): Structure {
  const current = currentStructure(state);
  const isCurrent = from === null && (state.structures.size === 0 || (!current && name.toLowerCase() === 'current'));
  let order = 0;
  for (const { record } of state.structures.values()) order = Math.max(order, record.order + 1);
  const forkedFrom = from?.record.id ?? null;
  return { type: 'structure', id, name, kind: isCurrent ? 'current' : 'proposal', forkedFrom, order, frozen: false };
}

/** A row is left out once, whatever else is wrong with it. */
export function rowCounts(rowsIn: number, log: ProblemLog) {
  const rowsRejected = new Set(log.leftOut.map((problem) => problem.row)).size;
  return { rowsIn, rowsUsed: rowsIn - rowsRejected, rowsRejected };
}

export function refusedReport(structure: string, rowsIn: number, log: ProblemLog): ImportReport {
  return {
    structure,
    rowsIn,
    rowsUsed: 0,
    rowsRejected: rowsIn,
    posts: 0,
    boxes: 0,
    people: 0,
    roots: 0,
    repaired: [],
    rejected: byRow([...log.repairable, ...log.leftOut]),
    missing: [],
  };
}

/**
 * Posts, boxes, people and roots that stand in the structure. `everybody`: how many people the holders of all boxes are,
 * where that is known: if there are as many holders, nobody is in two boxes and nobody has to be told apart.
 */
export function boxCounts(posts: readonly Post[], everybody = -1) {
  const gone = new Map<string, Post>();
  for (const post of posts) if (!stands(post)) gone.set(post.id, post);
  let places = 0;
  let roots = 0;
  let holders = 0;
  let holding = 0;
  for (const post of posts) {
    holders += post.holders.length;
    if (!stands(post)) continue;
    if (gone.size === 0 ? post.managerId === null : isRoot(post, gone)) roots++;
    if (!counts(post)) continue;
    places += post.quantity ?? 0;
    holding += post.holders.length;
  }
  const people = holders === everybody ? holding : distinctPeople(posts);
  return { posts: places, boxes: posts.length - gone.size, people, roots };
}

function distinctPeople(posts: readonly Post[]): number {
  const people = new Set<string>();
  for (const post of posts) if (counts(post)) for (const holder of post.holders) people.add(holder.person);
  return people.size;
}

/** A box with nothing above it but boxes that have gone. */
function isRoot(post: Post, gone: ReadonlyMap<string, Post>): boolean {
  let manager = post.managerId;
  while (manager !== null) {
    const above = gone.get(manager);
    if (!above) return false;
    manager = above.managerId;
  }
  return true;
}
