import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { noPerson } from '../../shared/import/vacancyWords.ts';
import { withCustom } from '../../shared/model/customFields.ts';
import type { PostKeysWith } from '../../shared/model/postFields.ts';
import { BASES, BLANK_POST, type Person, type Post } from '../../shared/model/records.ts';
import { postSchema } from '../../shared/model/schema.ts';
import { type DocumentState, emptyDocument, type StructureState, treeOrder } from '../../shared/model/state.ts';
import { tryPatch } from '../../shared/patch/check.ts';
import { csvText } from '../../shared/report/page/csvText.ts';
import { postsRows } from '../../shared/report/postsCsv.ts';
import { load } from '../unit/import/helpers.ts';

/** What somebody types, or wants to break a spreadsheet with. No spaces around it: import and typing take them off. */
const nasty = fc.constantFrom(
  '=1+1',
  '@SUM(A1)',
  '-2',
  "'=cmd|x",
  "''+1",
  '"',
  '""',
  'a;b',
  'a; "b"; c',
  '[x | y]',
  'x [a | b]',
  '"quoted" 40',
  'Council 60',
  'line\nbreak',
  'cr\r\nlf',
  'tab\there',
  'comma, comma',
  '\u202Eevil',
  'Zoë Ångström 日本 👩‍🚒',
  '<script>',
  '(x)',
  '5',
  '100%',
  "'",
  'yes',
  '|',
  ']',
  'a]b[c',
);
const words = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 })).map((text) =>
  // A file with a NUL in it is no table, and is refused as such.
  text.toWellFormed().replaceAll('\0', '').trim(),
);
const filled = words.filter((text) => text !== '');
/** Words that the template keeps for itself ("Grade (agreed)", "(none)"). */
const plain = words.filter((text) => !/\((indicative|evaluated|agreed)\)$/i.test(text) && text !== '(none)');
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null, freq: 2 });
const date = fc.constantFrom('2027-04-01', '2024-02-29', '1999-12-31');
const money = fc.oneof(
  fc.nat(10_000_000).map((pounds) => pounds * 100_000),
  fc.nat(1_000_000_000),
);

const ownNames = ['Welsh level', 'Tŷ', 'Tô', '=1+1'];
const custom = fc
  .uniqueArray(fc.constantFrom(...ownNames), { maxLength: 3 })
  .chain((names) => fc.tuple(...names.map((name) => filled.map((value) => ({ name, value })))))
  .map((values) => withCustom([], values));

/** Every field that has a column; who is in the post and where it stands are made below. */
type Columns = Exclude<PostKeysWith<'column'>, 'ref' | 'managerId' | 'accountableTo' | 'holders' | 'missing'>;
const fields = fc.record({
  kind: fc.constantFrom('post' as const, 'post' as const, 'team' as const, 'outside' as const),
  // A post without a title is called so when it is read (IMPORT-5).
  title: plain.filter((text) => text !== ''),
  unit: words,
  secondTitle: words,
  secondUnit: words,
  establishment: words,
  custom,
  directorate: words,
  grade: plain,
  gradeStatus: fc.constantFrom(null, 'indicative' as const, 'evaluated' as const, 'agreed' as const),
  point: words,
  salary: maybe(money),
  fte: fc.nat(50_000),
  quantity: maybe(fc.nat(9)),
  basis: fc.constantFrom(...BASES),
  endDate: maybe(date),
  dayRate: maybe(money),
  days: maybe(fc.nat(40_000)),
  employer: words,
  funding: fc
    .array(filled, { maxLength: 3 })
    .map((sources) =>
      sources.map((source, i) => ({ source, percent: i === 0 ? 1_000_000 - 123_456 * (sources.length - 1) : 123_456 })),
    ),
  costCentre: words,
  workArea: plain,
  role: plain,
  inScope: fc.boolean(),
  tupe: fc.boolean(),
  heldVacant: fc.boolean(),
  designations: fc.array(fc.record({ name: filled, from: maybe(date), to: maybe(date) }), { maxLength: 2 }),
  chiefOfficer: fc.boolean(),
  assistant: fc.boolean(),
  levelLabel: words,
  functions: fc.array(words, { maxLength: 3 }),
  allowances: fc.array(fc.record({ label: words, amount: money }), { maxLength: 2 }),
  transferredFrom: words,
  transferredTo: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: filled }),
  replacedBy: fc.array(words, { maxLength: 2 }),
  phase: words,
  effectiveDate: maybe(date),
  notes: words,
  deleted: fc.boolean(),
  occupancyRecorded: fc.boolean(),
} satisfies { [K in Columns]: fc.Arbitrary<Post[K]> });

const holder = fc.record({
  person: fc.nat(5),
  fte: maybe(fc.nat(10_000)),
  basis: maybe(fc.constantFrom(...BASES)),
  point: maybe(filled),
  substantive: fc.boolean(),
  away: fc.boolean(),
});

const person = fc.record({
  name: words,
  age: maybe(fc.integer({ min: 16, max: 80 })),
  ageOrOver: fc.boolean(),
  serviceYears: maybe(fc.nat(50)),
  here: maybe(fc.nat(50)),
});

