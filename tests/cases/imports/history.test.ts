import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../unit/import/helpers.ts';

const CLI = fileURLToPath(new URL('../../../electron/cli/main.ts', import.meta.url));
const ORGANOGRAMS = fileURLToPath(new URL('../organograms/', import.meta.url));
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spanwise-imports-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  return JSON.parse(execFileSync(process.execPath, [CLI, ...args, '--json'], { encoding: 'utf8' }));
}

/** A command that is refused, with the JSON that it prints all the same. */
function refused(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [CLI, ...args, '--json'], { encoding: 'utf8' });
  expect(status).toBe(1);
  return JSON.parse(stdout);
}

function write(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

const HR = `Post ID,Reports To,Job Title,Grade,FTE
A,,Director,D1,1
B,A,Manager,M1,1
C,B,Officer,G5,1
D,B,Officer,G5,1
`;

/** The titles of a structure by reference, as an export writes them. */
function titles(doc: string, structure: string): Record<string, string> {
  run('export', doc, at('out.csv'), '--structure', structure);
  const { rows } = rowsOf(readFileSync(at('out.csv'), 'utf8'));
  return Object.fromEntries(rows.slice(1).map((row) => [row[0], row[2]]));
}

// Each command is a process of its own.
const SLOW = { timeout: 60_000 };

describe('newer data for a structure whose history says what was imported', SLOW, () => {
  it('IMPORT-4 a second and a third file keep the edits made between them, and one undo takes an update back', () => {
    const doc = at('merge.spanwise');
    run('new', doc);
    run('import', write('hr1.csv', HR), doc, '--structure', 'Current');
    const edit = (title: string) =>
      run(
        'apply',
        doc,
        write('e.json', JSON.stringify([{ op: 'update', structure: 'Current', id: 'C', set: { 'Job Title': title } }])),
      );
    edit('Senior Officer');
    const second = HR.replace('B,A,Manager', 'B,A,Team Manager').replace('D,B,Officer,G5', 'D,B,Officer,G6');
    const { taken, kept, rowsIn, rowsUsed, totals } = run(
      'import',
      write('hr2.csv', second),
      doc,
      '--structure',
      'Current',
      '--merge',
    );
    expect([rowsIn, rowsUsed, totals.posts]).toEqual([4, 4, 4]);
    expect([taken, kept]).toEqual([2, 1]);
    expect(titles(doc, 'Current')).toMatchObject({ B: 'Team Manager', C: 'Senior Officer' });

    // What the second file said is the base of the third: C is untouched by it, and B's old title comes back.
    const third = run('import', write('hr3.csv', HR), doc, '--structure', 'Current', '--merge');
    expect(third.conflicts).toEqual([]);
    expect(titles(doc, 'Current')).toMatchObject({ B: 'Manager', C: 'Senior Officer' });
    run('apply', doc, write('u.json', JSON.stringify([{ op: 'undo' }])));
    expect(titles(doc, 'Current')).toMatchObject({ B: 'Team Manager', C: 'Senior Officer' });
    // Undone, the third file has not been: the second is the base again.
    const again = refused('import', at('hr2.csv'), doc, '--structure', 'Current', '--merge');
    expect([again.taken, again.conflicts]).toEqual([0, []]);
  });

  it('IMPORT-4 a proposal that was forked from an import knows what it said, too', () => {
    const doc = at('fork.spanwise');
    run('new', doc);
    run('import', write('hr1.csv', HR), doc, '--structure', 'Current');
    run('fork', doc, '--from', 'Current', '--as', 'Option A');
    const gone = [{ op: 'update', structure: 'Option A', id: 'D', set: { 'Job Title': 'Advisor' } }];
    run('apply', doc, write('e.json', JSON.stringify(gone)));
    const newer = HR.replace('D,B,Officer', 'D,B,Adviser').replace('C,B,Officer', 'C,B,Caseworker');
    const file = write('hr2.csv', newer);
    const conflict = { id: 'D', field: 'Job Title', base: 'Officer', ours: 'Advisor', theirs: 'Adviser' };
    const asked = refused('import', file, doc, '--structure', 'Option A', '--merge');
    expect(asked.conflicts).toEqual([conflict]);
    expect(titles(doc, 'Option A')).toMatchObject({ C: 'Officer', D: 'Advisor' });
    const merged = run('import', file, doc, '--structure', 'Option A', '--merge', '--conflicts', 'ours');
    expect([merged.taken, merged.conflicts]).toEqual([1, [conflict]]);
    expect(titles(doc, 'Option A')).toMatchObject({ C: 'Caseworker', D: 'Advisor' });
    expect(titles(doc, 'Current')).toMatchObject({ C: 'Officer', D: 'Officer' });
  });

  it('IMPORT-4 what was kept against a file is not asked again, until the file says something new or the step is undone', () => {
    const doc = at('decided.spanwise');
    run('new', doc);
    run('import', write('hr1.csv', HR), doc, '--structure', 'Current');
    const edit = [{ op: 'update', structure: 'Current', id: 'C', set: { 'Job Title': 'Senior Officer' } }];
    run('apply', doc, write('e.json', JSON.stringify(edit)));
    const merge = (name: string, title: string) =>
      run(
        ...['import', write(name, HR.replace('C,B,Officer', `C,B,${title}`)), doc],
        ...['--structure', 'Current', '--merge', '--conflicts', 'ours'],
      );
    expect(merge('hr2.csv', 'Caseworker').conflicts).toMatchObject([{ ours: 'Senior Officer', theirs: 'Caseworker' }]);
    const again = refused('import', at('hr2.csv'), doc, '--structure', 'Current', '--merge');
    expect([again.conflicts, again.kept]).toEqual([[], 1]);
    expect(merge('hr3.csv', 'Advisor').conflicts).toMatchObject([{ base: 'Caseworker', theirs: 'Advisor' }]);
    run('apply', doc, write('u.json', JSON.stringify([{ op: 'undo' }])));
    expect(merge('hr3.csv', 'Advisor').conflicts).toMatchObject([{ base: 'Caseworker', theirs: 'Advisor' }]);
    expect(titles(doc, 'Current')).toMatchObject({ C: 'Senior Officer' });
  });

  it('IMPORT-4 an edited export of a structure without any import applies its edits, and keeps what was edited since', () => {
    const doc = at('sample.spanwise');
    run('new', doc, '--sample', 'barnet-2014');
    run('export', doc, at('sample.csv'), '--structure', 'Current');
    const text = readFileSync(at('sample.csv'), 'utf8');
    const [first, second] = rowsOf(text)
      .rows.slice(1, 3)
      .map((row) => [row[0], row[2]] as [string, string]) as [[string, string], [string, string]];
    const later = [{ op: 'update', structure: 'Current', id: second[0], set: { 'Job Title': 'Edited here' } }];
    run('apply', doc, write('later.json', JSON.stringify(later)));
    const file = write('sample2.csv', text.replace(`,${first[1]},`, `,${first[1]} (new),`));
    const merged = run('import', file, doc, '--structure', 'Current', '--merge');
    expect([merged.taken, merged.kept, merged.conflicts]).toEqual([1, 1, []]);
    expect(titles(doc, 'Current')).toMatchObject({ [first[0]]: `${first[1]} (new)`, [second[0]]: 'Edited here' });
    // The same file again says nothing new, and says so.
    expect(refused('import', file, doc, '--structure', 'Current', '--merge').taken).toBe(0);
  });

  it('IMPORT-4 --conflicts theirs takes the file where both changed', () => {
    const doc = at('theirs.spanwise');
    run('new', doc);
    run('import', write('hr1.csv', HR), doc, '--structure', 'Current');
    run(
      'apply',
      doc,
      write('e.json', JSON.stringify([{ op: 'update', structure: 'Current', id: 'C', set: { Grade: 'G9' } }])),
    );
    const file = write('hr2.csv', HR.replace('C,B,Officer,G5', 'C,B,Officer,G7'));
    const merged = run('import', file, doc, '--structure', 'Current', '--merge', '--conflicts', 'theirs');
    expect([merged.taken, merged.conflicts.length]).toEqual([1, 1]);
    run('export', doc, at('out.csv'), '--structure', 'Current');
    expect(readFileSync(at('out.csv'), 'utf8')).toMatch(/^C,B,Officer,post,,,G7,/m);
  });
});

describe('newer senior and junior posts of one body', SLOW, () => {
  it('IMPORT-4 the Cabinet Office half a year later: senior posts by Post ID, groups by their columns, each row once', () => {
    const doc = at('junior.spanwise');
    const file = (date: string, kind: string) => `${ORGANOGRAMS}cabinet_office-${date}-${kind}.csv`;
    const update = (path: string) => run('import', path, doc, '--structure', 'Current', '--merge', '--repair');
    run('new', doc);
    run('import', file('2011-03-31', 'senior'), doc, '--structure', 'Current', '--repair');
    run('import', file('2011-03-31', 'junior'), doc, '--structure', 'Current', '--repair');
    // A newer senior file is not asked about the groups below its posts.
    const senior = update(file('2011-09-30', 'senior'));
    expect(senior.missing.filter((ref: string) => /-J\d+$/.test(ref))).toEqual([]);
    const junior = update(file('2011-09-30', 'junior'));
    expect([junior.rowsIn, junior.conflicts]).toEqual([629, []]);
    // Of 763 groups those are found again that are not gone.
    expect(763 - junior.missing.length).toBeGreaterThan(200);
    const again = ['--structure', 'Current', '--merge', '--repair'];
    expect(refused('import', file('2011-09-30', 'junior'), doc, ...again)).toMatchObject({ taken: 0, conflicts: [] });
  });
});

/** References that stand in a published file, by another road than the importer's. */
function references(name: string): Set<string> {
  const [head = [], ...body] = rowsOf(readFileSync(`${ORGANOGRAMS}${name}-senior.csv`, 'utf8')).rows;
  const [ref, person] = [head.indexOf('Post Unique Reference'), head.indexOf('Name')];
  return new Set(
    body.filter((row) => row[person]?.trim().toLowerCase() !== 'eliminated').map((row) => (row[ref] ?? '').trim()),
  );
}

describe('one body at three dates', SLOW, () => {
  it('CHANGE-1 CHANGE-5 the Cabinet Office of March 2011 as Current, two later dates as proposals, compared', () => {
    const doc = at('cabinet.spanwise');
    run('new', doc, '--title', 'Cabinet Office');
    const dates = ['2011-03-31', '2011-09-30', '2012-03-31'] as const;
    const names = ['Current', 'September 2011', 'March 2012'] as const;
    const refs = dates.map((date) => references(`cabinet_office-${date}`));
    for (const [i, date] of dates.entries()) {
      const from = i === 0 ? [] : ['--from', names[i - 1] as string];
      const file = `${ORGANOGRAMS}cabinet_office-${date}-senior.csv`;
      run('import', file, doc, '--structure', names[i] as string, ...from, '--repair');
    }
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      const { totals, counts, bridge, missing } = run('compare', doc, '--from', names[a], '--to', names[b]);
      const [before, after] = [refs[a] as Set<string>, refs[b] as Set<string>];
      const kept = [...before].filter((ref) => after.has(ref)).length;
      expect(totals.to.posts - totals.from.posts).toBe(totals.change.posts);
      // Places, not boxes: one box of the later files stands for two posts.
      expect(counts.unchanged + counts.amended).toBeGreaterThanOrEqual(kept);
      expect(counts.deleted + counts.deletedVacant).toBe(totals.from.posts - counts.unchanged - counts.amended);
      expect(counts.created).toBe(totals.to.posts - counts.unchanged - counts.amended);
      if (b - a === 1) expect(new Set(missing)).toEqual(new Set([...before].filter((ref) => !after.has(ref))));
      const pence = (text: string) => Math.round(Number(text) * 100);
      const sum = bridge.reduce((all: number, line: { salary: string }) => all + pence(line.salary), 0);
      // Each line is rounded once, so that they may miss the rounded change by a penny each.
      expect(Math.abs(sum - pence(totals.change.cost.salary))).toBeLessThanOrEqual(bridge.length);
    }
  });
});
