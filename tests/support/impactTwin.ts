import { type Basis, counts, type Post } from '../../shared/model/records.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { DocumentState } from '../../shared/model/state.ts';

/**
 * Staff impact worked out the long way: every person and every place by itself, every maximum matching written down.
 * For documents without splits and stacks, where each box continues the box of the same id.
 */
export interface Twin {
  readonly inScope: number;
  readonly places: number;
  readonly min: number;
  readonly max: number;
  readonly atRisk: ReadonlySet<string>;
  readonly atRiskAtMost: ReadonlySet<string>;
  /** Most people who can have their own post in a maximum matching. */
  readonly mostOwn: number;
}

interface TwinPerson {
  readonly id: string;
  readonly post: Post;
}

interface TwinPlace {
  readonly box: Post;
  readonly reserved: boolean;
}

const words = (text: string) => text.trim().toLowerCase();
const role = (post: Post) => words(post.role || post.title);
const agency = (of: Basis) => of === 'agency' || of === 'interim';

export function twinOf(state: DocumentState, fromId: string, toId: string): Twin {
  const { settings } = state.document;
  const from = [...(state.structures.get(fromId)?.posts.values() ?? [])].filter(counts);
  const to = [...(state.structures.get(toId)?.posts.values() ?? [])].filter((p) => p.kind === 'post' && !p.deleted);
  const reasons = new Map<string, string | null>();
  const people: TwinPerson[] = [];
  for (const id of new Set(from.flatMap((post) => post.holders.map((h) => h.person)))) {
    const post = entryPost(id, from);
    const reason = leftOutReason(id, post, to.find((p) => p.id === post.id) ?? null, settings);
    reasons.set(id, reason);
    if (reason === null) people.push({ id, post });
  }
  const places = to.filter(counts).flatMap((box) => placesOf(box, from, people, reasons));
  const edge = (person: TwinPerson, place: TwinPlace) => linked(person, place, settings);
  const all = people.map((person) => places.map((place) => edge(person, place)));
  const full = all.map((row) => row.map((e) => e !== null));
  const without = all.map((row) => row.map((e) => e === 'plain'));
  const best = everyMaximum(full, (i, j) => people[i]?.post.id === places[j]?.box.id);
  const worst = everyMaximum(without, () => false);
  const names = (left: ReadonlySet<number>) => new Set([...left].map((i) => people[i]?.id as string));
  const atRisk = names(best.leftOut);
  return {
    inScope: people.length,
    places: places.length,
    min: people.length - best.size,
    max: people.length - worst.size,
    atRisk,
    atRiskAtMost: new Set([...atRisk, ...names(worst.leftOut)]),
    mostOwn: best.mostOwn,
  };
}

function fteOf(id: string, post: Post): number {
  const at = post.holders.findIndex((h) => h.person === id);
  const own = post.holders[at]?.fte;
  if (own != null) return own;
  const parts = Math.max(post.quantity ?? 0, post.holders.length);
  const nth = post.holders.slice(0, at).filter((h) => h.fte === null).length;
  return Math.floor(post.fte / parts) + (nth < post.fte % parts ? 1 : 0);
}

function entryPost(id: string, from: readonly Post[]): Post {
  const substantive = (post: Post) => post.holders.some((h) => h.person === id && h.substantive);
  const held = from.filter((post) => post.holders.some((h) => h.person === id));
  const pick = held.some(substantive) ? held.filter(substantive) : held;
  const most = Math.max(...pick.map((post) => fteOf(id, post)));
  return pick.filter((post) => fteOf(id, post) === most).sort((a, b) => (a.ref < b.ref ? -1 : 1))[0] as Post;
}

function leftOutReason(id: string, post: Post, next: Post | null, settings: Settings): string | null {
  const holder = post.holders.find((h) => h.person === id);
  const basis = holder?.basis ?? post.basis;
  if (post.tupe || next?.tupe) return 'tupe';
  if (agency(basis)) return 'agency';
  if (post.employer === 'NHS') return 'otherEmployer';
  if (basis === 'secondment') return 'secondeeIn';
  const by = settings.implementationDate;
  if (basis === 'fixed-term' && post.endDate && by && post.endDate <= by) return 'fixedTermExpiry';
  if (next !== null && next.transferredTo !== '') return 'transferredOut';
  return post.inScope && holder?.substantive ? null : 'outOfScope';
}

function placesOf(
  box: Post,
  from: readonly Post[],
  people: readonly TwinPerson[],
  reasons: ReadonlyMap<string, string | null>,
): TwinPlace[] {
  const before = from.find((post) => post.id === box.id);
  const keeps = before && (box.quantity ?? 0) >= (before.quantity ?? 0) && box.fte >= before.fte;
  let n = keeps ? Math.max(box.quantity ?? 0, before.holders.length) : (box.quantity ?? 0);
  if (box.heldVacant) n = Math.min(n, box.holders.length);
  for (const h of box.holders) {
    const known = reasons.get(h.person);
    if (known === null || known === 'agency' || agency(h.basis ?? box.basis)) continue;
    n = Math.max(0, n - 1);
  }
  const regraded = people.filter((p) => p.post.id === box.id && words(p.post.grade) !== words(box.grade)).length;
  return Array.from({ length: n }, (_, i) => ({ box, reserved: i < regraded }));
}

function linked({ post }: TwinPerson, { box, reserved }: TwinPlace, settings: Settings): 'plain' | 'promotion' | null {
  const own = post.id === box.id;
  const sameGrade = words(post.grade) === words(box.grade);
  if (own && (sameGrade || reserved)) return 'plain';
  const alike = sameGrade && words(post.workArea) === words(box.workArea);
  if (alike && !reserved) {
    if (role(post) === role(box)) return 'plain';
    const least = settings.matchThreshold == null ? Number.POSITIVE_INFINITY : Number(settings.matchThreshold);
    for (const m of settings.roleMatches ?? [])
      if (words(m.from) === role(post) && words(m.to) === role(box) && Number(m.percent) >= least) return 'plain';
  }
  const fences = (settings.ringFences ?? []).filter(
    (f) => f.roles.some((r) => words(r) === role(post)) && f.targets.some((t) => words(t) === role(box)),
  );
  if (fences.length === 0) return null;
  return fences.some((f) => !f.promotions?.some((t) => words(t) === role(box))) ? 'plain' : 'promotion';
}

/** Writes down every matching, and keeps what the largest of them have in common. */
function everyMaximum(edges: readonly (readonly boolean[])[], isOwn: (person: number, place: number) => boolean) {
  let size = 0;
  let leftOut = new Set<number>();
  let mostOwn = 0;
  const taken = new Set<number>();
  const out: number[] = [];
  const visit = (i: number, matched: number, own: number) => {
    if (i === edges.length) {
      if (matched > size) {
        size = matched;
        leftOut = new Set();
        mostOwn = 0;
      }
      if (matched === size) {
        for (const person of out) leftOut.add(person);
        mostOwn = Math.max(mostOwn, own);
      }
      return;
    }
    // No matching below can be as large any more.
    if (matched + edges.length - i < size) return;
    for (const [j, may] of (edges[i] as readonly boolean[]).entries()) {
      if (!may || taken.has(j)) continue;
      taken.add(j);
      visit(i + 1, matched + 1, own + (isOwn(i, j) ? 1 : 0));
      taken.delete(j);
    }
    out.push(i);
    visit(i + 1, matched, own);
    out.pop();
  };
  visit(0, 0, 0);
  return { size, leftOut, mostOwn };
}
