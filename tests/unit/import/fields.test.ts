import { describe, expect, it } from 'vitest';
import { fieldsFromColumns, newPostFromColumns } from '../../../shared/import/fields.ts';

const fields = (columns: Record<string, string>) => {
  const read = fieldsFromColumns(columns);
  return read.ok ? read.value : read.refusal;
};

describe('columns of one post', () => {
  it('CLI names only the fields that were given', () => {
    expect(
      fields({ 'job title': ' Head ', Salary: '£45,000', 'Reports To': 'P1', 'Accountable To': 'P7 [safeguarding]' }),
    ).toEqual({
      fields: { title: 'Head', salary: 4_500_000_000 },
      reportsTo: 'P1',
      accountableTo: [{ ref: 'P7', caption: 'safeguarding', condition: '' }],
      fteIsQuantity: false,
    });
  });

  it('CLI a blank cell empties the field', () => {
    expect(fields({ Salary: '', Role: '', 'In Scope': '', FTE: '', 'Reports To': '' })).toEqual({
      fields: { salary: null, role: '', inScope: true },
      reportsTo: '',
      fteIsQuantity: true,
    });
  });

  it('CLI refuses an unknown column and a bad value with a sentence', () => {
    expect(fields({ Wages: '1' })).toMatchObject({
      code: 'unknown-column',
      message: expect.stringContaining('"Wages"'),
    });
    expect(fields({ salary: 'abc' })).toMatchObject({
      code: 'not-a-number',
      message: 'Salary: "abc" is not a number that fits here. Nothing was changed.',
    });
    expect(fields({ 'Post ID': '' })).toMatchObject({ code: 'empty-reference' });
    expect(fields({ Funding: 'NHS 40' })).toMatchObject({ code: 'funding-not-100' });
  });

  it('FIG-1 a new post without FTE has its quantity', () => {
    const read = newPostFromColumns({ 'Job Title': 'Officer', Quantity: '3' });
    expect(read.ok && read.value.fields).toEqual({ title: 'Officer', quantity: 3, fte: 30_000 });
  });
});
