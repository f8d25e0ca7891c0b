import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../shared/report/page/tableWidths.ts';

const wide = (text: string) => 5 * text.length + 10;
const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
const column = (text: string, share: number) => ({ text, align: 'left', share }) as const;

describe('widths of columns', () => {
  it('EXPORT-3 no table is wider than its page, however long its words are', () => {
    const columns = Array.from({ length: 14 }, () => column('Department', 10 / 14));
    const rows = [{ cells: columns.map((_, i) => (i === 13 ? 'someone@a-very-long-address.example' : 'Permanent')) }];
    const widths = columnWidths({ columns, rows }, 700, wide);
    expect(sum(widths)).toBeLessThanOrEqual(700.1);
    expect(Math.min(...widths)).toBeGreaterThan(40);
  });

  it('EXPORT-3 a column gives what it does not need to one whose text would take several lines', () => {
    const columns = [column('Post', 5), column('FTE', 5)];
    const rows = [{ cells: ['Head of Commissioning, Contracts and Brokerage', '1'] }];
    const widths = columnWidths({ columns, rows }, 300, wide);
    expect(widths[0]).toBeGreaterThan(wide('Head of Commissioning, Contracts and Brokerage') - 1);
    expect(sum(widths)).toBeCloseTo(300);
    const short = [{ cells: ['Clerk', '1'] }];
    expect(columnWidths({ columns, rows: short }, 300, wide)).toEqual([150, 150]);
  });
});
