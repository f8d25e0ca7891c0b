import { type Basis, counts, type Holder, type Post } from '../../shared/model/records.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { DocumentState } from '../../shared/model/state.ts';

/**
 * Staff impact worked out the long way from the words of IMPACT-1 to 6, 10 and POST-8, 12: every person and every place
 * by itself, every maximum matching written down. For documents without splits and stacks, where each box continues the
 * box of the same id.
 */
export interface Twin {
  readonly inScope: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly places: number;
  readonly min: number;
  readonly max: number;
  readonly atRisk: ReadonlySet<string>;
  readonly atRiskAtMost: ReadonlySet<string>;
  /** Most people who can have their own post in a maximum matching. */
  readonly mostOwn: number;
  /** IMPACT-10: people less the maximum matching without ring-fences. */
  readonly dismissals: number;
  /** IMPACT-5: the outcome of each person's pool. */
  readonly outcomes: ReadonlyMap<string, string>;
  /** IMPACT-13, POST-8: why nothing of this may be told. */
  readonly unknown: 'unrecorded' | 'employers' | null;
}

interface TwinPerson {
  readonly id: string;
  readonly post: Post;
}

interface TwinPlace {
  readonly box: Post;
  readonly reserved: boolean;
}

type Edge = 'plain' | 'fence' | 'promotion' | null;
type Says = (id: string) => string | null | undefined;

const words = (text: string) => text.trim().toLowerCase();
const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const role = (post: Post) => words(post.role || post.title);
const agency = (of: Basis) => of === 'agency' || of === 'interim';

