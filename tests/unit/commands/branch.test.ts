import { describe, expect, it } from 'vitest';
import {
  type BranchCopy,
  branchHtml,
  branchText,
  copyBranch,
  pasteBranch,
  readBranch,
  readList,
} from '../../../shared/commands/index.ts';
import type { Result } from '../../../shared/errors.ts';
import type { Post } from '../../../shared/model/records.ts';
import { branchIds, type StructureState } from '../../../shared/model/state.ts';
import { applyPatch, reversePatch } from '../../../shared/patch/patch.ts';
import { documentOf, modelText, post, STRUCTURE as S } from '../../support/arbitraries.ts';
import { held, holder, make, newId, postIn, propose } from '../../support/small.ts';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};
const code = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);

const team = () =>
  documentOf([
    post('H', { title: 'Head', workArea: 'Adults' }),
    post('M', { managerId: 'H', title: 'Manager', grade: 'G9', role: 'Manager (old)', notes: 'About Ann' }),
    post('O', {
      managerId: 'M',
      title: 'Officer',
      quantity: 4,
      fte: 40_000,
      ...held(holder('E1')),
      accountableTo: [
        { to: 'M', caption: 'quality', condition: '' },
        { to: 'H', caption: 'outside', condition: '' },
      ],
    }),
    post('Z', { managerId: 'M', title: 'Gone', deleted: true }),
    post('K', { managerId: 'Z', title: 'Kept' }),
    post('H2', { title: 'Other head', workArea: 'Children' }),
  ]);
const structureOf = (state: ReturnType<typeof team>, id = S) => state.structures.get(id) as StructureState;
const clip = (state = team()) => value(copyBranch(structureOf(state), ['O', 'M']));
const pasted = (state: ReturnType<typeof team>, top: string, structure = S): Post[] =>
  branchIds(structureOf(state, structure), top).map((id) => postIn(state, structure, id));

describe('CHART-2 copy and paste of a branch', () => {
  it('CHART-2 a paste makes new vacant posts with new references, in one step that undo takes back', () => {
    const state = team();
    const before = modelText(state);
    const edit = make(state, pasteBranch(state, { structure: S, under: 'H2', branch: clip(state) }, newId));
    expect(edit.label).toBe('Pasted Manager + 2 more below Other head');
    const posts = pasted(state, edit.focus as string);
    expect(posts.map((each) => [each.title, each.quantity, each.holders.length, each.notes])).toEqual([
      ['Manager', 1, 0, ''],
      ['Officer', 4, 0, ''],
      ['Kept', 1, 0, ''],
    ]);
    for (const each of posts) {
      expect(each.ref).toMatch(/^N\d+$/);
      expect(each.lineage).toBe(each.id);
    }
    expect(posts[1]?.accountableTo).toEqual([{ to: posts[0]?.id, caption: 'quality', condition: '' }]);
    applyPatch(state, reversePatch(edit.patch));
    expect(modelText(state)).toBe(before);
  });

  it('POST-6 the role is copied, and a work area that was not stated is the nearest above', () => {
    const state = team();
    const { focus } = make(state, pasteBranch(state, { structure: S, under: 'H2', branch: clip(state) }, newId));
    expect(pasted(state, focus as string).map(({ role, workArea }) => [role, workArea])).toEqual([
      ['Manager (old)', 'Children'],
      ['Officer', 'Children'],
      ['Kept', 'Children'],
    ]);
  });

  it('CHART-2 pastes into another structure and into another document, and below itself', () => {
    const state = team();
    const proposal = propose(state);
    const branch = value(readBranch(JSON.stringify(clip(state))));
    const there = make(state, pasteBranch(state, { structure: proposal, under: null, branch }, newId));
    expect(pasted(state, there.focus as string, proposal)).toHaveLength(3);
    const other = documentOf([post('X')]);
    const { focus } = make(other, pasteBranch(other, { structure: S, under: 'X', branch }, newId));
    expect(pasted(other, focus as string)).toHaveLength(3);
    const inside = make(state, pasteBranch(state, { structure: S, under: 'M', branch }, newId));
    expect(postIn(state, S, inside.focus as string).managerId).toBe('M');
  });

  it('POST-4 is refused below a box of several posts, below a deleted one and in a frozen version', () => {
    const state = team();
    const branch = clip(state);
    expect(code(pasteBranch(state, { structure: S, under: 'O', branch }, newId))).toBe('quantity-with-reports');
    expect(code(pasteBranch(state, { structure: S, under: 'Z', branch }, newId))).toBe('deleted');
    expect(code(pasteBranch(state, { structure: S, under: 'nobody', branch }, newId))).toBe('unknown-post');
    expect(code(copyBranch(structureOf(state), ['D2']))).toBe('nothing-to-copy');
  });

  it('CHART-2 the clipboard holds nothing about people, whatever the posts hold', () => {
    const text = JSON.stringify(clip());
    for (const secret of ['E1', 'Ann', 'holders', 'notes']) expect(text).not.toContain(secret);
  });
});

