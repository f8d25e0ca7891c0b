import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import {
  assignPerson,
  deletePost,
  duplicatePost,
  type Edit,
  movePosts,
  restorePost,
  splitPost,
  stackPosts,
  unassignPerson,
} from '../../shared/commands/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/errors.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import { type FiguresJson, figuresJson } from '../../shared/metrics/figures.ts';
import { parseFte } from '../../shared/model/fixed.ts';
import { issueText, quotable } from '../../shared/model/issue.ts';
import { stands } from '../../shared/model/records.ts';
import { childPosts, type DocumentState, type StructureState } from '../../shared/model/state.ts';
import type { FileDocument } from '../documents/open.ts';
import { parse } from './args.ts';
import { createFromColumns, updateFromColumns } from './columns.ts';
import type { Command, Output } from './documents.ts';
import { changing, commit, newId, pickStructure, readJson } from './files.ts';
import { table } from './print.ts';

const ref = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1));
const structure = v.optional(v.string());
const cell = v.pipe(
  v.nullable(v.union([v.string(), v.number(), v.boolean()])),
  v.transform((value) => (value === null ? '' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))),
);
/** A place among siblings; beyond the last it is the last. */
const place = v.optional(
  v.pipe(v.number(), v.safeInteger('must be a whole number from 0'), v.minValue(0, 'must be a whole number from 0')),
);
const columns = v.record(v.string(), cell);
const number = v.union([v.string(), v.number()]);

const editSchema = v.variant('op', [
  v.strictObject({ op: v.literal('create'), structure, post: columns, index: place }),
  v.strictObject({ op: v.literal('update'), structure, id: ref, set: columns }),
  v.strictObject({ op: v.literal('move'), structure, id: ref, to: v.nullable(ref), index: place }),
  v.strictObject({
    op: v.literal('delete'),
    structure,
    id: ref,
    reports: v.optional(v.union([v.picklist(['up', 'branch']), v.strictObject({ to: ref })])),
  }),
  v.strictObject({ op: v.literal('restore'), structure, id: ref }),
  v.strictObject({ op: v.literal('duplicate'), structure, id: ref, times: v.optional(v.number(), 1) }),
  v.strictObject({ op: v.literal('split'), structure, id: ref }),
  v.strictObject({ op: v.literal('stack'), structure, ids: v.array(ref) }),
  v.strictObject({ op: v.literal('assign'), structure, person: ref, post: ref, fte: v.optional(v.nullable(number)) }),
  v.strictObject({ op: v.literal('unassign'), structure, person: ref, post: ref }),
  v.strictObject({ op: v.literal('undo'), structure }),
  v.strictObject({ op: v.literal('redo'), structure }),
]);
type Step = v.InferOutput<typeof editSchema>;

/** apply DOC EDITS.json: edits in order, all or nothing; figures after each. */
export const apply: Command = (argv) => {
  const args = parse(argv, 'apply');
  const [doc, file] = args.positionals as [string, string];
  const input = readJson(file);
  if (!input.ok) return input;
  if (!Array.isArray(input.value))
    return refuse('edits-invalid', `${file} is not a list of edits. Nothing was changed.`);
  const steps: Step[] = [];
  for (const [i, item] of input.value.entries()) {
    const parsed = v.safeParse(editSchema, item);
    if (!parsed.success) {
      return refuse('edits-invalid', `Edit ${i + 1}: ${issueText(parsed.issues[0])}. Nothing was changed.`);
    }
    steps.push(parsed.output);
  }
  return changing(doc, (document): Result<Output> => {
    const out: { op: string; revision: number; changed: Changed; totals: FiguresJson }[] = [];
    for (const [i, step] of steps.entries()) {
      const done = applyStep(document, step);
      if (!done.ok) return { ok: false, refusal: atStep(i, step.op, done.refusal) };
      out.push({ op: step.op, ...done.value });
    }
    const text = table(
      ['Edit', 'Revision', 'Posts', 'FTE', 'Vacant', 'Cost'],
      out.map((r) => [
        r.op,
        String(r.revision),
        String(r.totals.posts),
        String(r.totals.fte),
        String(r.totals.vacantPosts),
        r.totals.cost.total,
      ]),
    );
    return ok({ json: out, text });
  });
};

function atStep(index: number, op: string, refusal: Refusal): Refusal {
  return {
    code: refusal.code,
    message: `Edit ${index + 1} (${op}): ${quotable(refusal.message, 600).replace(/ Nothing was changed\.$/, '')} No edit was kept.`,
  };
}

interface StepResult {
  revision: number;
  changed: Changed;
  totals: FiguresJson;
}

