import { describe, expect, it } from 'vitest';
import {
  COLUMNS,
  chosenColumns,
  columnOf,
  shown,
  type TableColumn,
  typed,
  whyNot,
} from '../../../renderer/table/columns.ts';
import { FACETS, type Facet, facetCounts, matcher } from '../../../renderer/table/filter.ts';
import { foldedFrom, tableRows } from '../../../renderer/table/rows.ts';
import { nextSort, rankBy } from '../../../renderer/table/sort.ts';
import { HEADINGS } from '../../../shared/import/holderColumns.ts';
import type { Holder, Post } from '../../../shared/model/records.ts';
import { made } from './tableFixture.ts';

const column = (id: string) => columnOf(id) as TableColumn;
const facet = (id: string) => FACETS.find((each) => each.id === id) as Facet;
const holder = (person: string): Holder => ({ person, fte: null, basis: null, point: null, substantive: true });
const TREE = { a: null, b: 'a', c: 'b', d: 'a' };

function shape(of: ReturnType<typeof made>, asked: Partial<Parameters<typeof tableRows>[0]> = {}) {
  const plain = { structure: of.structure, collapsed: new Set<string>(), gone: false, match: null, rank: null };
  return tableRows({ ...plain, ...asked }).rows.map(
    (row) => `${'  '.repeat(row.level - 1)}${row.post.id}${row.context ? ' (context)' : ''}${row.folded ? ' +' : ''}`,
  );
}

describe('TABLE rows', () => {
  it('TABLE stands in tree order with its depth, and folds', () => {
    const it = made(TREE);
    expect(shape(it)).toEqual(['a', '  b', '    c', '  d']);
    expect(shape(it, { collapsed: new Set(['b']) })).toEqual(['a', '  b +', '  d']);
    expect(foldedFrom(it.structure, 2)).toEqual(['b']);
  });

  it('TABLE a filter keeps the managers of what it found, and no folded branch hides a match', () => {
    const it = made(TREE);
    const found = { match: (post: Post) => post.id === 'c', collapsed: new Set(['b']) };
    expect(shape(it, found)).toEqual(['a (context)', '  b (context)', '    c']);
    const { matched, total } = tableRows({ structure: it.structure, gone: false, rank: null, ...found });
    expect([matched, total]).toEqual([1, 4]);
  });

  it('TABLE leaves deleted boxes out, what is below them moves up; with them they are in their old places', () => {
    const it = made(TREE, {}, { b: { deleted: true } });
    expect(shape(it)).toEqual(['a', '  c', '  d']);
    expect(shape(it, { gone: true })).toEqual(['a', '  b', '    c', '  d']);
    expect(shown(it.ctx(), it.structure.posts.get('b') as Post, column('change'))).toBe('Deleted');
  });

  it('TABLE a sorted list is flat; a newer post comes last until it is sorted again', () => {
    const it = made(TREE);
    const rank = new Map([
      ['d', 0],
      ['c', 1],
      ['a', 2],
    ]);
    expect(shape(it, { rank })).toEqual(['d', 'c', 'a', 'b']);
  });

  it('TABLE survives a chain of 10,000', () => {
    const parents: Record<string, string | null> = {};
    for (let i = 0; i < 10_000; i++) parents[`p${i}`] = i === 0 ? null : `p${i - 1}`;
    const it = made(parents);
    expect(shape(it)).toHaveLength(10_000);
    expect(shape(it, { match: (post: Post) => post.id === 'p9999' })).toHaveLength(10_000);
  });
});

