import { figuresFromScratch } from '../../metrics/scratch.ts';
import type { Money } from '../../model/fixed.ts';
import { type EnvelopeColumnName, envelope } from '../../money/envelope.ts';
import { plain } from '../../words/plain.ts';
import { amount, plural } from '../../words/printFormat.ts';
import type { Block, Row } from '../page/report.ts';
import { type PackContext, paragraph, table, WHY } from './context.ts';
import { isExact, maySplit, orUnset, POUNDS } from './money.ts';

/** The budget against what the structure costs (COST-6). */

const ENVELOPE: Readonly<Record<EnvelopeColumnName, string>> = {
  basic: 'Basic pay',
  ni: 'National Insurance',
  superannuation: 'Superannuation',
  other: 'Allowances, agency and levy',
  onCosts: 'NI and superannuation',
};

/** A column with its account in the ledger: "Basic (6000)". */
const withAccount = (label: string, code: string | undefined) => (code ? `${label} (${plain(code)})` : label);

export function budgetEnvelope(context: PackContext): Block[] {
  const figures = figuresFromScratch(context.state, context.structure.record.id).totals;
  const found = envelope(context.settings, figures.cost);
  if (!found) return [];
  const split = (value: Money | null, is: boolean) => (value === null ? (is ? '' : 'not split') : amount(value));
  const accounts = context.settings.budgetAccounts ?? {};
  const described = found.lines.some((line) => line.description !== '');
  const rows: Row[] = found.lines.map((line) => ({
    cells: [
      plain(line.code),
      ...(described ? [plain(line.description)] : []),
      split(line.basic, line.split),
      split(line.ni, line.split),
      split(line.superannuation, line.split),
      amount(line.total),
    ],
  }));
  // "Available" and "Less", as envelopes are printed, where lines take something off (COST-12).
  const less = found.lines.map((line) => line.total < 0);
  const grouped = less.some(Boolean) && !less.every(Boolean);
  const blank = (n: number) => Array.from({ length: n }, () => '');
  const sum = (of: boolean) => found.lines.reduce((all, line, i) => (less[i] === of ? all + line.total : all), 0);
  const group = (name: string, of: boolean): Row[] => [
    ...rows.filter((_, i) => less[i] === of),
    { cells: [name, ...blank(described ? 4 : 3), amount(sum(of))], total: true },
  ];
  const lines = grouped ? [...group('Available', false), ...group('Less', true)] : rows;
  const totalRow = { cells: ['Budget available', ...blank(described ? 4 : 3), amount(found.budget)], total: true };
  const blocks: Block[] = [
    table(
      'Budget lines',
      [
        ['Code', described ? 1.8 : 3.6],
        ...(described ? [['Description', 2.4] as const] : []),
        [withAccount('Basic', accounts.basic), 1.4, 'right'],
        [withAccount('NI', accounts.ni), 1.4, 'right'],
        [withAccount('Superannuation', accounts.superannuation), 1.6, 'right'],
        ['Total', 1.4, 'right'],
      ],
      [...lines, totalRow],
      POUNDS,
    ),
  ];
  const without = figures.postsWithoutCost;
  if (figures.cost.total === 0) {
    blocks.push(
      paragraph(
        'The posts of the structure have no cost in this document, so whether they are within the budget cannot be checked.',
      ),
    );
    return blocks;
  }
  const whole = context.totals().to;
  if (!isExact(whole)) {
    context.withhold('Headroom in the budget', WHY.sums(context.told.least));
    return blocks;
  }
  const columns = maySplit(context) ? found.columns : [];
  const compared: Row[] = columns.map((column) => ({
    cells: [
      ENVELOPE[column.name],
      amount(column.budget),
      orUnset(column.cost),
      column.headroom === null ? 'not known' : amount(column.headroom),
    ],
  }));
  compared.push({
    cells: ['Total', amount(found.budget), amount(found.cost), amount(found.headroom)],
    total: true,
  });
  blocks.push(
    table(
      `The budget against ${context.names.to}`,
      [
        ['Budget heading', 4],
        ['Budget', 2, 'right'],
        ['Cost', 2, 'right'],
        [found.headroom < 0 ? 'Headroom (shortfall)' : 'Headroom', 2, 'right'],
      ],
      compared,
      [
        POUNDS,
        ...found.notes.map(plain),
        ...(without > 0 ? [`${plural(without, 'post')} without cost ${without === 1 ? 'is' : 'are'} not in it.`] : []),
      ].join(' '),
    ),
  );
  return blocks;
}
