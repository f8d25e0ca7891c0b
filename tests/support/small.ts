import { compareStructures } from '../../shared/changes/compare.ts';
import { type Edit, forkStructure } from '../../shared/commands/index.ts';
import type { Result } from '../../shared/errors.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import type { Holder, Post } from '../../shared/model/records.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';
import { STRUCTURE } from './arbitraries.ts';

/** £1 in whole £0.00001s, for tests that count in pounds. */
export const POUNDS = 100_000;

export const pounds = (n: number): number => Math.round(n * POUNDS);

export function holder(person: string, fields: Partial<Holder> = {}): Holder {
  return { person, fte: null, basis: null, point: null, substantive: true, ...fields };
}

/** A post that somebody is recorded in. */
export const held = (...holders: Holder[]): Partial<Post> => ({ holders, occupancyRecorded: true });

/** Nobody is in the box, and that is known. */
export const VACANT: Partial<Post> = { occupancyRecorded: true };

/** Makes the edit; a refusal fails the test. Answers the ids that were added. */
export function make(state: DocumentState, edit: Result<Edit>): Edit {
  if (!edit.ok) throw new Error(edit.refusal.message);
  applyPatch(state, edit.value.patch);
  return edit.value;
}

/** The refusal's code; null when the edit was accepted. */
export const refusal = (edit: Result<Edit>): string | null => (edit.ok ? null : edit.refusal.code);

let ids = 0;
export const newId = (): string => `id-${++ids}`;

/** Forks Current; answers the proposal's id. */
export function propose(state: DocumentState, name = 'Option A', from = STRUCTURE): string {
  return make(state, forkStructure(state, { from, name }, newId)).structure as string;
}

export const totals = (state: DocumentState, structure = STRUCTURE) => new FiguresEngine(state, structure).totals();

export const postIn = (state: DocumentState, structure: string, id: string): Post => {
  const post = state.structures.get(structure)?.posts.get(id);
  if (!post) throw new Error(`No post ${id}`);
  return post;
};

/** Compares Current with the proposal; `of` finds one post's change by its reference. */
export function compared(state: DocumentState, to: string, from = STRUCTURE) {
  const comparison = compareStructures(state, from, state, to);
  const of = (ref: string) => {
    const change = comparison.posts.find((item) => item.id === ref);
    if (!change) throw new Error(`No change of ${ref}`);
    return change;
  };
  const line = (label: string) => comparison.bridge.find((item) => item.label === label);
  return { comparison, of, line };
}
