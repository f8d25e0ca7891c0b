import { describe, expect, it } from 'vitest';
import { readers, show } from '../../../renderer/inspector/values.ts';
import { BLANK_POST, type Post } from '../../../shared/model/records.ts';

const post: Post = { ...BLANK_POST, structure: 's', id: 'p', lineage: 'p', ref: 'P1', order: 'a' };

describe('what is typed into a field', () => {
  it('reads FTE, posts and days, and says what is wrong and what is kept', () => {
    expect(readers.fte('0.5')).toEqual({ ok: true, value: { fte: 5_000 } });
    expect(readers.fte('half')).toEqual({
      ok: false,
      message: '“half” is not a number. Type FTE like 1 or 0.5. The old value was kept.',
    });
    expect(readers.fte('-1')).toMatchObject({ ok: false });
    expect(readers.quantity('4')).toEqual({ ok: true, value: { quantity: 4 } });
    expect(readers.quantity('')).toEqual({ ok: true, value: { quantity: null } });
    expect(readers.quantity('1.5')).toMatchObject({ ok: false });
    expect(readers.days('220.5')).toEqual({ ok: true, value: { days: 22_050 } });
  });

  it('reads money as people write it, and clears it when it is emptied', () => {
    expect(readers.money('salary')('£34,500.50')).toEqual({ ok: true, value: { salary: 3_450_050_000 } });
    expect(readers.money('salary')('')).toEqual({ ok: true, value: { salary: null } });
    expect(readers.money('dayRate')('lots')).toMatchObject({ ok: false });
  });

  it.each(['12 April 2027', '12 apr 2027', '12/4/2027', '12.04.2027', '2027-04-12'])('reads the date %s', (typed) => {
    expect(readers.day('endDate')(typed)).toEqual({ ok: true, value: { endDate: '2027-04-12' } });
  });

  it.each(['31/2/2027', '4/13/2027', 'April 2027', '12 04 27'])('refuses the date %s', (typed) => {
    expect(readers.day('endDate')(typed)).toMatchObject({ ok: false });
  });

  it('reads lists of names with amounts', () => {
    expect(readers.funding('Council 60; NHS 40%')).toEqual({
      ok: true,
      value: {
        funding: [
          { source: 'Council', percent: 600_000 },
          { source: 'NHS', percent: 400_000 },
        ],
      },
    });
    expect(readers.funding('Council')).toMatchObject({ ok: false });
    expect(readers.allowances('Weekend working £1,200; Standby 500')).toEqual({
      ok: true,
      value: {
        allowances: [
          { label: 'Weekend working', amount: 120_000_000 },
          { label: 'Standby', amount: 50_000_000 },
        ],
      },
    });
    expect(readers.list('functions')(' Parking ;; Highways ')).toEqual({
      ok: true,
      value: { functions: ['Parking', 'Highways'] },
    });
  });

  it('shows what it reads: typing what stands there changes nothing', () => {
    const full: Post = {
      ...post,
      fte: 6_667,
      salary: 3_450_050_000,
      endDate: '2027-03-01',
      funding: [{ source: 'Council', percent: 333_333 }],
      allowances: [{ label: 'Standby', amount: 50_000_000 }],
    };
    expect(readers.fte(show.fte(full))).toEqual({ ok: true, value: { fte: full.fte } });
    expect(readers.money('salary')(show.money('salary')(full))).toEqual({ ok: true, value: { salary: full.salary } });
    expect(readers.day('endDate')(show.day('endDate')(full))).toEqual({ ok: true, value: { endDate: full.endDate } });
    expect(readers.funding(show.funding(full))).toEqual({ ok: true, value: { funding: full.funding } });
    expect(readers.allowances(show.allowances(full))).toEqual({ ok: true, value: { allowances: full.allowances } });
  });
});
