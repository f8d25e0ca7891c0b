import type { ImpactResult } from '../../impact/impact.ts';
import { isCouncil } from '../../model/council.ts';
import { establishmentOf } from '../../model/establishment.ts';
import { counts, type Post } from '../../model/records.ts';
import type { DocumentState, StructureState } from '../../model/state.ts';
import { plain } from '../../words/plain.ts';
import { titleOf } from '../../words/printFormat.ts';

/** Who is counted, by establishment and description of employee (section 188(4)(b) and (c)). */
export interface DescriptionCount {
  /** '' is the whole council: the post names no establishment. */
  readonly establishment: string;
  readonly description: string;
  /** Employees of the description there: as entered, else those whom the document holds. */
  readonly employed: number;
  readonly entered: boolean;
  /** Of the description there who are in a pool from which dismissals are proposed. */
  readonly among: number;
  /** Proposed dismissals: at least and at most, because who of a pool with several descriptions is selected is not known. */
  readonly least: number;
  readonly most: number;
}

/** "Brokerage Officer, G6": what the law calls a description of employee. */
export function descriptionOf(post: Post): string {
  const grade = plain(post.grade);
  return grade === '' ? titleOf(post) : `${titleOf(post)}, ${grade}`;
}

/** Proposed dismissals of the proposal itself; volunteers and refused changes are answers and have no description. */
export function countedDescriptions(state: DocumentState, impact: ImpactResult): DescriptionCount[] {
  const from = state.structures.get(impact.from.id);
  if (!from) return [];
  const rows = new Map<string, { establishment: string; post: Post; among: number; least: number; most: number }>();
  for (const pool of impact.pools) {
    if (pool.proposedDismissals === 0) continue;
    const here = new Map<string, { establishment: string; post: Post; n: number }>();
    let all = 0;
    for (const { dismissible, fromPost } of pool.members) {
      const post = from.posts.get(fromPost);
      if (!dismissible || !post) continue;
      all++;
      const establishment = establishmentOf(from, post, state.document.settings);
      const key = `${establishment}\u0000${descriptionOf(post)}`;
      const known = here.get(key);
      if (known) known.n++;
      else here.set(key, { establishment, post, n: 1 });
    }
    for (const [key, { establishment, post, n }] of here) {
      const row = rows.get(key) ?? { establishment, post, among: 0, least: 0, most: 0 };
      row.among += n;
      row.least += Math.max(0, pool.proposedDismissals - (all - n));
      row.most += Math.min(n, pool.proposedDismissals);
      rows.set(key, row);
    }
  }
  return [...rows.values()]
    .map(({ establishment, post, ...row }) => {
      const description = descriptionOf(post);
      const own = employedEntered(state, post, establishment);
      const employed = own ?? employedInDocument(state, from, post, establishment);
      return { establishment, description, employed, entered: own !== null, ...row };
    })
    .sort((a, b) => compare(a.establishment, b.establishment) || compare(a.description, b.description));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

function employedEntered({ document }: DocumentState, post: Post, establishment: string): number | null {
  const found = (document.settings.staffPapers?.employed ?? []).find(
    (row) =>
      (same(row.description, descriptionOf(post)) || same(row.description, titleOf(post))) &&
      (!row.establishment || same(row.establishment, establishment)),
  );
  return found?.employed ?? null;
}

/** People of the council who hold a post of the same title and grade at the establishment, in scope or not. */
function employedInDocument(state: DocumentState, from: StructureState, like: Post, establishment: string): number {
  const { settings } = state.document;
  const people = new Set<string>();
  for (const post of from.posts.values()) {
    if (!counts(post) || post.basis === 'agency' || !isCouncil(post.employer, settings)) continue;
    if (descriptionOf(post) !== descriptionOf(like) || establishmentOf(from, post, settings) !== establishment)
      continue;
    for (const holder of post.holders) if (holder.substantive && holder.basis !== 'agency') people.add(holder.person);
  }
  return people.size;
}

export interface AgencyCount {
  readonly where: string;
  readonly work: string;
  readonly number: number;
}

/** Agency workers: as entered for the whole council, else those whom the document holds; `entered` says which. */
export function agencyWorkers(state: DocumentState, from: StructureState): { rows: AgencyCount[]; entered: boolean } {
  const entered = state.document.settings.staffPapers?.agencyWorkers;
  if (entered !== undefined && entered.length > 0)
    return { rows: entered.map((row) => ({ ...row, where: plain(row.where), work: plain(row.work) })), entered: true };
  const rows = new Map<string, AgencyCount>();
  for (const post of from.posts.values()) {
    if (!counts(post)) continue;
    const number = post.occupancyRecorded
      ? post.holders.filter(({ basis }) => (basis ?? post.basis) === 'agency').length
      : post.basis === 'agency'
        ? (post.quantity ?? 1)
        : 0;
    if (number === 0) continue;
    const where = plain(post.unit || post.directorate) || plain(establishmentOf(from, post, state.document.settings));
    const key = `${where}\u0000${titleOf(post)}`;
    rows.set(key, { where, work: titleOf(post), number: number + (rows.get(key)?.number ?? 0) });
  }
  return { rows: [...rows.values()], entered: false };
}
