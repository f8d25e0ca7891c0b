import { assessImpact, EXCLUSIONS } from '../impact/impact.ts';
import { isCouncil } from '../model/council.ts';
import type { Memory } from '../model/ledger.ts';
import { counts, type PersonId, type Post, type StructureId } from '../model/records.ts';
import { type Exclusion, OUTCOMES, type Outcome } from '../model/staffSettings.ts';
import type { DocumentState } from '../model/state.ts';
import { discloseUnder } from './audience.ts';
import { rangeOf } from './bracket.ts';
import { type Pair, type Publication, pairKey } from './publication.ts';
import { peopleMemory, type Remembered } from './remembered.ts';

/** What a post says of whoever holds it, wherever it is printed: on a card, in a list, in transparency data. */
export const MARKS = ['basis', 'employer', 'scope', 'tupe'] as const;
export type Mark = (typeof MARKS)[number];

/** Which numbers of people the open papers of a document tell (EXPORT-10): decided once for all of them together. */
export interface PeopleTold {
  /** People in post of a structure, and their FTE. */
  people(structure: StructureId): boolean;
  /** Which posts are vacant. */
  vacancies(structure: StructureId): boolean;
  mark(mark: Mark): boolean;
  outcome(from: StructureId, to: StructureId, outcome: Outcome): boolean;
  excluded(from: StructureId, to: StructureId, reason: Exclusion): boolean;
  /** Numbers of people that are withheld. */
  readonly secrets: readonly number[];
  /** What a paper about these structures tells, for the ledger. */
  memory(structures: readonly StructureId[]): Memory['people'];
}

/** A number of people, as the set that it counts. */
interface Count {
  readonly key: string;
  readonly members: ReadonlySet<PersonId>;
  /** The structures that it is about. */
  readonly about: readonly StructureId[];
}

/** Counts that are told together or not at all. */
interface Candidate {
  readonly key: string;
  readonly counts: readonly Count[];
}

export function peopleTold(state: DocumentState, { structures, pairs }: Publication, past: Remembered): PeopleTold {
  const least = discloseUnder(state.document.settings);
  const inPost = new Map(structures.map((id) => [id, holdersIn(state, id, () => true)] as const));
  const about = pairs.map((pair) => aboutPair(state, pair));
  const marks = MARKS.map((mark): Candidate => ({ key: `mark ${mark}`, counts: marked(state, structures, mark) }));
  const small = ({ members }: Count) => members.size > 0 && members.size < least;
  const people = structures.map(
    (id): Count => ({ key: `people ${id}`, members: inPost.get(id) ?? new Set(), about: [id] }),
  );
  const before = past.told.map((members, i): Count => ({ key: `told before ${i}`, members, about: [] }));
  const withheldBefore = past.withheld.map((members, i): Count => ({ key: `withheld ${i}`, members, about: [] }));
  const all = [...people, ...about.flatMap((each) => each.counts), ...marks.flatMap((each) => each.counts)];
  const secrets = [...all.filter(small), ...about.flatMap((each) => each.secrets), ...withheldBefore];
  const model = modelOf([...before, ...all, ...secrets]);
  const told = new Set<string>();
  const rows: Count[] = [...before];
  // What a chart of vacancies says anyway: how many there are in what exists today.
  const first = people.find((each) => !small(each));
  if (first && first === people[0]) {
    rows.push(first);
    told.add(first.key);
  }
  const protectable = secrets.filter((secret) => !tells(model, rows, [secret], least));
  const candidates: Candidate[] = [
    ...people.slice(1).map((each) => ({ key: each.key, counts: [each] })),
    ...about.flatMap((each) => each.counts.map((count) => ({ key: count.key, counts: [count] }))),
    ...marks,
  ];
  for (const { key, counts: own } of candidates) {
    if (own.some(small) || tells(model, [...rows, ...own], protectable, least)) continue;
    told.add(key);
    rows.push(...own);
  }
  return {
    people: (id) => told.has(`people ${id}`),
    vacancies: (id) => inPost.has(id) && !small({ key: '', members: inPost.get(id) ?? new Set(), about: [] }),
    mark: (mark) => told.has(`mark ${mark}`),
    outcome: (from, to, outcome) => told.has(`${outcome} ${pairKey({ from, to })}`),
    excluded: (from, to, reason) => told.has(`${reason} ${pairKey({ from, to })}`),
    secrets: [
      ...new Set(
        [...secrets, ...candidates.flatMap((each) => (told.has(each.key) ? [] : each.counts))].map(
          ({ members }) => members.size,
        ),
      ),
    ].filter((n) => n > 0),
    memory(ids) {
      const own = (each: Count) => each.about.length > 0 && each.about.every((id) => ids.includes(id));
      return peopleMemory(
        rows.filter(own).map(({ members }) => members),
        secrets.filter(own).map(({ members }) => members),
      );
    },
  };
}

