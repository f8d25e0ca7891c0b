import { ok, type Result, refuse } from '../errors.ts';
import { recordsHolders } from '../model/occupancy.ts';
import type { AnyRecord, Structure, StructureId } from '../model/records.ts';
import { currentStructure, type DocumentState, type StructureState, structureByName } from '../model/state.ts';
import type { Patch } from '../patch/patch.ts';
import { giveOrder, leftOut, PeopleDesk } from './assemble.ts';
import type { Box } from './boxes.ts';
import { type Chosen, chooseFormat } from './choose.ts';
import { customFieldsOf, tooManyOwnFields } from './customColumns.ts';
import { fullTimeHoursOf } from './fullTime.ts';
import type { ImportPlan, ImportRequest } from './importPlan.ts';
import { boxCounts, refusedReport, reportOf } from './importReport.ts';
import { readJunior } from './junior.ts';
import { noteDuplicateHeadings } from './notTaken.ts';
import { readPosts } from './posts.ts';
import { ProblemLog } from './problems.ts';
import { finish } from './steps.ts';

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
  const tooMany = tooManyOwnFields(state, chosen.value.mapping);
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
  if (chosen.value.format === 'organogram-junior')
    return yield* planJunior(state, { ...request, structureName: name }, chosen.value, from, existing);
  if (existing) {
    return refuse(
      'structure-exists',
      `There is already a structure called "${existing.record.name}". Choose another name. Nothing was imported.`,
    );
  }
  const log = new ProblemLog();
  const id = freeId(state, name);
  noteDuplicateHeadings(chosen.value.table, chosen.value.mapping, log);
  const read = yield* readPosts({
    ...chosen.value,
    from,
    structure: id,
    known: state.people,
    prefix: request.prefix,
    fullTimeHours: fullTimeHoursOf(state),
    own: customFieldsOf(state),
    log,
  });
  const { boxes } = read;
  const refused = log.refuses && !request.repair;
  const missing = leftOut(boxes, id, from);
  const desk = new PeopleDesk(state);
  const toFill = from !== null && recordsHolders(from);
  for (const box of boxes) desk.seat(box, read.holdersGiven, toFill);
  const posts = [...boxes.map((box) => box.post), ...missing];
  giveOrder(posts);
  const record = newStructure(state, id, name, from);
  const patch: Patch = { added: [record, ...desk.added(), ...posts], updated: desk.updated(), removed: [] };
  // Teams and outside bodies are no posts.
  const gone = missing.filter((post) => post.missing && post.kind === 'post').map((post) => post.ref);
  const report = refused
    ? refusedReport(name, chosen.value, read.rowsIn, log)
    : reportOf(name, chosen.value, read.rowsIn, log, { ...boxCounts(posts, desk.size), missing: gone });
  return ok({
    format: chosen.value.format,
    report,
    patch: refused ? null : patch,
    label: importLabel(request.fileName, name, boxes),
    structureId: id,
    respellings: log.respellings,
  });
}

/** Groups of junior posts go below the posts of a senior file: into its structure, or with `from` into a copy of it. */
function* planJunior(
  state: DocumentState,
  request: ImportRequest,
  chosen: Chosen,
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
  noteDuplicateHeadings(chosen.table, chosen.mapping, log);
  const groups = yield* readJunior(chosen.table, base, log);
  const id = existing ? base.record.id : freeId(state, name);
  const refused = log.refuses && !request.repair;
  const changed = new Map(groups.single.map(([before, after]) => [before.id, after]));
  const whole = [...base.posts.values()].map((post) => changed.get(post.id) ?? post);
  const moved = existing ? [] : whole.map((post) => ({ ...post, structure: id }));
  const added = existing ? groups.added : groups.added.map((post) => ({ ...post, structure: id }));
  const records: AnyRecord[] = existing ? added : [newStructure(state, id, name, from), ...moved, ...added];
  const patch: Patch = { added: records, updated: existing ? groups.single : [], removed: [] };
  const report = refused
    ? refusedReport(name, chosen, groups.rowsIn, log)
    : reportOf(name, chosen, groups.rowsIn, log, { ...boxCounts([...whole, ...groups.added]), missing: [] });
  // Not called an import: a newer senior file is not asked about the groups below its posts (base.ts).
  const boxes = groups.added.length;
  const label = `Added junior posts of ${request.fileName.slice(-200)} to ${name}: ${boxes.toLocaleString('en-GB')} ${boxes === 1 ? 'box' : 'boxes'}`;
  return ok({
    format: 'organogram-junior',
    report,
    patch: refused ? null : patch,
    label,
    structureId: id,
    respellings: [],
  });
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
