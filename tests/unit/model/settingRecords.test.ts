import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../../shared/commands/index.ts';
import { costingOf } from '../../../shared/model/costing.ts';
import { allRecords, recordsIn, rowsIn, settingsFrom } from '../../../shared/model/settingRecords.ts';
import { parseSettings } from '../../../shared/model/settings.ts';
import { settingsChange } from '../../../shared/model/settingsChange.ts';
import { type DocumentState, emptyDocument } from '../../../shared/model/state.ts';
import { tryPatch } from '../../../shared/patch/check.ts';
import { applyPatch, reversePatch } from '../../../shared/patch/patch.ts';
import { newId } from '../../support/small.ts';

const read = (input: unknown) => {
  const parsed = parseSettings(input);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.value;
};

const FULL = {
  onCosts: { mode: 'flat', rate: '23.5' },
  grades: { G5: [{ point: '1', salary: '30000' }], '9': [{ point: '2', salary: '40000' }] },
  roleMatches: [
    { from: 'A', to: 'B', percent: '60' },
    { from: 'C', to: 'D', percent: '70' },
  ],
  staffRates: { weekCaps: [] },
  consultation: { volunteers: null },
  pack: {
    summary: 'One.\n\nThree.',
    reason: '',
    timetable: [
      { date: 'May', activity: 'Talk' },
      { date: 'June', activity: 'Listen' },
      { date: 'July', activity: 'Decide' },
    ],
    equality: { suppressUnder: 5, rows: [{ category: 'Sex', group: 'Women', total: 12 }] },
  },
};

function documentWith(input: unknown): DocumentState {
  const state = emptyDocument('Test');
  state.document = { ...state.document, settings: read(input) };
  return state;
}

function change(state: DocumentState, input: unknown) {
  const edit = changeSettings(state, { change: read(input) }, newId);
  if (!edit.ok) throw new Error(edit.refusal.message);
  expect(tryPatch(state, edit.value.patch)).toMatchObject({ ok: true });
  return edit.value;
}

