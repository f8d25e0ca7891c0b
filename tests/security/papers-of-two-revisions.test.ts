import { describe, expect, it } from 'vitest';
import { makeExport } from '../../electron/export/make.ts';
import { Disclosure } from '../../shared/disclosure/disclosure.ts';
import { rememberedOf } from '../../shared/disclosure/remembered.ts';
import type { Post } from '../../shared/model/records.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { documentOf, post, STRUCTURE } from '../support/arbitraries.ts';
import { holder } from '../support/small.ts';

const POUND = 100_000;

const paid = (id: string, pounds: number, more: Partial<Post> = {}) =>
  post(id, { salary: pounds * POUND, occupancyRecorded: true, holders: [holder(`H-${id}`)], ...more });

const seven = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id, i) => paid(id, 30_000 + 1_717 * i));
const settings = { onCosts: { mode: 'flat' as const, rate: '20' } };

/** The document after its figures were signed off as they are. */
async function signed(state: DocumentState): Promise<DocumentState> {
  const request = { structure: STRUCTURE, kind: 'figures', format: 'csv', audience: 'open', revision: 1 } as const;
  const made = await makeExport(state, { ...request, date: '2027-01-01' });
  if (!made.ok || made.value.signing === null) throw new Error('no paper to sign');
  const row = { type: 'sign-off' as const, id: 'sign-off-1', by: 'A. Clerk', date: '2027-01-01', ticked: [] };
  state.ledger = [{ ...row, ...made.value.signing }];
  return state;
}

const later = (posts: readonly Post[], { ledger }: DocumentState): DocumentState => {
  const state = documentOf([...posts], settings);
  state.ledger = ledger;
  return state;
};

const totalOf = (state: DocumentState) => new Disclosure(state, 'open').money.total(STRUCTURE);

describe('SEC EXPORT-10 attack: two revisions of one paper', () => {
  it('SEC EXPORT-10 the difference of two signed totals was one person’s pay, whoever left or got a rise', async () => {
    const first = await signed(documentOf([...seven], settings));
    expect(totalOf(documentOf(seven.slice(1), settings))).toBe('exact');
    expect(totalOf(later(seven.slice(1), first))).not.toBe('exact');
    expect(totalOf(later([paid('A', 31_400), ...seven.slice(1)], first))).not.toBe('exact');
  });

  it('SEC EXPORT-10 what was signed as it is may be said again, and what few people do not tell', async () => {
    const first = await signed(documentOf([...seven], settings));
    expect(totalOf(later(seven, first))).toBe('exact');
    const more = ['V', 'W', 'X', 'Y', 'Z'].map((id, i) => paid(id, 40_000 + 1_319 * i));
    expect(totalOf(later([...seven, ...more], first))).toBe('exact');
  });

  it('SEC EXPORT-10 the pay of whoever left stays theirs: a vacancy at their salary is not told', async () => {
    const first = await signed(documentOf([...seven], settings));
    const vacated = later([{ ...(seven[0] as Post), holders: [] }, ...seven.slice(1)], first);
    expect(new Disclosure(vacated, 'open').money.box(STRUCTURE, 'A')).toBe(false);
  });

  it('SEC EXPORT-10 numbers of people that were withheld stay withheld', async () => {
    const agency = ['A', 'B', 'C'].map((id) => paid(id, 30_000, { basis: 'fixed-term' }));
    const state = await signed(documentOf([...agency, ...seven.slice(3)], settings));
    const past = rememberedOf(state.ledger);
    expect(past.told.map(({ size }) => size)).toContain(7);
    expect(past.withheld.map(({ size }) => size)).toContain(3);
    expect(new Disclosure(later(seven, state), 'open').people.mark('basis')).toBe(true);
  });

  it('EXPORT-10 papers that are not marked for publication tell nothing that has to be decided, and hide nothing of others', () => {
    const state = documentOf([...seven], { ...settings, publication: [{ structure: 'Another', from: null }] });
    const told = new Disclosure(state, 'open');
    expect(told.money.total(STRUCTURE)).toBe('withheld');
    expect(told.money.box(STRUCTURE, 'A')).toBe(false);
    expect(told.vacancies(STRUCTURE)).toBe(false);
  });
});