describe('hostile clipboards', () => {
  const good = () => JSON.parse(JSON.stringify(clip())) as BranchCopy;
  const changed = (change: (posts: Record<string, unknown>[]) => void) => {
    const copy = good();
    change(copy.posts as unknown as Record<string, unknown>[]);
    return code(readBranch(JSON.stringify(copy)));
  };

  it('SEC attack: loops, forward managers, strange fields, wrong types and huge texts are not read', () => {
    expect(changed(() => {})).toBeNull();
    const attacks: ((posts: Record<string, unknown>[]) => void)[] = [
      (posts) => Object.assign(posts[0] ?? {}, { under: 0 }),
      (posts) => Object.assign(posts[0] ?? {}, { under: 2 }),
      (posts) => Object.assign(posts[1] ?? {}, { under: -2 }),
      (posts) => Object.assign(posts[1] ?? {}, { under: 0.5 }),
      (posts) => Object.assign(posts[0] ?? {}, { quantity: 2 }),
      (posts) => Object.assign(posts[0] ?? {}, { fte: -1 }),
      (posts) => Object.assign(posts[0] ?? {}, { fte: Number.MAX_VALUE }),
      (posts) => Object.assign(posts[0] ?? {}, { title: 'x'.repeat(501) }),
      (posts) => Object.assign(posts[0] ?? {}, { title: { toString: 'x' } }),
      (posts) => Object.assign(posts[0] ?? {}, { id: 'H', structure: S }),
      (posts) => Object.assign(posts[0] ?? {}, { holders: [{ person: 'E9' }] }),
      (posts) => Object.assign(posts[0] ?? {}, { funding: [{ source: 'A', percent: 5 }] }),
      (posts) => Object.assign(posts[0] ?? {}, { links: [{ to: 99, caption: '', condition: '' }] }),
      (posts) => posts.push(...Array.from({ length: 6_000 }, () => posts[0] as Record<string, unknown>)),
    ];
    expect(attacks.map(changed)).toEqual(attacks.map(() => 'not-a-branch'));
  });

  it('SEC attack: what is no JSON, no object or far too large is refused at once', () => {
    for (const text of ['', '[', 'null', '[]', '{"format":"spanwise-branch"}', '{"__proto__":{"posts":1}}'])
      expect(code(readBranch(text))).toBe('not-a-branch');
    expect(code(readBranch(' '.repeat(8_000_001)))).toBe('too-large');
    expect(code(readList('x\n'.repeat(5_001)))).toBe('not-a-branch');
    expect(code(readList('a sentence that goes on and on '.repeat(20)))).toBe('not-a-branch');
    expect(code(readList(' \n\t\n'))).toBe('nothing-to-paste');
  });

  it('EXPORT-9 SEC attack: a title cannot be markup or start a formula where it is pasted', () => {
    const state = documentOf([post('A', { title: '=HYPERLINK("http://x")<img src=x onerror=1>' })]);
    const branch = value(copyBranch(structureOf(state), ['A']));
    expect(branchText(branch)).toMatch(/^'=HYPERLINK/);
    expect(branchHtml(branch)).not.toContain('<img');
  });
});

describe('CHART-2 lists of text', () => {
  it('CHART-2 a branch is an indented list, and the list is the branch again', () => {
    const text = branchText(clip());
    expect(text).toBe('Manager (G9, 1 FTE)\n\tOfficer × 4 (4 FTE)\n\tKept (1 FTE)');
    const back = value(readList(text)).posts;
    expect(back.map(({ title, under, quantity, fte, grade }) => [title, under, quantity, fte, grade])).toEqual([
      ['Manager', -1, 1, 10_000, 'G9'],
      ['Officer', 0, 4, 40_000, ''],
      ['Kept', 0, 1, 10_000, ''],
    ]);
    expect(branchHtml(clip())).toBe(
      '<ul><li>Manager (G9, 1 FTE)<ul><li>Officer × 4 (4 FTE)</li><li>Kept (1 FTE)</li></ul></li></ul>',
    );
  });

  it('CHART-2 reads lists of Word, of e-mails and of spreadsheets', () => {
    const read = (text: string) => value(readList(text)).posts.map(({ title, under }) => [title, under]);
    expect(read('• Head\r\n  • Manager\r\n    o Officer x 3\r\n  • Deputy')).toEqual([
      ['Head', -1],
      ['Manager', 0],
      ['Officer', 1],
      ['Deputy', 0],
    ]);
    expect(read('Head\n\tManager\n\t\tOfficer\nChief')).toEqual([
      ['Head', -1],
      ['Manager', 0],
      ['Officer', 1],
      ['Chief', -1],
    ]);
    // One that has reports is one post, whatever the list says.
    expect(value(readList('Heads x 3\n  Officer')).posts[0]).toMatchObject({ quantity: 1, fte: 10_000 });
  });

  it('CHART-9 reads the bullets and numbers that Word copies without an indent, each kind a level', () => {
    const read = (text: string) => value(readList(text)).posts.map(({ title, under }) => [title, under]);
    expect(read('•\tHead\r\no\tManager\r\n§\tOfficer\r\no\tDeputy\r\n•\tSecond Head')).toEqual([
      ['Head', -1],
      ['Manager', 0],
      ['Officer', 1],
      ['Deputy', 0],
      ['Second Head', -1],
    ]);
    const levels = [
      ['Head', -1],
      ['Manager', 0],
      ['Officer', 1],
      ['Manager', 0],
    ];
    expect(read('1. Head\n1.1 Manager\n1.1.1 Officer\n1.2 Manager')).toEqual(levels);
    expect(read('1)\tHead\na)\tManager\ni)\tOfficer\nb)\tManager')).toEqual(levels);
    expect(read('Head\n- Manager\n\u00fc Officer\n- Manager')).toEqual(levels);
    expect(read('\uf0b7 Head\n\uf0a7 Manager\n\uf0d8 Officer\n\uf0a7 Manager')).toEqual(levels);
    // "i." between "h." and "j." is a letter, and a bullet without words is no post.
    expect(read('h. One\ni. Two\nj. Three\n•')).toEqual([
      ['One', -1],
      ['Two', -1],
      ['Three', -1],
    ]);
  });

  it('CHART-9 reads how many posts, how many hours and what is vacant, and leaves other brackets in the title', () => {
    const read = (line: string) => {
      const { title, quantity, fte, grade, occupancyRecorded } = value(readList(line))
        .posts[0] as BranchCopy['posts'][number];
      return [title, quantity, fte, grade, occupancyRecorded];
    };
    expect(read('4 x C Officer')).toEqual(['C Officer', 4, 40_000, '', false]);
    expect(read('Officer × 3')).toEqual(['Officer', 3, 30_000, '', false]);
    expect(read('• 2 × Officer (0.5 FTE) (vacant)')).toEqual(['Officer', 2, 10_000, '', true]);
    expect(read('Officer × 4 (G6, 2 FTE)')).toEqual(['Officer', 4, 20_000, 'G6', false]);
    expect(read('Officer (x3, vacant)')).toEqual(['Officer', 3, 30_000, '', true]);
    expect(read('Officer (2 posts)')).toEqual(['Officer', 2, 20_000, '', false]);
    expect(read('Officer – vacant')).toEqual(['Officer', 1, 10_000, '', true]);
    expect(read('VACANT: Officer, 0.6fte')).toEqual(['Officer', 1, 6_000, '', true]);
    expect(read('0.5 FTE Officer')).toEqual(['Officer', 1, 5_000, '', false]);
    expect(read('Social Worker (Adults)')).toEqual(['Social Worker (Adults)', 1, 10_000, '', false]);
    expect(read('Officer (Leeds, North)')).toEqual(['Officer (Leeds, North)', 1, 10_000, '', false]);
    expect(read('4x4 Driver')).toEqual(['4x4 Driver', 1, 10_000, '', false]);
    expect(read('(vacant)')).toEqual(['(vacant)', 1, 10_000, '', false]);
    expect(read('Vacant Land Officer')).toEqual(['Vacant Land Officer', 1, 10_000, '', false]);
    expect(read('S151 Officer')).toEqual(['S151 Officer', 1, 10_000, '', false]);
  });

  it('POST-11 CHART-9 what is pasted from a list is vacant where anybody is recorded, or where the list says so', () => {
    const list = value(readList('Head\n\tOfficer (vacant)'));
    const vacancies = (state: ReturnType<typeof documentOf>) =>
      value(pasteBranch(state, { structure: S, under: null, branch: list }, newId)).patch.added.map(
        (record) => (record as Post).occupancyRecorded,
      );
    expect(vacancies(documentOf([post('A', { occupancyRecorded: true })]))).toEqual([true, true]);
    expect(vacancies(documentOf([post('A')]))).toEqual([false, true]);
  });
});
