import { describe, expect, it } from 'vitest';
import { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import type { Post } from '../../../shared/model/records.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { held, holder, pounds } from '../../support/small.ts';

const GRADES = { G9: [{ point: '1', salary: '40000' }] };
const SETTINGS = { grades: GRADES, salaryBasis: 'top', onCosts: null } as const;

/** Two graded posts, each with somebody in it; the second with whatever is asked. */
const told = (more: Partial<Post>) =>
  new Disclosure(
    documentOf(
      [
        post('P1', { grade: 'G9', ...held(holder('A')) }),
        post('P2', { grade: 'G9', managerId: 'P1', ...held(holder('B')), ...more }),
      ],
      SETTINGS,
    ),
    'open',
  ).money;

describe('EXPORT-10 what open papers tell of money', () => {
  it('EXPORT-10 what a published grade alone says is told', () => {
    const money = told({});
    expect([money.total(STRUCTURE), money.box(STRUCTURE, 'P2'), money.anything]).toEqual(['exact', true, false]);
  });

  it('EXPORT-10 an allowance is one person’s pay: neither it, nor a sum that it can be had from, is told', () => {
    const money = told({ allowances: [{ label: 'Acting up', amount: pounds(3_217) }] });
    expect([money.box(STRUCTURE, 'P2'), money.split(STRUCTURE), money.anything]).toEqual([false, false, true]);
    expect(money.total(STRUCTURE)).not.toBe('exact');
    expect(money.secrets).toContain(3_217);
  });

  it('EXPORT-10 an allowance of a vacant post is nobody’s pay', () => {
    const money = told({ holders: [], allowances: [{ label: 'Acting up', amount: pounds(3_217) }] });
    expect([money.box(STRUCTURE, 'P2'), money.anything]).toEqual([true, false]);
  });
});
