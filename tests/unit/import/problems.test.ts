import { describe, expect, it } from 'vitest';
import type { ImportProblem, ProblemCode } from '../../../shared/import/problems.ts';
import { emptyDocument } from '../../../shared/model/state.ts';
import { csv, document, plan, postByRef } from './helpers.ts';

const HEAD = 'Post ID,Reports To,Job Title';

interface Case {
  problem: ProblemCode;
  file: string;
  /** Row, column and value of the bad cell. */
  at: [row: number, column: string, value: string];
  action: string;
  /** Reference of the box after the repair, and what must hold there. */
  repaired: [ref: string, fields: Record<string, unknown>];
}

const CASES: Case[] = [
  {
    problem: 'duplicate-reference',
    file: csv(HEAD, 'P1,,Director', 'P2,P1,Officer', 'P2,P1,Manager'),
    at: [4, 'Post ID', 'P2'],
    action: 'gets the Post ID P2-2',
    repaired: ['P2-2', { title: 'Manager', managerId: 'P1' }],
  },
  {
    problem: 'unknown-manager',
    file: csv(HEAD, 'P1,,Director', 'P2,P9,Officer'),
    at: [3, 'Reports To', 'P9'],
    action: 'becomes a root',
    repaired: ['P2', { managerId: null }],
  },
  {
    problem: 'loop',
    file: csv(HEAD, 'P0,,Director', 'P1,P3,A', 'P2,P1,B', 'P3,P2,C'),
    at: [3, 'Reports To', 'P3'],
    action: 'becomes a root',
    repaired: ['P1', { managerId: null }],
  },
  {
    problem: 'no-root',
    file: csv(HEAD, 'P3,P2,C', 'P1,P2,A', 'P2,P1,B'),
    at: [3, 'Reports To', 'P2'],
    action: 'becomes a root',
    repaired: ['P1', { managerId: null }],
  },
  {
    problem: 'not-a-number',
    file: csv(`${HEAD},Salary,FTE`, 'P1,,Director,45k,0.5'),
    at: [2, 'Salary', '45k'],
    action: 'the cell is left empty',
    repaired: ['P1', { salary: null, fte: 5_000 }],
  },
  {
    problem: 'negative',
    file: csv(`${HEAD},Salary`, 'P1,,Director,-1'),
    at: [2, 'Salary', '-1'],
    action: 'the cell is left empty',
    repaired: ['P1', { salary: null }],
  },
  {
    problem: 'empty-reference',
    file: csv(HEAD, 'N1,,Director', ',N1,Officer'),
    at: [3, 'Post ID', ''],
    action: 'gets the Post ID N2',
    repaired: ['N2', { title: 'Officer', managerId: 'N1' }],
  },
  {
    problem: 'too-long',
    file: csv(`${HEAD},Notes`, `P1,,${'x'.repeat(501)},${'n'.repeat(5_000)}`),
    at: [2, 'Job Title', 'x'.repeat(500)],
    action: 'cut at 500 characters',
    repaired: ['P1', { title: 'x'.repeat(500), notes: 'n'.repeat(5_000) }],
  },
  {
    problem: 'bad-date',
    file: csv(`${HEAD},End Date`, 'P1,,Director,31/02/2027'),
    at: [2, 'End Date', '31/02/2027'],
    action: 'the cell is left empty',
    repaired: ['P1', { endDate: null }],
  },
  {
    problem: 'funding-not-100',
    file: csv(`${HEAD},Funding`, 'P1,,Director,Council 60; NHS 30'),
    at: [2, 'Funding', 'Council 60; NHS 30'],
    action: 'the split is left empty',
    repaired: ['P1', { funding: [] }],
  },
  {
    problem: 'unknown-value',
    file: csv(`${HEAD},Basis`, 'P1,,Director,casual'),
    at: [2, 'Basis', 'casual'],
    action: 'the cell is left empty',
    repaired: ['P1', { basis: 'permanent' }],
  },
];

const has = (problems: readonly ImportProblem[], { problem, at: [row, column, value], action }: Case) =>
  problems.filter(
    (p) => p.problem === problem && p.row === row && p.column === column && p.value === value && p.action === action,
  );

