import { describe, expect, it } from 'vitest';
import { moveRow, pasteInto } from '../../../renderer/kit/forms/sheetRows.ts';
import { headlines } from '../../../renderer/report/headlines.ts';
import { readRefs, readWords, readYes, remapMilestones } from '../../../renderer/report/readCells.ts';
import * as tables from '../../../renderer/report/tables.ts';
import { parseSettings } from '../../../shared/model/settings.ts';

const REFS = {
  read: (typed: string) => readRefs(typed, (name) => (name === 'Head, Access' ? 'P1' : null)),
  about: () => null,
};
const ALL = [
  tables.recommendations,
  tables.alternatives,
  tables.timetable,
  tables.phases,
  tables.selection,
  tables.consultation(REFS),
  tables.engagement,
  tables.protocols,
];

describe('PACK the tables of a report', () => {
  it.each(ALL.map((table) => [table.label, table] as const))(
    'PACK %s: a whole row pasted from a spreadsheet is stored, accepted by the settings and shown as it was',
    (_, table) => {
      const typed = table.columns.map((column, i) => {
        if (column.kind === 'check') return 'yes';
        if (column.number) return '12';
        return column.label === 'Due' ? '1 April 2028' : `Cell ${i}`;
      });
      const pasted = pasteInto(table.columns, [], { row: 0, column: 0 }, `${typed.join('\t')}\n${typed.join('\t')}`);
      if (!pasted.ok) throw new Error(pasted.message);
      const pack = table.change(pasted.rows);
      expect(parseSettings({ pack })).toMatchObject({ ok: true, value: { pack } });
      expect(table.rows(pack)).toEqual(pasted.rows);
      const shown = pasted.rows[0]?.map((cell, i) => table.columns[i]?.show(cell ?? ''));
      expect(shown).toEqual(typed);
      // A row with one cell is a row.
      const sparse = table.change([table.columns.map((_column, i) => (i === 0 ? 'Only' : null))]);
      expect(parseSettings({ pack: sparse }).ok).toBe(true);
      expect(
        table
          .rows(sparse)[0]
          ?.slice(1)
          .every((cell) => cell === null),
      ).toBe(true);
    },
  );

  it('PACK-1 a block pasted into the consultation log keeps every word, its quotes and its lines', () => {
    const text = '"Have your say" event, 12 May\tAll staff\t"First line\nSecond ""line"""\r\n';
    const pasted = pasteInto(tables.consultation(REFS).columns, [], { row: 0, column: 0 }, text);
    expect(pasted.ok && pasted.rows[0]?.slice(0, 3)).toEqual([
      '"Have your say" event, 12 May',
      'All staff',
      'First line\nSecond "line"',
    ]);
  });

  it('PACK rows move one place, and not beyond the ends', () => {
    const rows = [['a'], ['b'], ['c']];
    expect(moveRow(rows, 2, -1).flat()).toEqual(['a', 'c', 'b']);
    expect(moveRow(rows, 0, 1).flat()).toEqual(['b', 'a', 'c']);
    expect(moveRow(rows, 0, -1)).toBe(rows);
    expect(moveRow(rows, 2, 1)).toBe(rows);
  });

  it('PACK posts of a commitment are read by reference or by title, a title with a comma too, each once', () => {
    expect(REFS.read('P5; P9, P5\nHead, Access')).toEqual({ ok: true, value: 'P5; P9; P1' });
    expect(REFS.read(' ; ')).toEqual({ ok: true, value: null });
  });

  it('PACK yes, no and long texts are read as people type them, and what is neither is refused', () => {
    expect(['Yes', 'x', 'no', ''].map((typed) => readYes(typed))).toEqual(
      ['yes', 'yes', null, null].map((value) => ({ ok: true, value })),
    );
    expect(readYes('perhaps')).toMatchObject({ ok: false });
    expect(readWords(5)(' a\r\nb ')).toEqual({ ok: true, value: 'a\nb' });
    expect(readWords(5)('longer')).toMatchObject({ ok: false, message: expect.stringContaining('5 characters') });
  });

  it('EXPORT-7 counts follow their milestone when it moves, is renamed or goes', () => {
    const before = ['April', 'May', 'June'];
    expect(remapMilestones(before, ['May', 'April', 'June'], [4, 5, 6])).toEqual([5, 4, 6]);
    expect(remapMilestones(before, ['April', 'Mid May', 'June'], [4, 5, 6])).toEqual([4, 5, 6]);
    expect(remapMilestones(before, ['April', 'June'], [4, 5, 6])).toEqual([4, 6]);
    expect(remapMilestones(before, ['March', ...before], [4, 5, 6])).toEqual([null, 4, 5, 6]);
  });

  it('PACK each part says what it holds; sums that do not agree and a missing signature stand out', () => {
    const rows = [
      { category: 'Sex', group: 'F', total: 10 },
      { category: 'Age', group: 'All', total: 11 },
    ];
    const lines = headlines({
      pack: { council: 'Barnet', timetable: [{ date: 'May', activity: 'Vote' }], equality: { rows } },
    });
    expect([lines.about.text, lines.timetable.text]).toEqual(['Barnet', '1 row']);
    expect(lines.equality).toEqual({ text: '1 sum does not agree', bad: true });
    expect(lines.parts.bad).toBe(true);
    const paper = {
      structure: 'Option A',
      from: 'Current',
      kind: 'pack',
      format: 'pdf',
      content: 'a'.repeat(64),
    } as const;
    const memory = { money: { unknowns: [], cells: [] }, people: { people: [], told: [], withheld: [] } };
    const noted = { type: 'sign-off' as const, id: 'sign-off-1', revision: 3, ticked: [], memory };
    const signed = headlines({}, [{ ...noted, ...paper, by: 'A', date: '2027-04-12' }]);
    expect(signed.parts).toEqual({ text: 'last signed off 12 April 2027', bad: false });
  });
});
