import type { Holder, Post, Structure } from '../../shared/model/records.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';
import { documentOf, post } from './arbitraries.ts';
import { type Random, seeded } from './seeded.ts';

/** Made-up restructures, small enough that an attacker can try everything: pay of every kind, several options. */

const POUND = 100_000;
const SCALE: Settings['grades'] = {
  G5: [
    { point: '1', salary: '25000' },
    { point: '2', salary: '29500' },
  ],
  G8: [
    { point: '1', salary: '36000' },
    { point: '3', salary: '43100' },
  ],
  HOS: [
    { point: '1', salary: '61000' },
    { point: '2', salary: '68000' },
    { point: '3', salary: '75000' },
  ],
};
const GRADES = ['G5', 'G8', 'HOS', 'Local'];
const TITLES = ['Officer', 'Adviser', 'Lead', 'Co-ordinator', 'Manager', 'Clerk'];
const TEAMS = ['North', 'South', 'Contracts'];

/** A document of its own for each seed. */
export function openDocument(seed: number): DocumentState {
  const random = seeded(seed);
  const settings: Settings = {
    grades: SCALE,
    salaryBasis: random.pick(['point', 'point', 'top', 'middle', 'holder'] as const),
    implementationDate: '2027-04-01',
    ...(random.below(4) === 0
      ? {}
      : random.below(2) === 0
        ? { onCosts: { mode: 'flat' as const, rate: '23.5' } }
        : {
            onCosts: { mode: 'itemised' as const, ni: { rate: '15', threshold: '5000' }, pension: '20', levy: '0.5' },
          }),
    ...(random.below(3) === 0 ? { publicPay: [{ grade: 'HOS', publication: 'Pay policy', year: '2026' }] } : {}),
  };
  const recorded = random.below(5) > 0;
  const people: string[] = [];
  const current: Post[] = [
    post('P1', { title: 'Head of Service', grade: 'HOS', point: '2', ...held(random, people, recorded, 1) }),
  ];
  const size = 5 + random.below(9);
  for (let i = 2; i <= size; i++) current.push(anyPost(random, `P${i}`, people, recorded));
  const state = documentOf(current, settings);
  const options = 1 + random.below(3);
  let next = size + 1;
  for (let n = 0; n < options; n++) {
    const id = `option-${n}`;
    const record: Structure = {
      type: 'structure',
      id,
      name: `Option ${'ABC'[n]}`,
      kind: 'proposal',
      forkedFrom: 's1',
      order: n + 2,
      frozen: false,
    };
    const posts = current.map((each) => changed(random, { ...each, structure: id }));
    for (let i = random.below(3); i > 0; i--) {
      const made = anyPost(random, `P${next++}`, [], recorded);
      posts.push({ ...made, structure: id, holders: [], occupancyRecorded: recorded });
    }
    applyPatch(state, { added: [record, ...posts], updated: [], removed: [] });
  }
  for (const [i, id] of people.entries())
    state.people.set(id, {
      type: 'person',
      id,
      name: `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i % 26]}lma Fitz${'abcdefghijklmnopqrstuvwxyz'[i % 26]}orth`,
      age: 40,
      ageOrOver: false,
      serviceYears: 6,
      priority: false,
    });
  return state;
}

function anyPost(random: Random, id: string, people: string[], recorded: boolean): Post {
  const quantity = random.pick([1, 1, 1, 1, 2, 3, 6]);
  const grade = random.pick(GRADES);
  const local = grade === 'Local' || random.below(4) === 0;
  const agency = random.below(9) === 0;
  const point =
    grade === 'HOS' ? random.pick(['1', '2', '3']) : grade === 'G8' ? random.pick(['1', '3']) : random.pick(['1', '2']);
  return post(id, {
    managerId: 'P1',
    order: `b${id.padStart(6, '0')}`,
    title: random.pick(TITLES),
    unit: random.pick(TEAMS),
    grade: local && grade === 'Local' ? '' : grade,
    point: grade === 'Local' ? '' : point,
    salary: local ? (28_000 + random.below(40_000)) * POUND : null,
    quantity,
    fte: quantity * random.pick([10_000, 10_000, 5_000, 8_000]),
    basis: agency ? 'agency' : random.pick(['permanent', 'permanent', 'permanent', 'permanent', 'fixed-term'] as const),
    ...(agency ? { dayRate: (200 + random.below(200)) * POUND, days: 22_000, salary: null, point: '' } : {}),
    allowances: random.below(8) === 0 ? [{ label: 'Standby', amount: (1_000 + random.below(2_000)) * POUND }] : [],
    employer: random.below(12) === 0 ? 'NHS' : '',
    inScope: random.below(12) > 0,
    tupe: random.below(15) === 0,
    ...held(random, people, recorded, quantity),
  });
}

function held(
  random: Random,
  people: string[],
  recorded: boolean,
  quantity: number,
): Pick<Post, 'holders' | 'occupancyRecorded'> {
  if (!recorded) return { holders: [], occupancyRecorded: false };
  const holders: Holder[] = [];
  for (let i = 0; i < quantity; i++) {
    if (random.below(6) === 0) continue;
    const person = `EMP-${1000 + people.length}`;
    people.push(person);
    holders.push({ person, fte: null, basis: null, point: random.pick([null, '1']), substantive: true });
  }
  return { holders, occupancyRecorded: true };
}

/** What an option does to a post: mostly nothing. */
function changed(random: Random, own: Post): Post {
  if (own.id === 'P1') return own;
  const what = random.below(14);
  if (what < 2) return { ...own, deleted: true };
  if (what === 2) return { ...own, transferredTo: 'Another council' };
  if (what === 3 && own.salary !== null) return { ...own, salary: own.salary + 1_000 * POUND };
  if (what === 4) return { ...own, fte: own.fte / 2 };
  if (what === 5) return { ...own, grade: 'G8', point: '3' };
  if (what === 6 && own.quantity !== null && own.quantity > 1)
    return { ...own, quantity: own.quantity - 1, holders: own.holders.slice(0, own.quantity - 1) };
  if (what === 7) return { ...own, holders: [] };
  return own;
}
