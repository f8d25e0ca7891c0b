import { describe, expect, it } from 'vitest';
import { formatTsv, parseTsv } from '../../../renderer/kit/forms/clipboardCells.ts';
import { oneStep } from '../../../renderer/store/oneStep.ts';
import { columnOf, type TableColumn, typed } from '../../../renderer/table/columns.ts';
import { planMoreRows } from '../../../renderer/table/moreRows.ts';
import { planBlock, planCommands, spread } from '../../../renderer/table/paste.ts';
import { cellCommand, wrongWith } from '../../../renderer/table/write.ts';
import type { Post } from '../../../shared/model/records.ts';
import { childPosts } from '../../../shared/model/state.ts';
import { applyPatch, reversePatch } from '../../../shared/patch/patch.ts';
import { type Made, made } from './tableFixture.ts';

const column = (id: string) => columnOf(id) as TableColumn;
const post = (of: Made, id: string) => of.structure.posts.get(id) as Post;
const TREE = { a: null, b: 'a', c: 'b', d: 'a' };
let ids = 0;
const newId = () => `new${ids++}`;

/** Lays a block over cells and applies it; answers the refusal's sentence, or null. */
function paste(of: Made, posts: string[], columns: string[], block: string[][]): string | null {
  const target = { ctx: of.ctx(), posts: posts.map((id) => post(of, id)), columns: columns.map(column) };
  const plan = planBlock(target, block);
  if (!plan.ok) return plan.message;
  const before = structuredClone(of.structure);
  const result = oneStep('Pasted', planCommands(plan.changes))(of.state, newId);
  expect(of.structure).toEqual(before);
  if (!result.ok) return result.refusal.message;
  applyPatch(of.state, result.value.patch);
  applyPatch(of.state, reversePatch(result.value.patch));
  expect(of.structure.posts).toEqual(before.posts);
  applyPatch(of.state, result.value.patch);
  return null;
}

describe('TABLE the clipboard', () => {
  it('TABLE tabs, line ends and quotes within cells come back', () => {
    const block = [
      ['a\tb', 'two\nlines', 'say "yes"'],
      ['', '"', 'plain'],
    ];
    expect(parseTsv(formatTsv(block))).toEqual(block);
  });

  it('TABLE reads what spreadsheets write: CRLF or LF, a last line end, quotes of the text', () => {
    expect(parseTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseTsv('"A" list\tx\n"un')).toEqual([['"A" list', 'x'], ['"un']]);
    expect(parseTsv('"Have your say" event, 12 May\tThe text')).toEqual([
      ['"Have your say" event, 12 May', 'The text'],
    ]);
    // Quotes of its own beside a cell of several lines, as Excel copies both.
    expect(parseTsv('"A" list\t"one\n""B"" two"\tx\r\n"y"\tz')).toEqual([
      ['"A" list', 'one\n"B" two', 'x'],
      ['y', 'z'],
    ]);
    expect(parseTsv('')).toEqual([['']]);
    expect(parseTsv('a\n\nb')).toEqual([['a'], [''], ['b']]);
    expect(parseTsv('a\t')).toEqual([['a', '']]);
  });

  it('EXPORT-9 text that looks like a formula leaves as text and comes back as it was; figures stay figures', () => {
    const row = ['=SUM(A1)', '@x', '-', '-12.5', '1200', "'=1"];
    const text = formatTsv([row]);
    expect(text.split('\t')).toEqual(["'=SUM(A1)", "'@x", "'-", '-12.5', '1200', "''=1"]);
    expect(parseTsv(text)).toEqual([row]);
    expect(parseTsv('=1+1')).toEqual([['=1+1']]);
  });
});