describe('TABLE columns', () => {
  it('TABLE has every column of the own template', () => {
    const there = new Set(COLUMNS.map((each) => each.heading));
    expect(HEADINGS.filter((heading) => !there.has(heading))).toEqual([]);
    expect(new Set(COLUMNS.map((each) => each.id)).size).toBe(COLUMNS.length);
  });

  it('TABLE the title is always the first, unknown and repeated choices are passed over', () => {
    const ids = (chosen: string[] | null) => chosenColumns(chosen).map((each) => each.id);
    expect(ids(['fte', 'nonsense', 'jobtitle', 'fte'])).toEqual(['jobtitle', 'fte']);
    expect(ids(null)[0]).toBe('jobtitle');
  });

  it('TABLE shows what is worked out and says that it cannot be typed over', () => {
    const it = made(TREE, { b: { occupancyRecorded: true, quantity: 1, heldVacant: true } }, { c: { managerId: 'a' } });
    const cell = (id: string, of: string) => shown(it.ctx(), it.structure.posts.get(of) as Post, column(id));
    expect(cell('span', 'a')).toBe('3');
    expect(cell('layer', 'c')).toBe('2');
    expect(cell('vacant', 'b')).toBe('Held vacant');
    expect(cell('change', 'c')).toBe('Moved');
    expect(cell('manager', 'c')).toBe('Post a');
    expect(cell('cost', 'c')).toBe('Not known');
    expect(whyNot(it.ctx(), it.structure.posts.get('a') as Post, column('span'))).toContain('worked out');
    expect(whyNot(it.ctx(), it.structure.posts.get('a') as Post, column('fte'))).toBeNull();
  });

  it('TABLE a team has no FTE to show or to type', () => {
    const it = made(TREE, { b: { kind: 'team' } });
    const team = it.structure.posts.get('b') as Post;
    expect([shown(it.ctx(), team, column('fte')), typed(it.ctx(), team, column('fte'))]).toEqual(['', '']);
    expect(whyNot(it.ctx(), team, column('fte'))).toContain('not a post');
  });

  it('IMPACT-11 nobody is named, sorted or found by name while people are hidden', () => {
    const it = made(TREE, { c: { holders: [holder('Jones')], occupancyRecorded: true } });
    const post = it.structure.posts.get('c') as Post;
    expect(shown(it.ctx(), post, column('holders'))).toBe('Jones');
    expect(matcher(it.ctx(), 'jones', {})?.(post)).toBe(true);
    const hidden = it.ctx(true);
    expect(COLUMNS.filter((each) => shown(hidden, post, each).includes('Jones'))).toEqual([]);
    expect(matcher(hidden, 'jones', {})?.(post)).toBe(false);
    expect(whyNot(hidden, post, column('holders'))).toContain('hidden');
  });
});

describe('TABLE sorting', () => {
  const it3 = made(
    { a: null, b: 'a', c: 'a', d: 'a' },
    { a: { grade: 'G10' }, b: { grade: 'G9' }, c: { grade: '' }, d: { grade: 'g9', fte: 5_000 } },
  );
  const order = (id: string, descending = false) => [
    ...rankBy(it3.ctx(), [...it3.structure.posts.values()], column(id), descending).keys(),
  ];

  it('TABLE numbers in words count as numbers, empty cells come last both ways, equals keep their order', () => {
    expect(order('grade')).toEqual(['b', 'd', 'a', 'c']);
    expect(order('grade', true)).toEqual(['a', 'b', 'd', 'c']);
    expect(order('fte')).toEqual(['d', 'a', 'b', 'c']);
  });

  it('TABLE a heading sorts up, down, and back to the tree', () => {
    const up = nextSort(null, 'fte');
    const down = nextSort(up, 'fte');
    expect([up, down, nextSort(down, 'fte')]).toEqual([
      { column: 'fte', descending: false },
      { column: 'fte', descending: true },
      null,
    ]);
    expect(nextSort(down, 'grade')).toEqual({ column: 'grade', descending: false });
  });
});

describe('TABLE filtering', () => {
  const it4 = made(
    { a: null, b: 'a', c: 'a', d: 'a' },
    {
      a: { title: 'Head of Care', grade: 'G12', unit: 'Care' },
      b: { title: 'Officer', grade: 'G9', unit: 'Care', occupancyRecorded: true },
      c: { title: 'Officer', grade: 'G9', unit: 'Homes', occupancyRecorded: true, holders: [holder('x')] },
    },
    { c: { grade: 'G10' } },
  );
  const found = (text: string, chosen: Record<string, string[]> = {}) => {
    const match = matcher(it4.ctx(), text, chosen);
    return [...it4.structure.posts.values()].filter((post) => match === null || match(post)).map((post) => post.id);
  };

  it('TABLE by words, by values, and by both', () => {
    expect(matcher(it4.ctx(), '  ', { grade: [] })).toBeNull();
    expect(found('care')).toEqual(['a', 'b']);
    expect(found('officer homes')).toEqual(['c']);
    expect(found('', { grade: ['G9', 'No grade'] })).toEqual(['b', 'd']);
    expect(found('', { vacant: ['Vacant'] })).toEqual(['b']);
    expect(found('', { change: ['Changed'] })).toEqual(['c']);
    expect(found('officer', { team: ['Care'] })).toEqual(['b']);
  });

  it('TABLE counts each value under the other filters', () => {
    const counts = (id: string, text = '', chosen: Record<string, string[]> = {}) =>
      facetCounts(it4.ctx(), it4.structure.posts.values(), facet(id), text, chosen).map(
        ({ value, count }) => `${value} ${count}`,
      );
    expect(counts('grade')).toEqual(['G9 1', 'G10 1', 'G12 1', 'No grade 1']);
    expect(counts('grade', 'officer')).toEqual(['G9 1', 'G10 1']);
    expect(counts('grade', '', { team: ['Homes'], grade: ['G9'] })).toEqual(['G9 0', 'G10 1']);
    expect(counts('vacant')).toEqual(['Vacant 1', 'Filled 1', 'Not recorded 2']);
  });
});
