import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EqualitySettings } from '../../../shared/model/packSettings.ts';
import {
  categoryCells,
  equalityCells,
  equalityHeadings,
  equalityTable,
  hiddenNumbers,
  SUPPRESSED,
  suppressionNote,
} from '../../../shared/report/equalityTable.ts';

type Rows = NonNullable<EqualitySettings['rows']>;

const row = (category: string, group: string, total: number | null, milestones: (number | null)[] = []) => ({
  category,
  group,
  total,
  milestones,
});

const table = (rows: Rows, { under = 5, ...more }: Partial<EqualitySettings> & { under?: number } = {}) =>
  equalityTable({ rows, ...more }, under);

/** Group → its cells as they are printed in public. */
const open = (rows: Rows, more: Parameters<typeof table>[1] = {}) =>
  Object.fromEntries(
    table(rows, more).categories.flatMap((category) =>
      category.rows.map((each) => [each.group, equalityCells(each, true)] as const),
    ),
  );

describe('EXPORT-7 suppression', () => {
  it('EXPORT-7 a small number goes with its percentage and variance, and takes the next smallest with it', () => {
    const rows: Rows = [
      { category: 'Disability', group: 'Yes', total: 3, workforce: '10' },
      { category: 'Disability', group: 'No', total: 60, workforce: '80' },
      { category: 'Disability', group: 'Not stated', total: 37, workforce: '10' },
    ];
    expect(open(rows)).toEqual({
      Yes: ['*', '*', '10.00%', '*'],
      No: ['60', '60.00%', '80.00%', '−20.00'],
      'Not stated': ['*', '*', '10.00%', '*'],
    });
    expect(hiddenNumbers(table(rows))).toBe(2);
    expect(suppressionNote(table(rows))).toContain('under 5');
    const [category] = table(rows).categories;
    expect(category && equalityCells(category.rows[0] as never, false)).toEqual(['3', '3.00%', '10.00%', '−7.00']);
    expect(category && categoryCells(category, true)[0]).toBe('100');
  });

  it('EXPORT-7 two small numbers that are small together take a third; nobody is no small number and protects none', () => {
    const shown = open([
      row('Age', 'A', 1),
      row('Age', 'B', 2),
      row('Age', 'C', 0),
      row('Age', 'D', 20),
      row('Age', 'E', 9),
    ]);
    expect(Object.entries(shown).map(([group, [total]]) => `${group} ${total}`)).toEqual([
      'A *',
      'B *',
      'C 0',
      'D 20',
      'E *',
    ]);
  });

  it('EXPORT-7 the limit is a setting, and 0 hides nothing', () => {
    const rows: Rows = [row('Age', 'A', 7), row('Age', 'B', 20), row('Age', 'C', 30)];
    expect(open(rows, { under: 10 })).toMatchObject({ A: ['*', '*', '–', '–'], B: ['*', '*', '–', '–'] });
    expect(hiddenNumbers(table([row('Age', 'A', 1)], { under: 0 }))).toBe(0);
  });

  it('EXPORT-7 a whole that is small is not published either', () => {
    const [category] = table([row('In post', 'In post', 4)]).categories;
    expect(category && categoryCells(category, true)[0]).toBe(SUPPRESSED);
  });

  it('EXPORT-7 a group hidden at one milestone is hidden at all, and so is what protects it', () => {
    const shown = open(
      [row('Sex', 'F', 30, [20, 3]), row('Sex', 'M', 40, [30, 20]), row('Sex', 'Other', 60, [50, 50])],
      {
        milestones: ['April', 'May'],
      },
    );
    expect(shown).toEqual({
      F: ['*', '*', '–', '–', '*', '*'],
      M: ['*', '*', '–', '–', '*', '*'],
      Other: ['60', '46.15%', '–', '–', '50', '50'],
    });
  });

  it('EXPORT-7 a milestone that differs by a small number says who left: it is hidden, with one beside it', () => {
    const shown = open([row('Sex', 'F', 41, [40]), row('Sex', 'M', 54, [44]), row('Sex', 'Other', 30, [30])], {
      milestones: ['April'],
    });
    expect(shown).toEqual({
      F: ['41', '32.80%', '–', '–', '*'],
      M: ['54', '43.20%', '–', '–', '44'],
      Other: ['30', '24.00%', '–', '–', '*'],
    });
  });

  it('EXPORT-7 no small number follows from what is shown, in any table, at any milestone, or from an earlier file', () => {
    const count = fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 60 }));
    const group = fc.array(count, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), (groups) => {
        const at = (columns: number) =>
          table(
            groups.map((counts, i) => row('C', `g${i}`, counts[0] ?? 0, counts.slice(1, columns))),
            { milestones: ['April', 'May'].slice(0, columns - 1) },
          ).categories[0]?.rows.map(({ hidden }) => [hidden.total, ...hidden.milestones]) ?? [];
        const files = [at(1), at(2), at(3)];
        for (let column = 0; column < 3; column++) {
          const counts = groups.map((each) => each[column] as number);
          // What a reader of all three files sees of the column.
          const unseen = counts.filter((_, i) => files.every((file) => file[i]?.[column] !== false));
          const total = counts.reduce((sum, each) => sum + each, 0);
          const people = unseen.filter((each) => each > 0);
          const rest = people.reduce((sum, each) => sum + each, 0);
          for (const each of counts.filter((one) => one > 0 && one < 5)) expect(unseen).toContain(each);
          const all = counts.filter((each) => each > 0);
          // Where every group with people is hidden there is nothing left to hide: the sum speaks for itself.
          if (people.length > 0 && people.length < all.length) {
            expect([people.length > 1, rest >= 5, rest <= total]).toEqual([true, true, true]);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('EXPORT-7 sums', () => {
  it('EXPORT-7 categories must total: a problem says which does not and by how much', () => {
    const rows: Rows = [
      row('In post', 'In post', 95),
      row('Gender', 'Female', 41),
      row('Gender', 'Male', 54),
      row('Age', 'Under 40', 40),
      row('Age', '40 and over', 50),
    ];
    expect(table(rows).problems).toEqual([
      { category: 'Age', message: 'Age adds up to 90 in the total, 5 fewer than the 95 of the other categories.' },
    ]);
    expect(table(rows.slice(0, 3)).problems).toEqual([]);
  });

  it('EXPORT-7 a group without a number, a milestone entered by half, and workforce shares that miss 100 are said', () => {
    const rows: Rows = [
      { ...row('Gender', 'Female', 41, [null, 12]), workforce: '63.48' },
      { ...row('Gender', 'Male', null, [null, null]), workforce: '30' },
    ];
    const { problems, categories } = table(rows, { milestones: ['April', 'May'] });
    expect(problems.map(({ message }) => message)).toEqual([
      'Gender cannot be added up in the total: Male has no number.',
      'Gender cannot be added up in May: Male has no number.',
      'The workforce percentages of Gender add up to 93.48%, not 100.00%.',
    ]);
    expect(categories[0]?.rows.map((each) => each.affected)).toEqual([null, null]);
  });

  it('EXPORT-7 one category whatever the case of its name; headings carry the label of the workforce', () => {
    const { categories } = table([row('Gender', 'Female', 41), row(' gender ', 'Male', 54)]);
    expect(categories.map(({ category, rows }) => [category, rows.length])).toEqual([['Gender', 2]]);
    const made = table([], { workforceLabel: 'Workforce on 9 March 2012', milestones: ['Mid April'] });
    expect(equalityHeadings(made)).toEqual([
      'Total',
      'Affected %',
      'Workforce on 9 March 2012',
      'Variance',
      'Mid April',
    ]);
  });
});