function holdersIn(state: DocumentState, id: StructureId, wanted: (post: Post) => boolean): Set<PersonId> {
  const out = new Set<PersonId>();
  for (const post of state.structures.get(id)?.posts.values() ?? [])
    if (counts(post) && wanted(post)) for (const { person } of post.holders) out.add(person);
  return out;
}

/** Who holds posts that carry a mark, by its value and structure. */
function marked(state: DocumentState, structures: readonly StructureId[], mark: Mark): Count[] {
  const valueIn = (post: Post): string => {
    switch (mark) {
      case 'basis':
        return post.basis === 'permanent' ? '' : post.basis;
      case 'employer':
        return isCouncil(post.employer, state.document.settings) ? '' : post.employer.trim().toLowerCase();
      case 'scope':
        return post.inScope ? '' : 'no';
      case 'tupe':
        return post.tupe ? 'yes' : '';
    }
  };
  return structures.flatMap((id) => {
    const values = new Set([...(state.structures.get(id)?.posts.values() ?? [])].map(valueIn));
    values.delete('');
    return [...values].map(
      (value): Count => ({
        key: `${mark} ${value} ${id}`,
        members: holdersIn(state, id, (post) => valueIn(post) === value),
        about: [id],
      }),
    );
  });
}

/** What a pair prints of people, the more useful first, and what is never printed of it and must not follow either. */
function aboutPair(state: DocumentState, pair: Pair): { counts: Count[]; secrets: Count[] } {
  if (holdersIn(state, pair.from, () => true).size === 0) return { counts: [], secrets: [] };
  const impact = assessImpact(state, pair.from, pair.to);
  const key = pairKey(pair);
  const set = (name: string, members: Iterable<PersonId>): Count => ({
    key: `${name} ${key}`,
    members: new Set(members),
    about: [pair.from, pair.to],
  });
  const having = (outcome: Outcome) => impact.people.flatMap((each) => (each.outcome === outcome ? [each.person] : []));
  const risk = (most: boolean) =>
    impact.people.flatMap((each) => (each.atRisk === 'yes' || (most && each.atRisk !== 'no') ? [each.person] : []));
  return {
    counts: [
      ...OUTCOMES.map((outcome) => set(outcome, having(outcome))),
      ...EXCLUSIONS.map((reason) =>
        set(
          reason,
          impact.excludedPeople.flatMap((each) => (each.reason === reason ? [each.person] : [])),
        ),
      ),
    ],
    secrets: [
      set('at risk', risk(false)),
      set('at risk at most', risk(true)),
      set('displaced', having('displaced')),
    ].filter(({ members }) => members.size > 0),
  };
}

/** People who are in just the same counts are one quantity: how many they are. */
interface Model {
  readonly sizes: readonly number[];
  readonly weights: ReadonlyMap<Count, readonly number[]>;
}

function modelOf(all: readonly Count[]): Model {
  const signature = new Map<PersonId, string>();
  for (const [i, { members }] of all.entries())
    for (const person of members) signature.set(person, `${signature.get(person) ?? ''}${i},`);
  const atoms = new Map<string, { size: number; one: PersonId }>();
  for (const [person, name] of signature) {
    const atom = atoms.get(name);
    if (atom) atom.size++;
    else atoms.set(name, { size: 1, one: person });
  }
  const list = [...atoms.values()];
  return {
    sizes: list.map(({ size }) => size),
    weights: new Map(all.map((count) => [count, list.map(({ one }) => (count.members.has(one) ? 1 : 0))])),
  };
}

/** Whether these counts bracket one of the secrets within fewer numbers than the threshold. */
function tells({ sizes, weights }: Model, told: readonly Count[], secrets: readonly Count[], least: number): boolean {
  if (secrets.length === 0) return false;
  const rooms = sizes.map((size) => ({ down: size, up: Number.POSITIVE_INFINITY }));
  const rows = told.map((count) => ({ weights: weights.get(count) as readonly number[], slack: [0, 0] as const }));
  return secrets.some((secret) => {
    const goal = new Map((weights.get(secret) as readonly number[]).flatMap((by, at) => (by === 0 ? [] : [[at, by]])));
    const [low, high] = rangeOf(rooms, rows, goal);
    return high - low < least - 0.001;
  });
}
