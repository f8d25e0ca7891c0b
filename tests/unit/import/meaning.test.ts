import { describe, expect, it } from 'vitest';
import { planImport } from '../../../shared/import/import.ts';
import { NO_VALUE } from '../../../shared/import/oddCells.ts';
import { emptyDocument } from '../../../shared/model/state.ts';
import { csv, document, load, plan, postByRef } from './helpers.ts';

const HEAD = 'Post ID,Reports To,Job Title,FTE,Holder ID,Holder Name';
const kinds = (problems: readonly { row: number; problem: string }[]) =>
  problems.map(({ row, problem }) => `${row} ${problem}`);

describe('what a cell means', () => {
  it.each([
    'VACANT',
    'VACANT - hold',
    '(Vacant)',
    '*** Vacant ***',
    'Vacancy',
    'Vacancy 3',
    'Currently vacant',
    'vacant (cover: agency)',
    'TBA',
    'TBC',
    't.b.c.',
    'To be recruited',
    'Recruiting',
    'Out to advert',
    'N/A',
    'n/a',
    'None',
    'Nil',
    '-',
    '--',
    '?',
    '0',
    '000000',
    '(none)',
    'No post holder',
  ])('IMPORT-5 "%s" is a vacancy, not a person, as number or as name', (word) => {
    for (const [id, name] of [
      [word, ''],
      ['', word],
      [word, word],
    ]) {
      const { plan: done, structure } = document(
        csv(HEAD, `P1,,Director,1,H1,Alpha Ash`, `P2,P1,Officer,1,${id},${name}`),
      );
      expect(done.report).toMatchObject({ people: 1, posts: 2 });
      expect(kinds(done.report.noted)).toEqual(['3 vacancy-word']);
      expect(postByRef(structure, 'P2')).toMatchObject({ occupancyRecorded: true, holders: [] });
    }
  });

  it.each(['Nilam Patel', 'Vaughan Cant', 'Noone-Smith', 'Hold Brook', 'T Bacon', 'Olga Open', 'X Ample', 'H0'])(
    'IMPORT-5 "%s" is a person',
    (word) => {
      const { plan: done } = document(csv(HEAD, `P1,,Director,1,,${word}`));
      expect(done.report.people).toBe(1);
    },
  );

  it('IMPORT-5 a name without a number is a person with a made-up reference, and the same one in the next file', () => {
    const { state, plan: done } = document(csv(HEAD, '3,,Officer,1,,Forename Surname'));
    expect(done.report.noted).toEqual([
      {
        row: 2,
        column: 'Holder Name',
        value: 'Forename Surname',
        problem: 'no-holder-reference',
        action: 'gets the reference H-3',
        weight: 'notes',
      },
    ]);
    expect(state.people.get('H-3')?.name).toBe('Forename Surname');
    const next = load(state, csv(HEAD, '3,,Officer,1,,"Surname, Forename"'), {
      structureName: 'A',
      fromName: 'Current',
    });
    expect(postByRef(next.structure, '3').holders).toMatchObject([{ person: 'H-3' }]);
    const other = load(state, csv(HEAD, '3,,Officer,1,,Somebody Else'), { structureName: 'B', fromName: 'Current' });
    expect(postByRef(other.structure, '3').holders).toMatchObject([{ person: 'H-3-2' }]);
  });

  it.each([
    'Total,,,2,147000',
    'Grand Total,,,2',
    ',,Total,2',
    ',,,2,147000',
    'Sub-total Housing,,,2',
    'Housing total:,,,2',
    'End of report,,,',
    '(2 rows affected),,,',
    '2 rows selected.,,,',
    'Printed on 30/11/2026,,,',
    'Page 1 of 3,,,',
    'Post ID,Reports To,Job Title,FTE,Salary',
    '-------,----------,---------,---',
    'Count: 2,,,',
    'Report run 30/11/2026 14:02,,,',
    'OFFICIAL-SENSITIVE,,,',
  ])('IMPORT-5 the line "%s" is no post', (line) => {
    const { plan: done } = document(
      csv('Post ID,Reports To,Job Title,FTE,Salary', 'P1,,Director,1,90000', line, 'P2,P1,Total Place Manager,1,57000'),
    );
    expect(done.report).toMatchObject({ rowsIn: 3, rowsUsed: 2, rowsRejected: 1, posts: 2, repaired: [] });
    expect(kinds(done.report.noted)).toEqual(['3 total-row']);
  });

  it('IMPORT-5 errors and formulas without a value refuse the file; repaired, a manager is a root and a cell empty', () => {
    const file = csv(
      'Post ID,Reports To,Job Title,Salary',
      'P1,,Director,90000',
      'P2,#N/A,Manager,#REF!',
      `P3,P1,Officer,${NO_VALUE}`,
      '#VALUE!,P1,Ghost,1',
    );
    expect(kinds(plan(emptyDocument('Test'), file).report.rejected)).toEqual([
      '3 error-cell',
      '3 error-cell',
      '4 no-value',
      '5 error-cell',
    ]);
    const { plan: done, structure } = document(file, { repair: true });
    expect(done.report).toMatchObject({ rowsIn: 4, rowsUsed: 3, rowsRejected: 1, roots: 2 });
    expect(postByRef(structure, 'P2')).toMatchObject({ managerId: null, salary: null });
  });

  it('IMPORT-5 with --from an error keeps what the post had: its manager, salary, TUPE list and holder', () => {
    const head = 'Post ID,Reports To,Job Title,Salary,TUPE,Holder ID';
    const { state } = document(csv(head, 'P1,,Director,90000,,H1', 'P2,P1,Manager,50000,yes,H2'));
    const { structure } = load(state, csv(head, 'P1,,Director,90000,,H1', 'P2,#N/A,Manager,#N/A,#REF!,#N/A'), {
      structureName: 'A',
      fromName: 'Current',
      repair: true,
    });
    expect(postByRef(structure, 'P2')).toMatchObject({
      managerId: 'P1',
      salary: 50_000_00000,
      tupe: true,
      holders: [{ person: 'H2' }],
    });
  });

  it('IMPORT-5 hours and percentages in the FTE column are judged by the column; boxes of several posts are not', () => {
    const fte = (...cells: string[]) => {
      const rows = cells.map((cell, i) => `P${i},${i === 0 ? '' : 'P0'},Post,${cell}`);
      const { structure, plan: done } = document(csv('Post ID,Reports To,Job Title,FTE', ...rows));
      return [cells.map((_, i) => postByRef(structure, `P${i}`).fte), done.report.noted.length];
    };
    expect(fte('37', '18.5', '37')).toEqual([[10_000, 5_000, 10_000], 3]);
    expect(fte('100', '60', '100')).toEqual([[10_000, 6_000, 10_000], 3]);
    expect(fte('1', '12', '0.5')).toEqual([[10_000, 120_000, 5_000], 0]);
    expect(fte('1', '50%')).toEqual([[10_000, 5_000], 0]);
  });

  it('IMPORT-5 a cell beyond the headings, a heading twice, a post without a title and a hidden row are noted', () => {
    const file = csv('Post ID,Reports To,Job Title,FTE,FTE,Colour', 'P1,,Director,1,9,red', 'P2,P1,,1,9,blue,beyond');
    const { plan: done, structure } = document(file);
    expect(kinds(done.report.noted)).toEqual(['1 duplicate-heading', '3 extra-cell', '3 no-title']);
    expect(postByRef(structure, 'P2').title).toBe('(no title)');
    expect(done.report.notTaken).toEqual([{ column: 'Colour', values: ['text'] }]);
    const hidden = good(
      planImport(emptyDocument('Test'), {
        rows: [
          ['Post ID', 'Reports To', 'Job Title'],
          ['P1', '', 'A'],
          ['P2', 'P1', 'B'],
        ],
        lines: [1, 2, 3],
        hidden: [2],
        structureName: 'Current',
        fileName: 'f',
      }),
    );
    expect(hidden.report).toMatchObject({
      rowsIn: 2,
      rowsUsed: 1,
      posts: 1,
      noted: [{ row: 3, problem: 'hidden-row', value: 'P2' }],
    });
  });
});