describe('TABLE pasting', () => {
  it('TABLE a block over several posts is one step; undo is its reverse', () => {
    const it = made(TREE);
    const block = [
      ['=Officer', 'G9', '0.5', '34,500'],
      ['Clerk', 'G4', '2', '£20,000.50'],
    ];
    expect(paste(it, ['b', 'c', 'd'], ['jobtitle', 'grade', 'fte', 'salary'], block)).toBeNull();
    expect(post(it, 'b')).toMatchObject({ title: '=Officer', grade: 'G9', fte: 5_000, salary: 3_450_000_000 });
    expect(post(it, 'c')).toMatchObject({ title: 'Clerk', fte: 20_000, salary: 2_000_050_000 });
    expect(post(it, 'd').title).toBe('Post d');
  });

  it('TABLE refuses the whole and names the first bad cell', () => {
    const it = made(TREE);
    const said = paste(
      it,
      ['b', 'c'],
      ['grade', 'fte'],
      [
        ['G9', '1'],
        ['G9', 'many'],
      ],
    );
    expect(said).toBe('Row 2, FTE of Post c (C): "many" is not a number that fits here. Nothing was pasted.');
    expect(post(it, 'b').grade).toBe('');
  });

  it('TABLE refuses a block that is larger than what is there, and worked-out columns unless nothing differs', () => {
    const it = made(TREE);
    expect(paste(it, ['d'], ['fte'], [['1'], ['1']])).toContain('The block has 2 rows and there is 1');
    expect(paste(it, ['c', 'd'], ['fte'], [['1', '2']])).toContain('The block has 2 columns and there is 1');
    expect(paste(it, ['a'], ['span'], [['9']])).toMatch(/^Row 1, Span of Post a \(A\): This is worked out/);
    const same = ['span', 'layer', 'cost', 'change'].map((id) => typed(it.ctx(), post(it, 'a'), column(id)));
    expect(paste(it, ['a'], ['span', 'layer', 'cost', 'change', 'grade'], [[...same, 'G9']])).toBeNull();
    expect(post(it, 'a').grade).toBe('G9');
  });

  it('POST-1 no loop by pasting managers, and nothing of the block is done', () => {
    const it = made(TREE);
    const said = paste(it, ['d', 'b'], ['reportsto'], [['C'], ['C']]);
    expect(said).toMatch(/^Post b \(B\): This would make a loop/);
    expect(post(it, 'd').managerId).toBe('a');
  });

  it('TABLE a reference that is used twice is refused; a reference given in the block may be reported to', () => {
    const it = made(TREE);
    expect(paste(it, ['c', 'd'], ['postid'], [['X'], ['X']])).toMatch(/^Post d \(D\): The Post ID X is already used/);
    expect(
      paste(
        it,
        ['b', 'd'],
        ['postid', 'reportsto'],
        [
          ['NEW', 'A'],
          ['D', 'NEW'],
        ],
      ),
    ).toBeNull();
    expect(post(it, 'd').managerId).toBe('b');
  });

  it('TABLE one cell fills the selection; a block stands once', () => {
    expect(spread([['x']], 2, 2)).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    expect(spread([['x', 'y']], 3, 3)).toEqual([['x', 'y']]);
  });
});