function applyStep(document: FileDocument, step: Step): Result<StepResult> {
  const { session } = document;
  if (step.op === 'undo' || step.op === 'redo') {
    const before = totalsByStructure(session.state);
    const done = session[step.op]({ commandId: randomUUID(), base: session.revision });
    if (!done.ok) return done;
    const name = step.structure ?? session.state.structures.get(done.value.structure ?? '')?.record.name;
    const shown = pickStructure(session.state, name);
    const totals = shown.ok ? totalsOf(session.state, shown.value) : null;
    if (!shown.ok || totals === null)
      return shown.ok ? refuse('unknown-structure', 'There is no structure left.') : shown;
    return ok({
      revision: done.value.revision,
      changed: changedTotals(before.get(shown.value.record.id) ?? totals, totals),
      totals,
    });
  }
  const picked = pickStructure(session.state, step.structure);
  if (!picked.ok) return picked;
  const before = totalsOf(session.state, picked.value);
  const edit = editOf(session.state, picked.value, step);
  if (!edit.ok) return edit;
  const done = commit(document, edit.value);
  if (!done.ok) return done;
  const totals = totalsOf(session.state, picked.value);
  return ok({ revision: done.value.revision, changed: changedTotals(before, totals), totals });
}

/** The box of a Post ID. */
function idOf(structure: StructureState, reference: string): Result<string> {
  const id = structure.byRef.get(reference);
  return id === undefined
    ? refuse('unknown-post', `There is no post ${reference} in "${structure.record.name}".`)
    : ok(id);
}

function editOf(
  state: DocumentState,
  structure: StructureState,
  step: Exclude<Step, { op: 'undo' | 'redo' }>,
): Result<Edit> {
  const s = structure.record.id;
  if (step.op === 'create') return createFromColumns(state, structure, step.post, step.index);
  if (step.op === 'stack') {
    const ids: string[] = [];
    for (const each of step.ids) {
      const id = idOf(structure, each);
      if (!id.ok) return id;
      ids.push(id.value);
    }
    return stackPosts(state, { structure: s, ids });
  }
  const target = idOf(structure, step.op === 'assign' || step.op === 'unassign' ? step.post : step.id);
  if (!target.ok) return target;
  const id = target.value;
  switch (step.op) {
    case 'update':
      return updateFromColumns(state, structure, id, step.set);
    case 'move': {
      const to = step.to === null ? ok(null) : idOf(structure, step.to);
      return to.ok ? movePosts(state, { structure: s, ids: [id], to: to.value, index: step.index }) : to;
    }
    case 'delete': {
      if (typeof step.reports === 'object') {
        const to = idOf(structure, step.reports.to);
        return to.ok ? deletePost(state, { structure: s, id, reports: { to: to.value } }) : to;
      }
      if (step.reports === undefined && childPosts(structure, id).some(stands)) {
        return refuse(
          'reports-unsaid',
          `${step.id} has reports. Say where they go: "up", "branch" or {"to": Post ID}.`,
        );
      }
      return deletePost(state, { structure: s, id, reports: step.reports ?? 'up' });
    }
    case 'restore':
      return restorePost(state, { structure: s, id });
    case 'duplicate':
      return duplicatePost(state, { structure: s, id, times: step.times }, newId);
    case 'split':
      return splitPost(state, { structure: s, id }, newId);
    case 'assign': {
      const fte = step.fte === undefined || step.fte === null ? step.fte : parseFte(step.fte);
      if (step.fte != null && fte === null) return refuse('not-a-number', `fte "${step.fte}" is not a number.`);
      return assignPerson(state, {
        structure: s,
        post: id,
        person: step.person,
        ...(fte === undefined ? {} : { fte }),
      });
    }
    case 'unassign':
      return unassignPerson(state, { structure: s, post: id, person: step.person });
  }
}

/** Totals that an edit changed, each with its value before and after. */
type Changed = Record<string, unknown>;

function totalsOf(state: DocumentState, structure: StructureState): FiguresJson {
  return figuresJson(new FiguresEngine(state, structure.record.id).totals());
}

function totalsByStructure(state: DocumentState): Map<string, FiguresJson> {
  return new Map([...state.structures.values()].map((structure) => [structure.record.id, totalsOf(state, structure)]));
}

function changedTotals(before: FiguresJson, after: FiguresJson): Changed {
  const pairs = (a: object, b: object) =>
    Object.fromEntries(
      Object.entries(b)
        .filter(([key, value]) => typeof value !== 'object' && value !== a[key as keyof typeof a])
        .map(([key, value]) => [key, { from: a[key as keyof typeof a], to: value }]),
    );
  const cost = pairs(before.cost, after.cost);
  return { ...pairs(before, after), ...(Object.keys(cost).length > 0 ? { cost } : {}) };
}
