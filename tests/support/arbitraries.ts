import fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import { BLANK_POST, type Holder, type Post, recordKey, type Structure } from '../../shared/model/records.ts';
import { allRecords, recordsIn } from '../../shared/model/settingRecords.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { type DocumentState, emptyDocument } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';

/** Settings that exercise every way of costing. */
export const settingsArb: fc.Arbitrary<Settings> = fc.record({
  onCosts: fc.oneof(
    fc.constant(null),
    fc.constant({ mode: 'flat' as const, rate: '23.5' }),
    fc.constant({
      mode: 'itemised' as const,
      ni: { rate: '15', threshold: '5000' },
      pension: '20.5',
      levy: '0.5',
      allowancesNi: true,
      allowancesPension: false,
    }),
    fc.constant({ mode: 'itemised' as const, ni: { rate: '13.8', threshold: '9100' }, pension: null }),
  ),
  salaryBasis: fc.constantFrom('point', 'bottom', 'middle', 'top', 'holder'),
  layerOffset: fc.constantFrom(0, 2),
  grades: fc.constant({
    G5: [
      { point: '12', salary: '28598' },
      { point: '14', salary: '29540.33' },
    ],
    G9: [
      { point: '30', salary: '40777' },
      { point: '33', salary: '44075' },
    ],
  }),
}) as fc.Arbitrary<Settings>;

const holderArb = (people: number): fc.Arbitrary<Holder> =>
  fc.record({
    person: fc.integer({ min: 1, max: people }).map((n) => `H${n}`),
    fte: fc.option(fc.integer({ min: 0, max: 12_000 })),
    basis: fc.constant(null),
    point: fc.option(fc.constantFrom('12', '30', '99')),
    substantive: fc.boolean(),
  });

type Fields = Partial<Post>;

const fieldsArb = (people: number): fc.Arbitrary<Fields> =>
  fc
    .record({
      kind: fc.constantFrom('post', 'post', 'post', 'post', 'team', 'outside'),
      title: fc.constantFrom('Director', 'Head of Service', 'Team Manager', 'Officer'),
      grade: fc.constantFrom('G5', 'G9', 'G5-G9', ''),
      point: fc.constantFrom('12', '30', '5', ''),
      salary: fc.option(
        fc.integer({ min: 0, max: 9_000_000 }).map((pence) => pence * 1000),
        { freq: 3 },
      ),
      fte: fc.integer({ min: 0, max: 50_000 }),
      basis: fc.constantFrom('permanent', 'permanent', 'agency', 'interim', 'fixed-term'),
      dayRate: fc.option(fc.constant(45_000_000)),
      days: fc.option(fc.constant(22_050)),
      unit: fc.constantFrom('North', 'South', ''),
      heldVacant: fc.boolean(),
      occupancyRecorded: fc.boolean(),
      holders: fc.uniqueArray(holderArb(people), { maxLength: 3, selector: (h) => h.person }),
      allowances: fc.constantFrom([], [{ label: 'Standby', amount: 123_400_000 }]),
    })
    .map((fields) => ({
      ...fields,
      occupancyRecorded: fields.occupancyRecorded || fields.holders.length > 0,
    })) as fc.Arbitrary<Fields>;

export const STRUCTURE = 's1';

/** A document with one structure whose tree is random, a bare chain or a wide star. */
export function documentArb(maxPosts = 24): fc.Arbitrary<DocumentState> {
  const people = 6;
  return fc
    .record({
      settings: settingsArb,
      shape: fc.constantFrom('random', 'random', 'chain', 'star'),
      boxes: fc.array(fc.record({ fields: fieldsArb(people), parent: fc.nat() }), {
        minLength: 1,
        maxLength: maxPosts,
      }),
      quantities: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: maxPosts, maxLength: maxPosts }),
    })
    .map(({ settings, shape, boxes, quantities }) => {
      const keys = generateNKeysBetween(null, null, boxes.length);
      const parents = boxes.map((box, i) => {
        if (i === 0) return null;
        if (shape === 'chain') return i - 1;
        if (shape === 'star') return 0;
        const at = box.parent % (i + 1);
        return at === i ? null : at;
      });
      const managers = new Set(parents);
      const posts = boxes.map(
        (box, i): Post => ({
          ...BLANK_POST,
          ...box.fields,
          structure: STRUCTURE,
          id: `P${i}`,
          lineage: `P${i}`,
          ref: `P${i}`,
          order: keys[i] as string,
          managerId: parents[i] === null || parents[i] === undefined ? null : `P${parents[i]}`,
          quantity: managers.has(i) ? 1 : (quantities[i] as number),
        }),
      );
      return cloneable(() => documentOf(posts, settings));
    });
}

/** Tests change documents; fast-check makes each run a fresh one through this. */
function cloneable(make: () => DocumentState): DocumentState {
  return Object.defineProperty(make(), fc.cloneMethod, { value: () => cloneable(make), enumerable: false });
}

/** A document with one structure, Current, that holds the given posts. */
export function documentOf(posts: readonly Post[], settings: Settings = {}): DocumentState {
  const state = emptyDocument('Test');
  state.document = { ...state.document, settings };
  const structure: Structure = {
    type: 'structure',
    id: STRUCTURE,
    name: 'Current',
    kind: 'current',
    forkedFrom: null,
    order: 1,
    frozen: false,
  };
  const people = [...new Set(posts.flatMap((post) => post.holders.map((holder) => holder.person)))];
  applyPatch(state, {
    added: [
      structure,
      ...posts,
      ...people.map((id) => ({
        type: 'person' as const,
        id,
        name: '',
        age: null,
        ageOrOver: false,
        serviceYears: null,
        priority: false,
      })),
    ],
    updated: [],
    removed: [],
  });
  return state;
}

/** A blank post of the test structure. */
export function post(id: string, fields: Partial<Post> = {}): Post {
  return {
    ...BLANK_POST,
    structure: STRUCTURE,
    id,
    lineage: id,
    ref: id,
    order: `a${id.length}${id}`,
    title: id,
    ...fields,
  };
}

/** The whole model as text, in an order that does not depend on edits. */
export function modelText(state: DocumentState): string {
  const structures = [...state.structures.values()]
    .sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
    .map((s) => [
      s.record,
      [...s.posts.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      [...s.children].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      [...s.byRef].sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  const people = [...state.people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const settings = [...allRecords(recordsIn(state.document.settings))].map(
    (record) => [recordKey(record), record] as const,
  );
  settings.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([state.document.title, settings, structures, people]);
}