describe('TABLE one cell', () => {
  const change = (of: Made, id: string, columnId: string, text: string) => {
    const result = cellCommand('p', id, { column: column(columnId), text })(of.state, newId);
    if (result.ok) applyPatch(of.state, result.value.patch);
    return result.ok ? result.value.label : result.refusal.message;
  };

  it('TABLE says what is wrong with a value, and which values there are', () => {
    expect(wrongWith(column('fte'), 'x')).toContain('is not a number');
    expect(wrongWith(column('basis'), 'zero-hours')).toContain('is not one of permanent, fixed-term');
    expect(wrongWith(column('jobtitle'), '=1+1')).toBeNull();
  });

  it('TABLE a manager by reference or by a title of one post alone', () => {
    const it = made(TREE, { c: { title: 'Twin' }, d: { title: 'Twin' } });
    expect(change(it, 'c', 'manager', 'post a')).toBe('Moved Twin to Post a');
    expect(change(it, 'b', 'manager', 'Twin')).toContain('2 posts are called');
    expect(change(it, 'b', 'reportsto', 'Z9')).toContain('There is no post');
    expect(change(it, 'b', 'manager', '')).toBe('Moved Post b to the top');
  });

  it('TABLE holders by reference: who stays keeps the assignment, an empty cell is a vacancy', () => {
    const it = made(TREE);
    change(it, 'c', 'holders', 'E1; E2');
    expect(post(it, 'c').holders.map((each) => each.person)).toEqual(['E1', 'E2']);
    const { holders } = post(it, 'c');
    expect(change(it, 'c', 'holderid', 'E2; E3')).toBe('Changed the holders of Post c');
    expect(post(it, 'c').holders[0]).toBe(holders[1]);
    change(it, 'c', 'holders', '');
    expect(post(it, 'c')).toMatchObject({ holders: [], occupancyRecorded: true });
  });

  it('TABLE an empty FTE is the number of posts; more posts take whole FTE along', () => {
    const it = made(TREE, { c: { quantity: 3, fte: 20_000 } });
    change(it, 'c', 'fte', '');
    expect(post(it, 'c').fte).toBe(30_000);
    change(it, 'c', 'quantity', '4');
    expect(post(it, 'c')).toMatchObject({ quantity: 4, fte: 40_000 });
  });

  it('TABLE what is said of the holders, in their order; the wrong number of values is refused', () => {
    const it = made(TREE);
    change(it, 'c', 'holders', 'E1; E2');
    expect(change(it, 'c', 'holderfte', '0.5; 0.4')).toBe('Changed Holder FTE of Post c');
    change(it, 'c', 'holderbasis', 'permanent; fixed-term');
    change(it, 'c', 'holdername', 'A. Jones; ');
    change(it, 'c', 'age', '54; 55+');
    expect(post(it, 'c').holders).toMatchObject([
      { person: 'E1', fte: 5_000, basis: 'permanent' },
      { person: 'E2', fte: 4_000, basis: 'fixed-term' },
    ]);
    expect(it.state.people.get('E1')).toMatchObject({ name: 'A. Jones', age: 54, ageOrOver: false });
    expect(it.state.people.get('E2')).toMatchObject({ name: '', age: 55, ageOrOver: true });
    change(it, 'c', 'holderfte', '');
    expect(post(it, 'c').holders.map((each) => each.fte)).toEqual([null, null]);
    expect(change(it, 'c', 'holderfte', '1')).toContain('give 2 values with semicolons between them');
    expect(change(it, 'c', 'holderfte', '1; many')).toContain('“many” is not a number');
    expect(change(it, 'b', 'holderfte', '1')).toContain('nobody holds this post');
    // Together with the reference, whatever the order of the columns.
    expect(paste(it, ['d'], ['holderfte', 'holderid'], [['0.5', 'E9']])).toBeNull();
    expect(post(it, 'd').holders).toMatchObject([{ person: 'E9', fte: 5_000 }]);
  });

  it('TABLE a block beyond the end of the list becomes new posts beside the last, or nothing', () => {
    const it = made(TREE, { d: { unit: 'Homes' } });
    const columns = ['jobtitle', 'fte', 'span', 'holderid'].map(column);
    const more = (rows: string[][]) => planMoreRows({ ctx: it.ctx(), columns, rows, from: 3, last: post(it, 'd') });
    const rows = [
      ['Clerk', '0.5', '9', 'E5'],
      ['', '', '', ''],
    ];
    const plan = more(rows);
    if (!plan.ok) throw new Error(plan.message);
    const before = structuredClone(it.structure);
    const edit = oneStep('Pasted', plan.commands)(it.state, newId);
    expect(it.structure).toEqual(before);
    if (!edit.ok) throw new Error(edit.refusal.message);
    applyPatch(it.state, edit.value.patch);
    const made2 = childPosts(it.structure, 'a').slice(2);
    expect(made2).toMatchObject([
      { title: 'Clerk', fte: 5_000, unit: 'Homes', managerId: 'a', holders: [{ person: 'E5' }] },
      { title: 'New post', unit: 'Homes', managerId: 'a' },
    ]);
    expect(more([['Clerk', 'many']])).toEqual({
      ok: false,
      message: 'Row 3, FTE: "many" is not a number that fits here. Nothing was pasted.',
    });
  });
});
