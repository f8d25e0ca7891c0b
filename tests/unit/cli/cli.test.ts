import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as shapes from '../../support/cliSchemas.ts';

const CLI = new URL('../../../electron/cli/main.ts', import.meta.url).pathname;
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spanwise-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command that must succeed; answers its JSON, checked against a shape. */
function json<T extends v.GenericSchema>(shape: T, ...args: string[]): v.InferOutput<T> {
  const out = execFileSync(process.execPath, [CLI, ...args, '--json'], { encoding: 'utf8' });
  return v.parse(shape, JSON.parse(out));
}

function spawn(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
}

function write(name: string, content: unknown): string {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
}

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

const POSTS = `Post ID,Reports To,Job Title,Grade,Salary,FTE,Quantity,Holder ID,Holder FTE
P1,,Head of Service,G12,"£60,000",1,1,H1,1
P2,P1,Team Manager,G10,45000,1,1,H2,1
P3,P2,Officer,G6,30000,3.5,4,H3,1
P3,P2,Officer,G6,30000,3.5,4,H4,0.5
P4,P1,Business Support,G4,25000,0.5,1,,
`;

describe('the command line', () => {
  it('CLI new, settings, import and figures answer the promised shapes with figures worked out by hand', () => {
    const doc = at('service.spanwise');
    expect(spawn('new', doc, '--title', 'Service').status).toBe(0);
    const flat = write('flat.json', { onCosts: { mode: 'flat', rate: '20' } });
    json(v.looseObject({ onCosts: v.object({ mode: v.literal('flat') }) }), 'settings', doc, '--set', flat);
    const imported = json(shapes.importAnswer, 'import', write('posts.csv', POSTS), doc, '--structure', 'Current');
    expect(imported).toMatchObject({
      rowsIn: 5,
      rowsUsed: 5,
      rowsRejected: 0,
      posts: 7,
      boxes: 4,
      people: 4,
      roots: 1,
    });
    const { totals } = json(shapes.figuresAnswer, 'figures', doc);
    // 60,000 + 45,000 + 3.5 × 30,000 + 0.5 × 25,000 = 222,500; 20% on-costs = 44,500.
    expect(totals.cost).toMatchObject({ salary: '222500.00', onCosts: '44500.00', ni: null, total: '267000.00' });
    // Officer: 4 posts, 2 people, 1.5 of 3.5 FTE held; Business Support vacant.
    expect(totals).toMatchObject({ posts: 7, fte: 6, people: 4, peopleFte: 3.5, vacantPosts: 3, vacantFte: 2.5 });
    // Head: Team Manager and Business Support; Team Manager: 4 officers.
    expect(totals).toMatchObject({ managers: 2, averageSpan: 3, maxSpan: 4, layers: 3 });
    const rows = json(shapes.postsAnswer, 'figures', doc, '--by', 'post').groups;
    expect(rows.map((row) => [row.key, row.managerId, row.layer, row.span, row.spanPeople, row.spanFte])).toEqual([
      ['P1', null, 1, 2, 1, 1.5],
      ['P2', 'P1', 2, 4, 2, 3.5],
      ['P3', 'P2', 3, 0, 0, 0],
      ['P4', 'P1', 2, 0, 0, 0],
    ]);
    for (const by of ['unit', 'grade', 'basis', 'workArea']) json(shapes.groupedAnswer, 'figures', doc, '--by', by);
    json(shapes.checkAnswer, 'check', doc);
  }, 60_000);

  it('CLI fork, apply and compare: edits in order with figures after each, undo and redo across commands', () => {
    const doc = at('service.spanwise');
    json(v.looseObject({}), 'fork', doc, '--from', 'Current', '--as', 'Option A');
    const edits = write('edits.json', [
      { op: 'delete', structure: 'Option A', id: 'P2', reports: 'up' },
      {
        op: 'create',
        structure: 'Option A',
        post: { 'Post ID': 'P9', 'Reports To': 'P1', 'Job Title': 'Lead', Salary: 40000, FTE: 0.5, 'Holder ID': '' },
      },
      { op: 'update', structure: 'Option A', id: 'P4', set: { FTE: '1', Quantity: 2 } },
      { op: 'update', structure: 'Option A', id: 'P4', set: { Quantity: '1', FTE: '1' } },
      { op: 'move', structure: 'Option A', id: 'P4', to: 'P9' },
      { op: 'split', structure: 'Option A', id: 'P3' },
      { op: 'assign', structure: 'Option A', person: 'H2', post: 'P9', fte: 0.5 },
      { op: 'undo' },
      { op: 'redo' },
    ]);
    const steps = json(shapes.applyAnswer, 'apply', doc, edits);
    expect(steps.map((step) => step.totals.cost.salary)).toEqual([
      '177500.00',
      '197500.00',
      '210000.00',
      '210000.00',
      '210000.00',
      '210000.00',
      '210000.00',
      '210000.00',
      '210000.00',
    ]);
    expect(steps.map((step) => step.revision)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(steps.at(-1)?.totals.vacantPosts).toBe(3);
    const compared = json(shapes.compareAnswer, 'compare', doc, '--from', 'Current', '--to', 'Option A');
    expect(compared.counts).toEqual({
      created: 1,
      deleted: 1,
      deletedVacant: 0,
      transferredIn: 0,
      transferredOut: 0,
      amended: 5,
      unchanged: 1,
    });
    expect(compared.posts.find((post) => post.id === 'P3')).toMatchObject({
      action: 'amended',
      flags: ['re-parented'],
    });
    expect(compared.posts.find((post) => post.id === 'P4')).toMatchObject({
      action: 'amended',
      flags: ['fte', 're-parented'],
    });
    expect(compared.lists).toMatchObject({ establish: ['Lead x 0.5 FTE'], delete: ['Team Manager x 1 FTE'] });
    // −45,000 + 0.5 × 40,000 + 0.5 × 25,000 more, each with 20%.
    expect(compared.bridge.map((line) => [line.label, line.posts, line.total])).toEqual([
      ['deleted', 1, '-54000.00'],
      ['created', 1, '24000.00'],
      ['fte', 1, '15000.00'],
    ]);
    json(shapes.impactAnswer, 'impact', doc, '--from', 'Current', '--to', 'Option A');
  }, 60_000);

  it('CLI a refused command exits 1 with one sentence and changes nothing, in any file', () => {
    const doc = at('service.spanwise');
    const before = hash(doc);
    const refusals: string[][] = [
      ['new', doc],
      [
        'import',
        write('bad.csv', 'Post ID,Reports To,Job Title,FTE\nA,,Boss,1\nB,Z,Officer,x\n'),
        doc,
        '--structure',
        'Bad',
      ],
      ['import', at('absent.csv'), doc, '--structure', 'Bad'],
      ['import', write('none.csv', 'Colour,Shape\nred,round\n'), doc, '--structure', 'Bad'],
      ['import', at('posts.csv'), doc, '--structure', 'Current'],
      ['fork', doc, '--from', 'Nowhere', '--as', 'X'],
      [
        'apply',
        doc,
        write('half.json', [
          { op: 'delete', structure: 'Current', id: 'P4' },
          { op: 'move', structure: 'Current', id: 'P1', to: 'P2' },
        ]),
      ],
      ['apply', doc, write('not.json', '{')],
      ['settings', doc, '--set', write('rate.json', { onCosts: { mode: 'flat', rate: 'much' } })],
      ['settings', doc, '--set', write('key.json', '{"__proto__": {"salaryBasis": "top"}, "surprise": 1}')],
      ['figures', at('absent.spanwise')],
      ['figures', write('text.spanwise', 'This is not a document.')],
      ['restore', doc, '--to', '999', '--as', 'Old'],
      ['copy', doc, doc, '--structure', 'Current'],
    ];
    for (const args of refusals) {
      const { status, stderr } = spawn(...args);
      expect([args.join(' '), status, stderr.trim().split('\n').length, stderr.trim().at(-1)]).toEqual([
        args.join(' '),
        1,
        1,
        '.',
      ]);
      expect(hash(doc), args.join(' ')).toBe(before);
    }
    const { stderr } = spawn('restore', doc, '--to', '0', '--as', 'Old');
    expect(stderr.trim()).toBe('At revision 0 the document had no structure yet. Choose a later one.');
    expect(existsSync(at('absent.spanwise'))).toBe(false);
    expect(readdirSync(folder).filter((name) => /part|tmp|wal|journal|lock/i.test(name))).toEqual([]);
  }, 60_000);

  it('CLI a refused import still lists every problem as JSON, and --repair applies the proposed repairs', () => {
    const doc = at('service.spanwise');
    const refused = spawn('import', at('bad.csv'), doc, '--structure', 'Bad', '--json');
    const report = v.parse(shapes.importAnswer, JSON.parse(refused.stdout));
    expect(refused.status).toBe(1);
    expect(report).toMatchObject({ rowsIn: 2, rowsUsed: 0, totals: null });
    expect(report.rejected.map((p) => [p.row, p.column, p.problem])).toEqual([
      [3, 'FTE', 'not-a-number'],
      [3, 'Reports To', 'unknown-manager'],
    ]);
    const repaired = json(shapes.importAnswer, 'import', at('bad.csv'), doc, '--structure', 'Bad', '--repair');
    expect(repaired).toMatchObject({ rowsUsed: 2, rowsRejected: 0, roots: 2, posts: 2 });
    expect(repaired.totals?.fte).toBe(2);
  }, 60_000);

  it('CLI wrong use exits 2 and shows how', () => {
    for (const args of [
      [],
      ['colour'],
      ['figures'],
      ['figures', 'a', 'b'],
      ['figures', 'a', '--by', 'shoe'],
      ['fork', 'a', '--from', 'b'],
      ['import', 'a', 'b', '--structure', 'c', '--format', 'd'],
      ['export', 'a', 'b.xyz', '--structure', 'c'],
      ['figures', 'a', '--constructor', 'x'],
    ]) {
      const { status, stderr, stdout } = spawn(...args);
      expect([args.join(' '), status, stdout]).toEqual([args.join(' '), 2, '']);
      expect(stderr).toContain('Usage: spanwise');
    }
  }, 60_000);

  it('EXPORT-4 posts exported as CSV import back to the same figures; DOC-9 restore and EXPORT-8 copy make sound documents', () => {
    const doc = at('service.spanwise');
    const csv = at('option.csv');
    expect(spawn('export', doc, csv, '--structure', 'Option A').status).toBe(0);
    const again = at('again.spanwise');
    expect(spawn('new', again, '--settings', at('flat.json')).status).toBe(0);
    json(shapes.importAnswer, 'import', csv, again, '--structure', 'Option A');
    const of = (path: string) => json(shapes.figuresAnswer, 'figures', path, '--structure', 'Option A').totals;
    expect(of(again)).toEqual(of(doc));
    json(v.looseObject({}), 'restore', doc, '--to', '4', '--as', 'After deleting');
    expect(json(shapes.figuresAnswer, 'figures', doc, '--structure', 'After deleting').totals.cost.salary).toBe(
      '177500.00',
    );
    const copy = at('others.spanwise');
    json(v.looseObject({}), 'copy', doc, copy, '--structure', 'Option A');
    const bytes = readFileSync(copy).toString('latin1');
    for (const withheld of ['H1', 'H2', 'H3', 'Team Manager', 'Current', 'After deleting'])
      expect(bytes).not.toContain(`"${withheld}"`);
    json(shapes.checkAnswer, 'check', copy);
  }, 60_000);
});