export function twinOf(state: DocumentState, fromId: string, toId: string): Twin {
  const { settings } = state.document;
  const from = [...(state.structures.get(fromId)?.posts.values() ?? [])].filter(counts);
  const all = [
    ...(state.structures.get(fromId)?.posts.values() ?? []),
    ...(state.structures.get(toId)?.posts.values() ?? []),
  ];
  const to = [...(state.structures.get(toId)?.posts.values() ?? [])].filter((p) => p.kind === 'post' && !p.deleted);
  const council = [settings.council?.name ?? '', ...(settings.council?.alsoKnownAs ?? [])].map(letters);
  const ours = (employer: string) => letters(employer) === '' || council.includes(letters(employer));
  const services = new Set(
    all.filter((p) => ours(p.employer)).flatMap((p) => [letters(p.unit), letters(p.directorate)]),
  );
  const elsewhere = (place: string) => place !== '' && !ours(place) && !services.has(letters(place));
  const reasons = new Map<string, string | null>();
  const people: TwinPerson[] = [];
  const excluded: Record<string, number> = {};
  let employers = 0;
  for (const id of new Set(from.flatMap((post) => post.holders.map((h) => h.person)))) {
    const post = entryPost(id, from);
    const years = state.people.get(id)?.serviceHere ?? state.people.get(id)?.serviceYears ?? 0;
    const reason = leftOutReason(id, post, to.find((p) => p.id === post.id) ?? null, settings, years, ours, elsewhere);
    reasons.set(id, reason);
    if (reason === null) people.push({ id, post });
    else excluded[reason] = (excluded[reason] ?? 0) + 1;
    if (reason === 'otherEmployer' && post.inScope) employers++;
  }
  const says: Says = (id) => reasons.get(id);
  const places = to
    .filter((box) => !elsewhere(box.transferredTo))
    .flatMap((box) => placesOf(box, from, people, says, settings, ours, elsewhere));
  const edge = (person: TwinPerson, place: TwinPlace) => linked(person, place, settings);
  const edges = people.map((person) => places.map((place) => edge(person, place)));
  const where = (may: (e: Edge) => boolean) => edges.map((row) => row.map(may));
  const best = everyMaximum(
    where((e) => e !== null),
    (i, j) => people[i]?.post.id === places[j]?.box.id,
  );
  const worst = everyMaximum(
    where((e) => e !== null && e !== 'promotion'),
    () => false,
  );
  const certain = everyMaximum(
    where((e) => e === 'plain'),
    () => false,
  );
  const names = (left: ReadonlySet<number>) => new Set([...left].map((i) => people[i]?.id as string));
  const atRisk = names(best.leftOut);
  const boxes = from.filter((post) => post.inScope);
  const recorded = boxes.some((post) => post.occupancyRecorded);
  const nobodySays = !recorded && (boxes.length > 0 || from.every((post) => !post.occupancyRecorded));
  return {
    inScope: people.length,
    excluded,
    places: places.length,
    min: people.length - best.size,
    max: people.length - worst.size,
    atRisk,
    atRiskAtMost: new Set([...atRisk, ...names(worst.leftOut)]),
    mostOwn: best.mostOwn,
    dismissals: people.length - certain.size,
    outcomes: outcomesOf(people, places, edges),
    unknown: nobodySays ? 'unrecorded' : employers > people.length ? 'employers' : null,
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
  const own = (post: Post, h: Holder) => h.person === id && h.substantive && !covering(post, h);
  const substantive = (post: Post) => post.holders.some((h) => own(post, h));
  const theirs = (post: Post) => post.holders.some((h) => own(post, h) && (h.basis ?? post.basis) !== 'acting-up');
  const held = from.filter((post) => post.holders.some((h) => h.person === id));
  const pick = [held.filter(theirs), held.filter(substantive), held].find((posts) => posts.length > 0) as Post[];
  const most = Math.max(...pick.map((post) => fteOf(id, post)));
  return pick.filter((post) => fteOf(id, post) === most).sort((a, b) => (a.ref < b.ref ? -1 : 1))[0] as Post;
}

/** POST-12: somebody who stands in for an absent holder, by not being substantive or by a basis of their own. */
function covering(post: Post, holder: Holder): boolean {
  const away = post.holders.filter((h) => h.absent).length;
  const temporary = (h: Holder) =>
    !h.substantive || !(h.basis === null || h.basis === 'permanent' || h.basis === 'joint');
  const standIns = post.holders.filter((h) => !h.absent && temporary(h)).slice(0, away);
  return standIns.includes(holder);
}

function leftOutReason(
  id: string,
  post: Post,
  next: Post | null,
  settings: Settings,
  years: number,
  ours: (employer: string) => boolean,
  elsewhere: (place: string) => boolean,
): string | null {
  const holder = post.holders.find((h) => h.person === id) as Holder;
  const basis = holder.basis ?? post.basis;
  if (post.tupe || next?.tupe) return 'tupe';
  if (agency(basis)) return 'agency';
  if (!ours(post.employer)) return 'otherEmployer';
  if (basis === 'secondment' && !holder.substantive) return 'secondeeIn';
  if (basis === 'fixed-term' && expired(post, settings) && years < 4) return 'fixedTermExpiry';
  if (next !== null && elsewhere(next.transferredTo)) return 'transferredOut';
  return post.inScope && holder.substantive && !covering(post, holder) ? null : 'outOfScope';
}

function expired(post: Post, { implementationDate: by }: Settings): boolean {
  return post.endDate !== null && by != null && post.endDate <= by;
}

function placesOf(
  box: Post,
  from: readonly Post[],
  people: readonly TwinPerson[],
  says: Says,
  settings: Settings,
  ours: (employer: string) => boolean,
  elsewhere: (place: string) => boolean,
): TwinPlace[] {
  const before = from.find((post) => post.id === box.id);
  // Held or brought by another employer: no place for the council's people.
  if (!ours(box.employer) || (!before && elsewhere(box.transferredFrom))) return [];
  const holding = (post: Post) => post.holders.filter((h) => !covering(post, h));
  const keeps = before && (box.quantity ?? 0) >= (before.quantity ?? 0);
  let n = keeps ? Math.max(box.quantity ?? 0, holding(before).length) : (box.quantity ?? 0);
  if (box.heldVacant) n = Math.min(n, holding(box).length);
  for (const h of holding(box)) if (staysAndIsLeftOut(h, box, says(h.person), settings)) n = Math.max(0, n - 1);
  const theirs = people.filter((p) => p.post.id === box.id);
  // Moved within the council: the place goes with its people, and is nobody else's.
  if (box.transferredTo !== '') n = Math.min(n, theirs.length);
  const regraded = theirs.filter((p) => words(p.post.grade) !== words(box.grade)).length;
  return Array.from({ length: n }, (_, i) => ({ box, reserved: box.transferredTo !== '' || i < regraded }));
}

/** Whom E leaves out holds their place, unless they are gone by the implementation date. */
function staysAndIsLeftOut(h: Holder, box: Post, reason: string | null | undefined, settings: Settings): boolean {
  if (reason === null) return false;
  if (reason !== undefined) return !['agency', 'secondeeIn', 'fixedTermExpiry'].includes(reason);
  const basis = h.basis ?? box.basis;
  if (agency(basis) || (basis === 'secondment' && !h.substantive)) return false;
  return !(basis === 'fixed-term' && expired(box, settings));
}

function linked({ post }: TwinPerson, { box, reserved }: TwinPlace, settings: Settings): Edge {
  const own = post.id === box.id;
  const sameGrade = words(post.grade) === words(box.grade);
  if (own && (sameGrade || reserved)) return 'plain';
  if (box.transferredTo !== '') return null;
  let fenced = false;
  if (sameGrade && words(post.workArea) === words(box.workArea) && !reserved) {
    if (role(post) === role(box)) return 'plain';
    const least = (of: string | null | undefined) => (of == null ? Number.POSITIVE_INFINITY : Number(of));
    for (const m of settings.roleMatches ?? []) {
      if (words(m.from) !== role(post) || words(m.to) !== role(box)) continue;
      if (Number(m.percent) >= least(settings.matchThreshold)) return 'plain';
      if (Number(m.percent) >= least(settings.ringFenceThreshold)) fenced = true;
    }
  }
  const fences = (settings.ringFences ?? []).filter(
    (f) => f.roles.some((r) => words(r) === role(post)) && f.targets.some((t) => words(t) === role(box)),
  );
  if (fenced || fences.some((f) => !f.promotions?.some((t) => words(t) === role(box)))) return 'fence';
  return fences.length > 0 ? 'promotion' : null;
}

/** IMPACT-5 for each pool: those who are joined by any place that both may have. */
function outcomesOf(
  people: readonly TwinPerson[],
  places: readonly TwinPlace[],
  edges: readonly (readonly Edge[])[],
): Map<string, string> {
  const pool = people.map((_, i) => i);
  for (let again = true; again; ) {
    again = false;
    for (const [a, row] of edges.entries()) {
      for (const [b, other] of edges.entries()) {
        const [one, two] = [pool[a] as number, pool[b] as number];
        if (one <= two || !row.some((e, j) => e !== null && other[j] !== null)) continue;
        for (const [i, at] of pool.entries()) if (at === one) pool[i] = two;
        again = true;
      }
    }
  }
  const like = (post: Post) => `${role(post)}|${words(post.grade)}|${words(post.workArea)}`;
  const out = new Map<string, string>();
  for (const id of new Set(pool)) {
    const members = people.map((_, i) => i).filter((i) => pool[i] === id);
    const rows = members.map((i) => edges[i] as readonly Edge[]);
    const reach = places.map((_, j) => j).filter((j) => rows.some((row) => row[j] !== null));
    const size = (may: (e: Edge) => boolean) =>
      everyMaximum(
        rows.map((row) => row.map(may)),
        () => false,
      ).size;
    const contested = reach.some((j) => {
      const wanting = members.filter((i) => edges[i]?.[j] !== null).map((i) => like((people[i] as TwinPerson).post));
      return new Set(wanting).size > 1;
    });
    const promoted = rows.some((row) => row.includes('promotion'));
    const outcome =
      reach.length === 0
        ? 'displaced'
        : size((e) => e !== null) < members.length
          ? 'atRiskRingFence'
          : contested || promoted || size((e) => e === 'plain') < members.length
            ? 'ringFenced'
            : 'assimilated';
    for (const i of members) out.set((people[i] as TwinPerson).id, outcome);
  }
  return out;
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
