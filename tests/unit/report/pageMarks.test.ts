import { describe, expect, it } from 'vitest';
import { pageMarks } from '../../../shared/report/chart/pageMarks.ts';
import type { ChartCard, ChartPage, ChartText } from '../../../shared/report/page/report.ts';

const text = (words: string, more: Partial<ChartText> = {}): ChartText => ({
  text: words,
  x: 12,
  y: 20,
  size: 9,
  weight: 400,
  soft: false,
  ...more,
});
const card = (fields: Partial<ChartCard>): ChartCard => ({
  post: 'P1',
  shape: 'post',
  x: 10,
  y: 10,
  width: 100,
  height: 40,
  stacked: false,
  texts: [],
  frame: null,
  ...fields,
});
const page = (cards: readonly ChartCard[]): ChartPage => ({
  number: 1,
  heading: 'Proposed',
  alt: '',
  width: 400,
  height: 300,
  headingLines: ['Proposed'],
  subtitleLines: ['Draft'],
  cards,
  lines: [1, 2, 3, 4],
  scale: 2,
});

describe('EXPORT-2 a chart page as marks', () => {
  it('EXPORT-2 a reference names the sheet of the whole file that the chart goes on at, or its part', () => {
    const of = (options: Parameters<typeof pageMarks>[1]) =>
      pageMarks(page([card({ texts: [text('Continued on', { pages: [2, 3, 5] })] })]), options).cards[0]?.texts[0]
        ?.text;
    expect(of({})).toBe('Continued on pages 2–3, 5');
    expect(of({ firstPage: 10 })).toBe('Continued on pages 11–12, 14');
    expect(of({ unit: 'part' })).toBe('Continued on parts 2–3, 5');
  });

  it('EXPORT-2 what a box is can be told without colour: several posts, a team, an outside body, a reference, a vacancy', () => {
    const marks = pageMarks(
      page([
        card({}),
        card({ stacked: true }),
        card({ shape: 'team' }),
        card({ shape: 'outside' }),
        card({ shape: 'stub' }),
        card({ frame: { x: 1, y: 2, width: 3, height: 4 } }),
      ]),
    );
    const [post, stacked, team, outside, stub, vacant] = marks.cards.map(({ boxes }) => boxes);
    expect(post).toMatchObject([{ x: 10, y: 10, fill: 'paper', dash: null, round: 3 }]);
    // The edge of another card, behind and to the lower right.
    expect(stacked).toMatchObject([
      { x: 15, y: 15, width: 100 },
      { x: 10, y: 10, width: 100 },
    ]);
    expect(team).toMatchObject([{ fill: 'fill', dash: null, round: 12 }]);
    expect(outside).toMatchObject([{ fill: 'paper', dash: [5, 4] }]);
    expect(stub).toMatchObject([{ fill: 'fill', dash: [5, 4] }]);
    expect(vacant).toMatchObject([{ dash: null }, { x: 1, y: 2, width: 3, height: 4, dash: [3, 2.4] }]);
    expect(marks.lines).toMatchObject({ lines: [1, 2, 3, 4], stroke: 1.5 });
    expect(marks.heading.map((mark) => [mark.text, mark.ink])).toEqual([['Proposed', 'text']]);
    expect(marks.subtitle.map((mark) => [mark.text, mark.ink])).toEqual([['Draft', 'soft']]);
  });
});