const seat = fc.record({
  fields,
  ref: filled,
  /** How far back in the list its manager is; 0 is a root. */
  back: fc.nat(6),
  missing: fc.boolean(),
  holders: fc.uniqueArray(holder, { maxLength: 3, selector: (h) => h.person }),
  links: fc.array(fc.record({ to: fc.nat(20), caption: words, condition: words }), { maxLength: 2 }),
});

const structures = fc.record({
  seats: fc.uniqueArray(seat, { minLength: 1, maxLength: 12, selector: (s) => s.ref }),
  people: fc.array(person, { minLength: 6, maxLength: 6 }),
  names: fc.uniqueArray(
    // A reference that says "nobody" ("-", "0") is no reference (IMPORT-5).
    filled.filter((text) => text.toLowerCase() !== 'unrecorded' && noPerson(text) === null),
    { minLength: 6, maxLength: 6 },
  ),
});

/** A document with one structure that the engine itself accepts. */
function build({ seats, people, names }: typeof structures extends fc.Arbitrary<infer T> ? T : never): {
  state: DocumentState;
  structure: StructureState;
} {
  const state = emptyDocument('Generated');
  const record = {
    type: 'structure',
    id: 's1',
    name: 'Current',
    kind: 'current',
    forkedFrom: null,
    order: 0,
    frozen: false,
  } as const;
  const manager = seats.map((s, i) => (s.back === 0 || i - s.back < 0 ? null : i - s.back));
  const posts = seats.map((s, i): Post => {
    const hasReports = manager.includes(i);
    return {
      ...BLANK_POST,
      ...s.fields,
      structure: 's1',
      id: `id${i}`,
      lineage: `id${i}`,
      ref: s.ref,
      order: `a${i.toString(36).padStart(2, '0')}`,
      managerId: manager[i] == null ? null : `id${manager[i]}`,
      gradeStatus: s.fields.grade === '' ? null : s.fields.gradeStatus,
      quantity: hasReports && s.fields.kind === 'post' ? 1 : s.fields.quantity,
      missing: s.fields.deleted && s.missing,
      holders: s.fields.occupancyRecorded
        ? s.holders.map(({ away, ...h }) => ({
            ...h,
            person: names[h.person] as string,
            ...(away && { absent: true as const }),
          }))
        : [],
      accountableTo: s.links.map(({ to, ...link }) => ({ ...link, to: `id${to % seats.length}` })),
    };
  });
  const used = new Set(posts.flatMap((post) => post.holders.map((h) => h.person)));
  const persons = people.flatMap(({ here, ...p }, i): Person[] => {
    const id = names[i] as string;
    return used.has(id)
      ? [
          {
            ...p,
            ...(here !== null && { serviceHere: here }),
            type: 'person',
            id,
            ageOrOver: p.age !== null && p.ageOrOver,
            priority: false,
          },
        ]
      : [];
  });
  const applied = tryPatch(state, { added: [record, ...persons, ...posts], updated: [], removed: [] });
  if (!applied.ok) throw new Error(applied.refusal.message);
  return { state, structure: state.structures.get('s1') as StructureState };
}

/** Posts in tree order by reference, without what only the document knows (ids, sort keys). */
function told(structure: StructureState, options: { ids: boolean }) {
  const ref = (id: string | null) => (id === null ? null : (structure.posts.get(id)?.ref ?? null));
  return treeOrder(structure).map((id) => {
    const {
      structure: _,
      order: __,
      id: ___,
      lineage,
      managerId,
      accountableTo,
      ...post
    } = structure.posts.get(id) as Post;
    const links = accountableTo.map(({ to, ...link }) => ({ ...link, to: ref(to) }));
    return { ...post, manager: ref(managerId), links, ...(options.ids ? { id, lineage } : {}) };
  });
}

const people = (state: DocumentState) => [...state.people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('CSV round trip', () => {
  it('EXPORT-4 IMPORT-1 a structure exported as CSV and imported is the same structure, whatever its texts', () => {
    fc.assert(
      fc.property(structures, (generated) => {
        const { state, structure } = build(generated);
        const text = csvText(postsRows(structure, state.people));
        const again = emptyDocument('Again');
        const { structure: imported, plan } = load(again, text, { repair: false });
        expect(plan.report.rowsUsed).toBe(plan.report.rowsIn);
        expect(told(imported, { ids: false })).toEqual(told(structure, { ids: false }));
        expect(people(again)).toEqual(people(state));
        for (const post of imported.posts.values()) expect(v.safeParse(postSchema, post).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('IMPORT-1 an export continued with --from keeps every identity and field', () => {
    fc.assert(
      fc.property(structures, (generated) => {
        const { state, structure } = build(generated);
        const text = csvText(postsRows(structure, state.people));
        const { structure: imported, plan } = load(state, text, { structureName: 'Option A', fromName: 'Current' });
        expect(plan.report.missing).toEqual([]);
        expect(plan.patch?.updated).toEqual([]);
        expect(told(imported, { ids: true })).toEqual(told(structure, { ids: true }));
      }),
      { numRuns: 100 },
    );
  });

  it('EXPORT-9 no cell of the file can run as a formula', () => {
    fc.assert(
      fc.property(structures, (generated) => {
        const { state, structure } = build(generated);
        for (const row of postsRows(structure, state.people)) {
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