describe('settings as records', () => {
  it('DOC-11 records say what the settings file says, empty tables and texts too', () => {
    const settings = read(FULL);
    expect(settingsFrom(allRecords(recordsIn(settings)))).toEqual(settings);
    expect(rowsIn(settings, 'pack.summary').map(({ value }) => value)).toEqual(['One.', '', 'Three.']);
  });

  it('DOC-11 an edit of one cell changes one row, which keeps its identity; everything else is the same object', () => {
    const state = documentWith(FULL);
    const before = state.document.settings;
    const [, june] = rowsIn(before, 'pack.timetable');
    const timetable = FULL.pack.timetable.map((row) => (row.date === 'June' ? { ...row, activity: 'Hear' } : row));
    const { patch, label } = change(state, { pack: { timetable } });
    expect(label).toBe('Changed the timetable');
    expect([patch.added, patch.removed]).toEqual([[], []]);
    expect(patch.updated).toEqual([[june, { ...june, value: { date: 'June', activity: 'Hear' } }]]);
    const after = state.document.settings;
    expect(after.pack?.timetable).toEqual(timetable);
    expect(after.pack?.timetable?.[0]).toBe(before.pack?.timetable?.[0]);
    expect([after.grades, after.pack?.equality, after.onCosts]).toEqual([
      before.grades,
      before.pack?.equality,
      before.onCosts,
    ]);
    expect(after.grades).toBe(before.grades);
    expect(after.pack?.equality).toBe(before.pack?.equality);
    applyPatch(state, reversePatch(patch));
    expect(state.document.settings).toEqual(before);
  });

  it('COST-1 a costing stays the same object after an edit of the report, and is another after one of pay', () => {
    const state = documentWith(FULL);
    const costing = costingOf(state.document.settings, 'Current');
    change(state, { pack: { timetable: [] }, author: 'HR' });
    expect(costingOf(state.document.settings, 'Current')).toBe(costing);
    change(state, { grades: { G5: [{ point: '1', salary: '31000' }] } });
    expect(costingOf(state.document.settings, 'Current')).not.toBe(costing);
  });

  it('DOC-11 a row that moves is moved, one that goes is removed, one that comes has an identity of its own', () => {
    const [may, june, july] = FULL.pack.timetable;
    const settings = read(FULL);
    const ids = rowsIn(settings, 'pack.timetable').map(({ id }) => id);
    const to = (timetable: unknown[]) =>
      settingsChange(settings, read({ ...FULL, pack: { ...FULL.pack, timetable } }), newId);
    const moved = to([july, may, june]);
    expect([moved.added, moved.removed]).toEqual([[], []]);
    expect(moved.updated.map(([from]) => from.type === 'row' && from.id)).toEqual([ids[2]]);
    const gone = to([may, july]);
    expect([gone.added, gone.updated, gone.removed.map((row) => row.type === 'row' && row.id)]).toEqual([
      [],
      [],
      [ids[1]],
    ]);
    const came = to([may, { date: 'Early June', activity: 'Ask' }, june, july]);
    expect([came.updated, came.removed, came.added.length]).toEqual([[], [], 1]);
    expect(ids).not.toContain(came.added[0]?.type === 'row' && came.added[0].id);
  });

  it('DOC-11 a paragraph of a long text is a row: one that changes leaves the others alone', () => {
    const { patch } = change(documentWith(FULL), { pack: { summary: 'One.\n\nThree, changed.' } });
    expect(
      patch.updated.map(([from, to]) => [from.type === 'row' && from.value, to.type === 'row' && to.value]),
    ).toEqual([['Three.', 'Three, changed.']]);
    expect([patch.added, patch.removed]).toEqual([[], []]);
  });

  it('DOC-11 changes to different rows of one table fit one after the other, whoever made them first', () => {
    const state = documentWith(FULL);
    const edits = [0, 2].map((at) => {
      const timetable = FULL.pack.timetable.map((row, i) => (i === at ? { ...row, activity: `Changed ${at}` } : row));
      const edit = changeSettings(state, { change: read({ pack: { timetable } }) }, newId);
      if (!edit.ok) throw new Error(edit.refusal.message);
      return edit.value.patch;
    });
    for (const patch of edits) expect(tryPatch(state, patch).ok).toBe(true);
    expect(state.document.settings.pack?.timetable?.map(({ activity }) => activity)).toEqual([
      'Changed 0',
      'Listen',
      'Changed 2',
    ]);
  });

  it('SEC a row that Spanwise does not write is refused, and so is one too many', () => {
    const state = documentWith({});
    const row = (id: number) =>
      ({
        type: 'row',
        table: 'customFields',
        id: `r${id}`,
        order: `a${id}`,
        value: { name: `F${id}`, kind: 'text' },
      }) as const;
    const many = Array.from({ length: 21 }, (_, i) => row(i));
    expect(tryPatch(state, { added: many, updated: [], removed: [] })).toMatchObject({ ok: false });
    expect(state.document.settings).toEqual({});
    expect(tryPatch(state, { added: many.slice(1), updated: [], removed: [] }).ok).toBe(true);
  });

  it('DOC-11 rows stand in their order, whatever their ids say; two of one order always alike', () => {
    const row = (id: string, order: string) =>
      ({ type: 'row', table: 'pack.timetable', id, order, value: { date: id, activity: '' } }) as const;
    const dates = (...rows: ReturnType<typeof row>[]) => settingsFrom(rows).pack?.timetable?.map(({ date }) => date);
    expect(dates(row('1', 'c'), row('2', 'a'), row('3', 'b'))).toEqual(['2', '3', '1']);
    expect(dates(row('9', 'a'), row('10', 'a'))).toEqual(dates(row('10', 'a'), row('9', 'a')));
  });
});