const good = <T>(result: { ok: true; value: T } | { ok: false; refusal: { message: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};

describe('one key, many spellings', () => {
  it('IMPORT-6 leading noughts, letter case and unseen spaces are the post that is there, and it is said', () => {
    const { state } = document(csv('Post ID,Reports To,Job Title', '00012,,Director', 'AB7,00012,Officer'));
    const { plan: done, structure } = load(
      state,
      csv('Post ID,Reports To,Job Title', '12,,Director', 'ab7\u200b,12,Officer'),
      { structureName: 'A', fromName: 'Current' },
    );
    expect(done.report.missing).toEqual([]);
    expect([...structure.byRef.keys()]).toEqual(['00012', 'AB7']);
    expect(done.respellings).toMatchObject([
      { value: '12', is: '00012' },
      { value: 'ab7', is: 'AB7' },
    ]);
    // In one file they are two posts, and neither is guessed to be the other.
    const two = load(state, csv('Post ID,Reports To,Job Title', '00012,,Director', '12,00012,Other'), {
      structureName: 'B',
      fromName: 'Current',
    });
    expect(two.structure.byRef.has('12')).toBe(true);
  });

  it('IMPORT-6 whole numbers that a program wrote with a nought behind the point are whole; grade 9.5 stays', () => {
    const { structure } = document(
      csv('Post ID,Reports To,Job Title,Grade,Point', '40001,,Director,9.0,23.0', '40002,40001.0,Officer,8.0,22.0'),
    );
    expect(postByRef(structure, '40002')).toMatchObject({ managerId: '40001', grade: '8', point: '22' });
    const halves = document(csv('Post ID,Reports To,Job Title,Grade', '1,,Director,9.0', '2,1,Officer,9.5')).structure;
    expect(postByRef(halves, '1').grade).toBe('9.0');
  });

  it.each([
    ['2'],
    ['1002'],
    ['Beta Birch'],
    ['Birch, Beta'],
    ['BIRCH Beta'],
    ['Ms Beta Birch'],
    ['Beta Birch (1002)'],
    ['1002 - Beta Birch'],
    ['Head of Care (Beta Birch)'],
    ['Head of Care'],
    ['beta.birch@council.example'],
    ['Beta Birch <beta.birch@council.example>'],
  ])('IMPORT-6 a manager written as "%s" is found', (manager) => {
    const head = 'Post ID,Reports To,Job Title,Employee No,First Name,Last Name,E-mail';
    const cell = manager.includes(',') ? `"${manager}"` : manager;
    const { structure } = document(
      csv(
        head,
        '1,,Director,1001,Alpha,Ash,alpha.ash@council.example',
        '2,1,Head of Care,1002,Beta,Birch,beta.birch@council.example',
        `3,${cell},Officer,1003,Gamma,Gum,g@council.example`,
      ),
    );
    expect(postByRef(structure, '3').managerId).toBe('2');
  });

  it('IMPORT-6 several who answer to a manager are ambiguous, never guessed', () => {
    const file = csv(
      'Post ID,Reports To,Job Title',
      '1,,Director',
      '2,1,Team Manager',
      '3,1,Team Manager',
      '4,Team Manager,Officer',
    );
    expect(plan(emptyDocument('Test'), file).report.rejected).toMatchObject([
      { row: 5, problem: 'ambiguous-manager', action: 'becomes a root' },
    ]);
  });

  it('IMPORT-6 a list without post numbers is matched by what stays the same: a starter in row 2 moves nobody', () => {
    const head = 'Employee No,Name,Job Title,Manager,Team';
    const { state, structure: before } = document(
      csv(
        head,
        '1,Alpha Ash,Head,,Care',
        '2,Beta Birch,Social Worker,Alpha Ash,Care',
        '3,Gamma Gum,Driver,Alpha Ash,Transport',
      ),
    );
    const newer = csv(
      head,
      '1,Alpha Ash,Head,,Care',
      '9,New Nettle,Clerk,Alpha Ash,Care',
      '2,Beta Birch,Social Worker,Alpha Ash,Care',
      '3,Gamma Gum,Driver,Alpha Ash,Transport',
    );
    const { structure, plan: done } = load(state, newer, { structureName: 'A', fromName: 'Current' });
    expect(done.report.missing).toEqual([]);
    const titles = (of: typeof structure) =>
      Object.fromEntries([...of.posts.values()].map(({ lineage, title }) => [lineage, title]));
    expect(titles(structure)).toMatchObject(titles(before));
    expect(structure.posts.size).toBe(4);
  });
});
