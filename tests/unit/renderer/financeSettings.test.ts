import { beforeEach, describe, expect, it } from 'vitest';
import { setBridge } from '../../../renderer/bridge/bridge.ts';
import { parseTsv } from '../../../renderer/kit/forms/clipboardCells.ts';
import {
  type Read,
  readAmount,
  readDate,
  readMoney,
  readPercent,
  readText,
  readWhole,
  readYear,
} from '../../../renderer/kit/forms/readTyped.ts';
import { plainRefusal, saveSettings } from '../../../renderer/kit/forms/saveSettings.ts';
import { pasteInto, type SheetColumn } from '../../../renderer/kit/forms/sheetRows.ts';
import { gradeRows, gradesOf } from '../../../renderer/settings/gradeRows.ts';
import { openSnapshot } from '../../../renderer/store/documents.ts';
import { documentState, run, undo, useApp } from '../../../renderer/store/store.ts';
import { renameStructure } from '../../../shared/commands/index.ts';
import { MemoryServices } from './memory.ts';

const value = (read: Read) => (read.ok ? read.value : `refused: ${read.message}`);

describe('what people type', () => {
  it.each([
    [readMoney, '£48,500.50', '48500.5'],
    [readMoney, '(47,100)', '-47100'],
    [readMoney, ' ', null],
    [readPercent, '23.5 %', '23.5'],
    [readWhole, '012', '12'],
    [readDate, '1 April 2027', '2027-04-01'],
    [readYear, '2027-28', '2027/28'],
    [readYear, '27/28', '2027/28'],
    [readYear, '2027/2028', '2027/28'],
  ] as const)('%o reads %s', (read, typed, stored) => {
    expect(value(read(typed))).toBe(stored);
  });

  it.each([
    [readMoney, 'much'],
    [readAmount, '-1'],
    [readPercent, '-2'],
    [readPercent, '5000'],
    [readWhole, '1.5'],
    [readDate, '31 February 2027'],
    [readYear, '2027/29'],
  ] as const)('%o refuses %s with a sentence', (read, typed) => {
    const result = read(typed);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.message).toMatch(/^must .*\.$/);
  });
});

const COLUMNS: readonly SheetColumn[] = [
  { label: 'Grade', read: readText, show: (text) => text, required: true, kind: 'line', share: 4 },
  { label: 'Point', read: readText, show: (text) => text, kind: 'line', share: 2 },
  { label: 'Salary', read: readAmount, show: (text) => text, number: true, kind: 'line', share: 4 },
];

describe('pasting from a spreadsheet', () => {
  it('takes tabs, quoted cells and the line end that spreadsheets add; a cell of one line stays one', () => {
    const text = 'G4\t"Senior ""A"" \nOfficer"\t25,583\r\n\r\nG5\t9\t\r\n';
    expect(pasteInto(COLUMNS, [], { row: 0, column: 0 }, text)).toEqual({
      ok: true,
      rows: [
        ['G4', 'Senior "A" Officer', '25583'],
        ['G5', '9', null],
      ],
    });
  });

  it('fills from the cell, over the last row, without the heading', () => {
    const pasted = pasteInto(
      COLUMNS,
      [['G3', '1', '20000']],
      { row: 1, column: 0 },
      'Grade\tPoint\tSalary\nG4\t5\t£25,583\nG4\t6\t',
    );
    expect(pasted).toEqual({
      ok: true,
      rows: [
        ['G3', '1', '20000'],
        ['G4', '5', '25583'],
        ['G4', '6', null],
      ],
    });
  });

  it('one cell that is no amount refuses the whole, by row and column', () => {
    const pasted = pasteInto(COLUMNS, [], { row: 0, column: 0 }, 'G4\t5\t25583\nG4\t6\tmuch');
    expect(pasted).toEqual({ ok: false, message: expect.stringMatching(/^Row 2, Salary: “much” must be an amount/) });
  });

  it('a hostile megabyte is read to its end', () => {
    // A quoted cell that holds half of the quotes, and lines that hold nothing at all
    expect(parseTsv('"'.repeat(1_000_000))).toEqual([['"'.repeat(499_999)]]);
    expect(pasteInto(COLUMNS, [], { row: 0, column: 0 }, '\t\n'.repeat(200_000))).toEqual({ ok: true, rows: [] });
    expect(parseTsv('"a\t'.repeat(100_000))[0]).toHaveLength(100_001);
  });
});

describe('grades as rows', () => {
  it('go to and fro, in the order in which they are written', () => {
    const grades = { LBB5: [{ point: '1', salary: '85139' }, { point: '3' }], CE: [] };
    expect(gradesOf(gradeRows({ grades }))).toEqual(grades);
  });

  it('the same point twice is refused by name', () => {
    expect(
      gradesOf([
        ['G4', 'SCP 5', '1'],
        ['g4', '5', '2'],
      ]),
    ).toBe('G4 has point 5 twice. Nothing was changed.');
  });
});

describe('storing a setting', () => {
  const settled = () => expect.poll(() => useApp.getState().pending, { timeout: 5_000 }).toBe(0);

  beforeEach(() => {
    const services = new MemoryServices();
    setBridge(services.bridge);
    openSnapshot(services.snapshot());
  });

  it('is one undoable step with a label of its own', async () => {
    expect(saveSettings('Changed the on-costs', () => ({ onCosts: { mode: 'flat', rate: '23.5' } }))).toBeNull();
    expect(documentState().document.settings.onCosts).toEqual({ mode: 'flat', rate: '23.5' });
    expect(useApp.getState().undoLabel).toBe('Changed the on-costs');
    await settled();
    undo();
    await expect.poll(() => documentState().document.settings.onCosts).toBeUndefined();
  });

  it('a map that is replaced loses the keys that are gone, still in one step', async () => {
    saveSettings('One', () => ({ savingsTargets: { '2027/28': '1', '2028/29': '2' } }));
    const replaced = saveSettings('Two', () => ({ savingsTargets: { '2028/29': '3' } }), {
      replace: ['savingsTargets'],
    });
    expect(replaced).toBeNull();
    expect(documentState().document.settings.savingsTargets).toEqual({ '2028/29': '3' });
    await settled();
    undo();
    await expect
      .poll(() => documentState().document.settings.savingsTargets)
      .toEqual({ '2027/28': '1', '2028/29': '2' });
  });

  it('what cannot be stored changes nothing and says why, by the name of the field', () => {
    const before = documentState().document.settings;
    const refused = saveSettings('x', () => ({ onCosts: { mode: 'flat', rate: 'much' } }), { field: 'Rate' });
    expect(refused).toBe('Rate must be a percentage. Nothing was changed.');
    expect(documentState().document.settings).toBe(before);
    expect(plainRefusal('Settings: a.b is longer than 500 characters. Nothing was changed.', 'Author')).toBe(
      'Author is longer than 500 characters. Nothing was changed.',
    );
  });

  it('a renamed structure keeps how it is costed and what a report states for it', () => {
    saveSettings('x', () => ({
      structures: { Current: { salaryBasis: 'top' } },
      statedTotals: { Current: { total: '5' }, Other: { total: '6' } },
    }));
    expect(run((state, newId) => renameStructure(state, { structure: 's1', name: 'Today' }, newId)).ok).toBe(true);
    const { structures, statedTotals } = documentState().document.settings;
    expect(structures).toEqual({ Today: { salaryBasis: 'top' } });
    expect(statedTotals).toEqual({ Other: { total: '6' }, Today: { total: '5' } });
  });
});
