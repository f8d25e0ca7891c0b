import { generateNKeysBetween } from 'fractional-indexing';
import { contextOf, type TableContext } from '../../../renderer/table/context.ts';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import { BLANK_POST, type Post, type Structure } from '../../../shared/model/records.ts';
import { type DocumentState, emptyDocument, type StructureState } from '../../../shared/model/state.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';

const record = (id: string, kind: Structure['kind'], order: number): Structure => ({
  type: 'structure',
  id,
  name: kind === 'current' ? 'Current' : 'Option A',
  kind,
  forkedFrom: kind === 'current' ? null : 'c',
  order,
  frozen: false,
});

type Parents = Readonly<Record<string, string | null>>;
type Changes = Readonly<Record<string, Partial<Post>>>;

function boxes(structure: string, parents: Parents, changes: Changes): Post[] {
  const keys = generateNKeysBetween(null, null, Object.keys(parents).length);
  return Object.entries(parents).map(([id, managerId], i) => ({
    ...BLANK_POST,
    structure,
    id,
    lineage: id,
    ref: id.toUpperCase(),
    title: `Post ${id}`,
    order: keys[i] as string,
    managerId,
    ...changes[id],
  }));
}

export interface Made {
  readonly state: DocumentState;
  readonly structure: StructureState;
  ctx(hidePeople?: boolean): TableContext;
}

/** Current with these boxes, and a proposal with the same and what differs; the proposal is what is shown. */
export function made(parents: Parents, both: Changes = {}, proposal: Changes = {}): Made {
  const state = emptyDocument('Test');
  const changed = Object.fromEntries(Object.keys(parents).map((id) => [id, { ...both[id], ...proposal[id] }]));
  applyPatch(state, {
    added: [
      record('c', 'current', 0),
      record('p', 'proposal', 1),
      ...boxes('c', parents, both),
      ...boxes('p', parents, changed),
    ],
    updated: [],
    removed: [],
  });
  const structure = state.structures.get('p') as StructureState;
  return {
    state,
    structure,
    ctx: (hidePeople = false) => contextOf(state, structure, new FiguresEngine(state, 'p'), hidePeople),
  };
}