describe('bad rows', () => {
  for (const c of CASES) {
    it(`IMPORT-2 ${c.problem}: refuses the whole file and says where`, () => {
      const refused = plan(emptyDocument('Test'), c.file);
      expect(refused.patch).toBeNull();
      expect(has(refused.report.rejected, c)).toHaveLength(1);
      const { rowsIn, rowsUsed, rowsRejected, repaired } = refused.report;
      expect({ rowsUsed, rowsRejected, repaired }).toEqual({ rowsUsed: 0, rowsRejected: rowsIn, repaired: [] });
    });

    it(`IMPORT-2 ${c.problem}: repaired on request, and every row is used`, () => {
      const { plan: repaired, structure } = document(c.file, { repair: true });
      expect(has(repaired.report.repaired, c)).toHaveLength(1);
      expect(repaired.report.rejected).toEqual([]);
      expect(repaired.report.rowsUsed).toBe(repaired.report.rowsIn);
      expect(postByRef(structure, c.repaired[0])).toMatchObject(c.repaired[1]);
    });
  }

  it('IMPORT-2 eliminated: left out and listed, with repairs or without, and refuses nothing', () => {
    const file = csv(
      'Post Unique Reference,Name,Job Title,Reports to Senior Post,FTE',
      '1,,Chief,XX,1',
      '2,Eliminated,Gone,1,1',
    );
    for (const repair of [false, true]) {
      const { report } = document(file, { repair }).plan;
      expect(report).toMatchObject({ rowsIn: 2, rowsUsed: 1, rowsRejected: 1, repaired: [], posts: 1 });
      expect(report.rejected).toEqual([
        {
          row: 3,
          column: 'Name',
          value: 'Eliminated',
          problem: 'eliminated',
          action: 'the row is left out',
          weight: 'notes',
        },
      ]);
      expect(report.noted).toEqual(report.rejected);
    }
  });

  it('IMPORT-2 a row without reference and title is left out even with repairs; blank rows count nowhere', () => {
    const { report } = document(csv(`${HEAD},Team`, 'P1,,Director,A', ',,,', ',P1,,B', '  ,,,'), { repair: true }).plan;
    expect(report).toMatchObject({ rowsIn: 2, rowsUsed: 1, rowsRejected: 1, repaired: [] });
    expect(report.rejected).toMatchObject([{ row: 4, problem: 'empty-reference' }]);
  });

  it('IMPORT-2 several problems on one row are all listed and count as one row', () => {
    const refused = plan(emptyDocument('Test'), csv(`${HEAD},Salary,Basis`, 'P1,P9,Director,abc,casual'));
    expect(refused.report.rejected.map((p) => p.problem)).toEqual(['not-a-number', 'unknown-value', 'unknown-manager']);
    expect(refused.report).toMatchObject({ rowsIn: 1, rowsRejected: 1 });
  });

  it('POST-1 IMPORT-5 a post that reports to itself is one problem, not a loop and nobody at the top as well', () => {
    const { plan: done, structure } = document(csv(HEAD, 'P1,,Director', 'P2,P2,Officer'), { repair: true });
    expect(done.report.repaired).toMatchObject([{ row: 3, problem: 'self-manager', value: 'P2' }]);
    expect(postByRef(structure, 'P2').managerId).toBeNull();
    const alone = plan(emptyDocument('Test'), csv(HEAD, 'P1,P1,Director', 'P2,P1,Officer'));
    expect(alone.report.rejected.map(({ problem }) => problem)).toEqual(['self-manager']);
  });

  it('POST-4 a box that has reports stands for one post', () => {
    const file = csv(`${HEAD},Quantity,FTE`, 'P1,,Lead,3,', 'P2,P1,Officer,4,', 'P3,P1,Officer,not stated,');
    const refused = plan(emptyDocument('Test'), file);
    expect(refused.report.rejected).toMatchObject([
      { row: 2, column: 'Quantity', value: '3', problem: 'unknown-value' },
    ]);
    const { structure } = document(file, { repair: true });
    expect(postByRef(structure, 'P1')).toMatchObject({ quantity: 1, fte: 10_000 });
    expect(postByRef(structure, 'P2')).toMatchObject({ quantity: 4, fte: 40_000 });
    expect(postByRef(structure, 'P3')).toMatchObject({ quantity: null, fte: 0 });
  });

  it('POST-2 a dotted line to nobody leaves the cell empty', () => {
    const file = csv(`${HEAD},Accountable To`, 'P1,,Director,', 'P2,P1,Officer,P1; P9', 'P3,P1,Officer,P2');
    const { plan: done, structure } = document(file, { repair: true });
    expect(done.report.repaired).toMatchObject([
      { row: 3, column: 'Accountable To', value: 'P1; P9', problem: 'unknown-value' },
    ]);
    expect(postByRef(structure, 'P2').accountableTo).toEqual([]);
    expect(postByRef(structure, 'P3').accountableTo).toEqual([{ to: 'P2', caption: '', condition: '' }]);
  });

  it('IMPORT-2 suffixes never meet another reference, and reports stay with the first box', () => {
    const file = csv(HEAD, 'X,,One', 'X-2,X,Two', 'X,,Three', 'X,,Four', 'Y,X,Report');
    const { structure } = document(file, { repair: true });
    expect([...structure.byRef.keys()].sort()).toEqual(['X', 'X-2', 'X-3', 'X-4', 'Y']);
    expect(postByRef(structure, 'Y').managerId).toBe('X');
  });

  it('IMPORT-2 10,000 equal references and one loop of 10,000 take no quadratic time', () => {
    const same = csv(HEAD, ...Array.from({ length: 10_000 }, (_, i) => `P,,Title ${i}`));
    expect(document(same, { repair: true }).plan.report.boxes).toBe(10_000);
    const ring = csv(HEAD, ...Array.from({ length: 10_000 }, (_, i) => `P${i},P${(i + 1) % 10_000},Title`));
    expect(document(ring, { repair: true }).plan.report).toMatchObject({ boxes: 10_000, roots: 1 });
  });
});

it('IMPORT-5 a number that a spreadsheet cut short is said: two people or posts never become one by it', () => {
  const head = `${HEAD},Holder ID,Holder Name`;
  const file = csv(head, 'P1,,Director,1.23457E+11,Alpha Ash', 'P2,5.00012E+07,Officer,1.23457e+11,Bravo Birch');
  const { report } = plan(emptyDocument('x'), file);
  expect(
    report.rejected.filter(({ problem }) => problem === 'error-cell').map(({ row, column }) => [row, column]),
  ).toEqual([
    [2, 'Holder ID'],
    [3, 'Reports To'],
    [3, 'Holder ID'],
  ]);
  expect(plan(emptyDocument('x'), file, { repair: true }).report.people).toBe(2);
  // All digits are there, or it is no number at all: nothing was cut.
  const whole = csv(head, '5.0001234E+07,,Director,1,Alpha Ash', '7E+A,5.0001234E+07,Officer,2,Bravo Birch');
  expect(plan(emptyDocument('x'), whole).report.rejected).toEqual([]);
});
