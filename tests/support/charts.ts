import { generate } from '../../build/bench/generate.ts';
import { BLANK_POST, type Post } from '../../shared/model/records.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import type { Chart, ChartCard, ChartPage, ListItem, Report } from '../../shared/report/page/report.ts';
import { textWidth } from '../../shared/report/page/textWidth.ts';
import { documentOf, STRUCTURE } from './arbitraries.ts';

const TITLES = [
  'Adult Social Care Officer',
  'Customer Adviser',
  'Senior Contract Monitoring Officer',
  'Social Worker',
  'Team Manager, Direct Payments and Brokerage',
  'Business Support Assistant',
];

/** A structure of n boxes as councils have them, always the same for the same n; titles say which box it is. */
export function councilDocument(n: number): DocumentState {
  const { parent } = generate(n);
  const managers = new Set(parent);
  const posts = Array.from(parent, (manager, i): Post => {
    const times = !managers.has(i) && i % 5 === 0 ? 4 : 1;
    const vacant = i % 7 === 3;
    return {
      ...BLANK_POST,
      structure: STRUCTURE,
      id: `P${i}`,
      lineage: `P${i}`,
      ref: `P${i}`,
      order: `a${String(i).padStart(6, '0')}`,
      managerId: manager < 0 ? null : `P${manager}`,
      title: `${i === 0 ? 'Strategic Director, ' : managers.has(i) ? 'Head of ' : ''}${TITLES[i % TITLES.length]} ${i}`,
      grade: `LBB${(i % 9) + 1}`,
      salary: 4_000_000_000,
      quantity: times,
      fte: times === 1 ? 10_000 : 35_000,
      occupancyRecorded: true,
      holders: vacant ? [] : [{ person: `H${i}`, fte: null, basis: null, point: null, substantive: true }],
    };
  });
  return documentOf(posts, { onCosts: { mode: 'flat', rate: '23.5' } });
}

export function chartOf(report: Report): Chart {
  return report.blocks.find((block) => block.type === 'chart') as Chart;
}

/** Every item of a list, in reading order. */
export function flatten(items: readonly ListItem[]): ListItem[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}

/** Cards that are not only references back, over all pages. */
export function fullCards(pages: readonly ChartPage[]): ChartCard[] {
  return pages.flatMap((page) => page.cards.filter((card) => card.shape !== 'stub'));
}

const HAIR = 0.01;

/** What a reader could not read on a page: small, cut or overlapping text, cards over each other or off the page. */
export function illegible(page: ChartPage): string[] {
  const out: string[] = [];
  for (const card of page.cards) {
    let foot = card.y;
    for (const text of card.texts) {
      if (text.size < 8 - HAIR) out.push(`${text.text}: ${text.size} pt`);
      // Four digits are the most that a page number takes.
      const words = text.pages ? `${text.text} page 9999` : text.text;
      const right = text.x + textWidth(words, text.size, text.weight);
      if (text.x < card.x || right > card.x + card.width + HAIR) out.push(`${text.text}: wider than its card`);
      if (text.y - text.size * 0.75 < foot - HAIR) out.push(`${text.text}: over the line above`);
      foot = text.y + text.size * 0.25;
    }
    if (foot > card.y + card.height + HAIR) out.push(`${card.post}: text below its card`);
    const { x, y, width, height } = card;
    if (x < 30 || y < 30 || x + width > page.width - 30 || y + height > page.height - 30)
      out.push(`${card.post}: off the page`);
  }
  const cards = [...page.cards].sort((a, b) => a.y - b.y);
  for (const [i, a] of cards.entries()) {
    for (let k = i + 1; k < cards.length; k++) {
      const b = cards[k] as ChartCard;
      if (b.y >= a.y + a.height) break;
      if (a.x < b.x + b.width && b.x < a.x + a.width) out.push(`${a.post} and ${b.post} overlap`);
    }
  }
  return out;
}
