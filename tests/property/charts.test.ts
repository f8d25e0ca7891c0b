import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stands } from '../../shared/model/records.ts';
import type { DocumentState, StructureState } from '../../shared/model/state.ts';
import { treeOrder } from '../../shared/model/state.ts';
import { titleWithQuantity } from '../../shared/report/chart/cardText.ts';
import { chartDrawing, chartReport } from '../../shared/report/chart/chartReport.ts';
import { refText } from '../../shared/report/page/report.ts';
import { documentArb, documentOf, STRUCTURE } from '../support/arbitraries.ts';
import { chartOf, councilDocument, flatten, fullCards, illegible } from '../support/charts.ts';

const OPTIONS = { date: '2027-04-12', revision: 7 };

/** Titles as they come: long, without spaces, of other scripts, and hostile. */
const titleArb = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 6 }) },
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.integer({ min: 100, max: 500 }).map((n) => 'W'.repeat(n)),
  fc.lorem({ maxCount: 80 }).map((text) => text.slice(0, 500)),
  fc.constantFrom('<script>alert(1)</script>', ']]>', 'مدير الخدمة', '👩‍👩‍👧 Families', 'Řízení—Nguyễn/Łódź'),
);

const hostileArb = fc
  .tuple(documentArb(40), fc.array(titleArb, { minLength: 40, maxLength: 40 }))
  .map(([state, titles]) => {
    const structure = state.structures.get(STRUCTURE) as StructureState;
    const posts = [...structure.posts.values()];
    return documentOf(posts.map((post, i) => ({ ...post, title: titles[i] as string })));
  });

/** Every check of EXPORT-2 that holds for any structure. */
function check(state: DocumentState, page?: 'a4' | 'a3'): void {
  const report = chartReport(state, STRUCTURE, { ...OPTIONS, page });
  if (!report.ok) throw new Error(report.refusal.message);
  const chart = chartOf(report.value);
  const structure = state.structures.get(STRUCTURE) as StructureState;
  const standing = treeOrder(structure).filter((id) => stands(structure.posts.get(id)!));
  expect(
    fullCards(chart.pages)
      .map((card) => card.post)
      .sort(),
  ).toEqual([...standing].sort());
  expect(flatten(chart.list.items).map((item) => item.post)).toEqual(standing);
  for (const drawn of chart.pages) expect(illegible(drawn)).toEqual([]);
  for (const card of fullCards(chart.pages)) {
    const drawn = card.texts.map((text) => text.text).join('');
    const title = titleWithQuantity(structure.posts.get(card.post)!);
    expect(drawn.replaceAll(' ', '').startsWith(title.replaceAll(' ', ''))).toBe(true);
  }
  checkReferences(chart.pages);
}

/** "Continued on page n" and "Continued from page m" point at each other. */
function checkReferences(pages: ReturnType<typeof chartOf>['pages']): void {
  const on = new Set<string>();
  const from = new Set<string>();
  for (const page of pages) {
    for (const card of page.cards) {
      for (const text of card.texts) {
        for (const other of text.pages ?? []) {
          if (card.shape === 'stub') from.add(`${card.post}: ${other} to ${page.number}`);
          else on.add(`${card.post}: ${page.number} to ${other}`);
          expect(refText(text, 3)).toContain(card.shape === 'stub' ? `from page ${other + 2}` : 'Continued on page');
        }
      }
    }
  }
  expect([...on].sort()).toEqual([...from].sort());
}

describe('charts on paper', () => {
  it('EXPORT-2 every post is once in the chart and once in the list, and all text is whole and 8 pt or more', () => {
    fc.assert(
      fc.property(hostileArb, fc.constantFrom(undefined, 'a3' as const), (state, page) => check(state, page)),
      { numRuns: 40 },
    );
  });

  it.each([60, 600, 2_000])('EXPORT-2 every post of %i is once in the chart and once in the list', (posts) => {
    check(councilDocument(posts));
    check(councilDocument(posts), 'a3');
  });

  it('EXPORT-2 a drawing without pages has every post once, whole', () => {
    fc.assert(
      fc.property(hostileArb, (state) => {
        const drawing = chartDrawing(state, STRUCTURE, OPTIONS);
        if (!drawing.ok) throw new Error(drawing.refusal.message);
        const structure = state.structures.get(STRUCTURE) as StructureState;
        const cards = drawing.value.page.cards.map((card) => card.post).sort();
        expect(cards).toEqual(
          treeOrder(structure)
            .filter((id) => stands(structure.posts.get(id)!))
            .sort(),
        );
        expect(illegible(drawing.value.page)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
