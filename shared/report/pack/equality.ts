import { plain } from '../../words/plain.ts';
import {
  categoryCells,
  equalityCells,
  equalityHeadings,
  equalityTable,
  hiddenNumbers,
  suppressionNote,
} from '../equalityTable.ts';
import type { Block, Row } from '../page/report.ts';
import { type ColumnSpec, type PackContext, paragraphs, table, WHY } from './context.ts';

const VARIANCE = 'Variance is in percentage points: affected less workforce.';

/** A variance below zero is in brackets, as every negative figure on paper. */
const bracketed = (cell: string) => (cell.startsWith('−') ? `(${cell.slice(1)})` : cell);

/** The equality table at its milestones, and what is said about it; small numbers leave the open part (EXPORT-7). */
export function equality(context: PackContext): Block[] {
  const { pack, open } = context;
  const blocks = paragraphs(pack.equalityAnalysis);
  const made = equalityTable(pack.equality, context.told.least);
  if (made.categories.length === 0) return blocks;
  const headings = equalityHeadings(made).map(plain);
  const [total = '', affected = '', workforce = '', variance = '', ...milestones] = headings;
  const columns: ColumnSpec[] = [
    ['Category', 1.7],
    ['Group', 2],
    [total, 0.8, 'right'],
    [affected, 1.1, 'right'],
    [workforce, 1.5, 'right'],
    [variance, 1.1, 'right'],
    ...milestones.map((text) => [text, 0.9, 'right'] as const),
  ];
  const rows = made.categories.flatMap((category): Row[] => [
    ...category.rows.map((row) => ({
      cells: [plain(category.category), plain(row.group), ...equalityCells(row, open).map(bracketed)],
    })),
    { cells: [plain(category.category), 'All', ...categoryCells(category, open)], total: true },
  ]);
  if (open && hiddenNumbers(made) > 0)
    context.withhold('Small numbers of the equality table', WHY.small(context.told.least));
  // A problem names the sums, which the open part may have to hide.
  const problems = open ? [] : made.problems.map(({ message }) => plain(message));
  const note = [open ? suppressionNote(made) : '', VARIANCE, ...problems].filter(Boolean).join(' ');
  blocks.push(table('People affected, by protected characteristic', columns, rows, note));
  return blocks;
}
