import { describe, expect, it } from 'vitest';
import { COLOURS, keyOf, OFF_SCALE } from '../../../renderer/chart/boxes/colouring.ts';
import { boxOfId } from '../../../renderer/chart/boxes/scene.ts';
import { keyWordFor } from '../../../renderer/chart/draw/colouredBlocks.ts';
import type { Post } from '../../../shared/model/records.ts';
import { chartDocument, type Row, worldOf } from './charts.ts';

const LIMITS = { spanNarrow: 3, spanTarget: 6, spanWide: 8 };

function key(
  colour: Exclude<(typeof COLOURS)[number], 'changes'>,
  rows: readonly Row[],
  spans: Record<string, number> = {},
) {
  const { scene } = worldOf(chartDocument(rows));
  const made = keyOf(scene, colour, { limits: LIMITS, spanOf: (post) => spans[post.id] ?? 0 });
  return {
    ...made,
    of: (id: string) => made.codes[boxOfId(scene, id)],
    word: (id: string) => made.wordOf(boxOfId(scene, id)),
  };
}

const holder = (person: string) => ({ person, fte: null, basis: null, point: null, substantive: true });
const funded = (...sources: string[]): Partial<Post> => ({
  funding: sources.map((source) => ({ source, percent: 1_000_000 / sources.length })),
});

describe('CHART-5 what the chart is coloured by', () => {
  it('CHART-5 vacancy: filled, in part, vacant, held, not recorded; teams have no colour', () => {
    const k = key('vacancy', [
      ['a', null, { occupancyRecorded: true, holders: [holder('E1')] }],
      ['b', 'a', { occupancyRecorded: true, quantity: 2, fte: 20_000, holders: [holder('E2')] }],
      ['c', 'a', { occupancyRecorded: true }],
      ['d', 'a', { occupancyRecorded: true, heldVacant: true }],
      ['e', 'a'],
      ['t', 'a', { kind: 'team' }],
    ]);
    expect(k.entries.map(({ word, count }) => [word, count])).toEqual([
      ['Filled', 1],
      // Counted in posts: both of the box.
      ['Part vacant', 2],
      ['Vacant', 1],
      ['Held vacant', 1],
      ['Not recorded', 1],
    ]);
    expect([k.of('t'), k.word('t')]).toEqual([0, '']);
  });

  it('CHART-5 grades stand in order of their numbers, spread over the scale, and share steps when there are many', () => {
    const few = key('grade', [
      ['a', null, { grade: 'G10' }],
      ['b', 'a', { grade: 'G9' }],
      ['c', 'a'],
    ]);
    expect(few.entries.map(({ code, word }) => [code, word])).toEqual([
      [1, 'G9'],
      [7, 'G10'],
      [OFF_SCALE, 'No grade'],
    ]);
    const senior = key('grade', [
      ['a', null, { grade: 'ED' }],
      ['b', 'a', { grade: 'HOS' }],
      ['c', 'b', { grade: 'G4' }],
    ]);
    expect(senior.entries.map(({ word }) => word)).toEqual(['G4', 'HOS', 'ED']);
    const rows = Array.from({ length: 20 }, (_, i): Row => [`p${i}`, i === 0 ? null : 'p0', { grade: `G${i + 1}` }]);
    const many = key('grade', rows);
    expect(many.entries).toHaveLength(7);
    expect(many.entries[0]?.word).toBe('G1 to G2');
    expect(many.word('p19')).toBe('G20');
    expect(many.entries.reduce((sum, entry) => sum + entry.count, 0)).toBe(20);
  });

  it('CHART-5 spans by the limits of the document', () => {
    const rows: Row[] = [['a', null], ...['b', 'c', 'd', 'e', 'f'].map((id): Row => [id, 'a'])];
    const k = key('span', rows, { a: 5, b: 1, c: 2, d: 7, e: 9 });
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => k.entries.find(({ code }) => code === k.of(id))?.word)).toEqual([
      '3 to 6',
      'One report',
      '2 (narrow)',
      '7 to 8',
      'Over 8 (wide)',
      'No reports',
    ]);
    expect(k.word('e')).toBe('Span 9');
  });

  it('CHART-5 funding names the largest sources, and says where there are several or none', () => {
    const rows: Row[] = [
      ['a', null],
      ['b', 'a', funded('Grant', 'Core')],
    ];
    for (const [i, source] of ['Core', 'Core', 'Core', 'S1', 'S1', 'S2', 'S3', 'S4', 'S5'].entries())
      rows.push([`p${i}`, 'a', funded(source)]);
    const k = key('funding', rows);
    expect(k.entries.map(({ word, count }) => `${word} ${count}`)).toEqual([
      'Core 3',
      'S1 2',
      'S2 1',
      'S3 1',
      'Other sources 2',
      'Several sources 1',
      'Not stated 1',
    ]);
    expect(k.word('b')).toBe('Grant + Core');
  });

  it('CHART-5 no colour has more swatches than there are patterns', () => {
    for (const colour of COLOURS)
      if (colour !== 'changes') {
        const bases = ['permanent', 'fixed-term', 'agency', 'interim', 'secondment', 'acting-up', 'joint'] as const;
        const k = key(colour, [
          ['a', null],
          ...bases.map((basis, i): Row => [`b${i}`, 'a', { basis, grade: `G${i}` }]),
        ]);
        for (const { code } of k.entries) expect(code).toBeLessThanOrEqual(OFF_SCALE);
        expect(new Set(k.entries.map(({ code }) => code)).size).toBe(k.entries.length);
      }
  });

  it('CHART-5 a word on a small card is cut to its room or left out', () => {
    expect(keyWordFor('Permanent', 'overview', '1 FTE')).toBe('Permanent');
    expect(keyWordFor('Public Health Grant and more besides', 'overview', '1 FTE')).toMatch(/^Public.*…$/);
    expect(keyWordFor('Permanent', 'distant', '1 FTE')).toBe('');
  });
});
