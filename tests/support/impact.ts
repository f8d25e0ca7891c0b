import { generateNKeysBetween } from 'fractional-indexing';
import { assessImpact, type ImpactResult } from '../../shared/impact/impact.ts';
import type { Basis, Holder, Post } from '../../shared/model/records.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';
import { documentOf, post, STRUCTURE } from './arbitraries.ts';

export const PROPOSAL = 's2';

/** A holder with a share of the box, or with an FTE and a basis of their own. */
export function holder(person: string, fields: Partial<Holder> = {}): Holder {
  return { person, fte: null, basis: null, point: null, substantive: true, ...fields };
}

/** A box of `quantity` posts of one FTE each, held by the people named. */
export function box(
  id: string,
  quantity: number,
  people: readonly (string | Holder)[] = [],
  fields: Partial<Post> = {},
) {
  const holders = people.map((person) => (typeof person === 'string' ? holder(person) : person));
  return post(id, {
    quantity,
    fte: quantity * 10_000,
    role: fields.title ?? id,
    grade: 'G6',
    workArea: 'Care Quality',
    occupancyRecorded: true,
    holders,
    ...fields,
  });
}

/** People H1, H2 … */
export function people(count: number, stem = 'H'): string[] {
  return Array.from({ length: count }, (_, i) => `${stem}${i + 1}`);
}

export const basis = (person: string, of: Basis) => holder(person, { basis: of });

/** A document with Current and one proposal. */
export function twoStructures(
  current: readonly Post[],
  proposal: readonly Post[],
  settings: Settings = {},
): DocumentState {
  const keyed = (posts: readonly Post[]) => {
    const keys = generateNKeysBetween(null, null, posts.length);
    return posts.map((each, i): Post => ({ ...each, order: keys[i] as string }));
  };
  const state = documentOf(keyed(current), settings);
  applyPatch(state, {
    added: [
      {
        type: 'structure',
        id: PROPOSAL,
        name: 'Proposal',
        kind: 'proposal',
        forkedFrom: STRUCTURE,
        order: 2,
        frozen: false,
      },
      ...keyed(proposal).map((each) => ({ ...each, structure: PROPOSAL })),
    ],
    updated: [],
    removed: [],
  });
  return state;
}

/** Impact of a proposal on Current. */
export function impactOf(current: readonly Post[], proposal: readonly Post[], settings: Settings = {}): ImpactResult {
  return assessImpact(twoStructures(current, proposal, settings), STRUCTURE, PROPOSAL);
}

/** The same box in the proposal, changed. */
export function changed(of: Post, fields: Partial<Post>): Post {
  return { ...of, ...fields };
}
