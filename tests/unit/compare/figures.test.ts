import { describe, expect, it } from 'vitest';
import { buildSample } from '../../../electron/samples/samples.ts';
import { figureLines, type SideFigures } from '../../../renderer/compare/figures.ts';
import { assessImpact } from '../../../shared/impact/impact.ts';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import { listStructures } from '../../../shared/model/state.ts';

function sides(): SideFigures[] {
  const built = buildSample('adult-social-care');
  if (!built.ok) throw new Error(built.refusal.message);
  const state = built.value;
  const ids = listStructures(state).map((each) => each.record.id);
  return ids.map((id, i) => ({
    figures: new FiguresEngine(state, id).totals(),
    impact: i === 0 ? null : assessImpact(state, ids[0] as string, id),
  }));
}

const lineOf = (all: readonly SideFigures[], name: string, hidePeople = false) =>
  figureLines(all, { hidePeople }).find((line) => line.name === name);

describe('COMPARE the figures side by side', () => {
  it('COMPARE each option beside its change from the first structure, negatives in brackets', () => {
    expect(lineOf(sides(), 'Posts')?.cells.map(({ text, change }) => [text, change])).toEqual([
      ['63', ''],
      ['58', '(5)'],
      ['57', '(6)'],
      ['59', '(4)'],
    ]);
  });

  it('COMPARE the best value is marked in words, and only where less is plainly better', () => {
    const all = sides();
    const best = (name: string) => lineOf(all, name)?.cells.map((cell) => cell.best);
    expect(best('Total cost')).toEqual(['', '', 'lowest', '']);
    expect(best('Potential redundancies')).toEqual(['', '', '', 'fewest']);
    for (const name of ['Posts', 'FTE', 'Managers', 'Layers', 'Vacant posts', 'Agency'])
      expect(best(name)).toEqual(['', '', '', '']);
  });

  it('COMPARE equals share the mark, all alike have none', () => {
    const [base, a, b] = sides() as [SideFigures, SideFigures, SideFigures];
    expect(lineOf([base, a, a], 'Total cost')?.cells.map((cell) => cell.best)).toEqual([
      '',
      'joint lowest',
      'joint lowest',
    ]);
    expect(lineOf([a, a], 'Total cost')?.cells.map((cell) => cell.best)).toEqual(['', '']);
    expect(lineOf([base, b], 'At risk')?.cells.map((cell) => cell.best)).toEqual(['', '']);
  });

  it('COMPARE FIG-5 no cost is the lowest where the structures leave out different numbers of posts', () => {
    const [base, a] = sides() as [SideFigures, SideFigures];
    const other = { ...a, figures: { ...a.figures, postsWithoutCost: a.figures.postsWithoutCost + 1 } };
    expect(lineOf([base, other], 'Total cost')?.cells.map((cell) => cell.best)).toEqual(['', '']);
  });

  it('COMPARE IMPACT-11 hidden people leave no line about people, and IMPACT-4 a range says both ends', () => {
    const all = sides();
    expect(lineOf(all, 'Potential redundancies')?.cells.map((cell) => cell.text)).toEqual(['', '4 to 5', '4', '0']);
    const names = figureLines(all, { hidePeople: true }).map((line) => line.name);
    expect(names.filter((name) => /people|risk|redundanc|displaced|hours/i.test(name))).toEqual([]);
    expect(names).toContain('Total cost');
  });
});
