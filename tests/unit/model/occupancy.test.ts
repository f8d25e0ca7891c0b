import { describe, expect, it } from 'vitest';
import { holderOf } from '../../../renderer/chart/boxes/holderRow.ts';
import { occupancy } from '../../../renderer/table/cells.ts';
import { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import { occupancyOf } from '../../../shared/disclosure/occupancy.ts';
import { fillingOf, vacantPlaces } from '../../../shared/model/occupancy.ts';
import { BLANK_POST, type Post } from '../../../shared/model/records.ts';
import { emptyDocument } from '../../../shared/model/state.ts';
import { documentOf, STRUCTURE } from '../../support/arbitraries.ts';
import { box as boxOf, changed, holder, PROPOSAL, people, twoStructures } from '../../support/impact.ts';

const post = (quantity: number | null, people: number, more: Partial<Post> = {}): Post => ({
  ...BLANK_POST,
  structure: 's1',
  id: 'P1',
  lineage: 'P1',
  ref: 'P1',
  order: 'a0',
  quantity,
  occupancyRecorded: true,
  holders: Array.from({ length: people }, (_, i) => ({
    person: `H${i}`,
    fte: null,
    basis: null,
    point: null,
    substantive: true,
  })),
  ...more,
});

describe('who is in a box', () => {
  it('CHART-12 a reference that an import made up is never on a card; one that somebody gave is', () => {
    const state = documentOf([]);
    const id = STRUCTURE;
    const said = (person: string) =>
      holderOf(state, { ...post(1, 1), holders: post(1, 1).holders.map((each) => ({ ...each, person })) }, false)[1];
    expect([`${id}-H27`, `${id}-U2-H3`, 'E1042', 'AB-H7'].map(said)).toEqual(['Filled', 'Filled', 'E1042', 'AB-H7']);
  });

  it.each([
    ['1 post, nobody', post(1, 0), 'vacant', 1],
    ['1 post, 1 person', post(1, 1), 'filled', 0],
    ['3 posts, 2 people', post(3, 2), 'part', 1],
    ['1 post shared by 2', post(1, 2), 'filled', 0],
    ['a number not stated, nobody', post(null, 0), 'vacant', 0],
    ['a number not stated, 2 people', post(null, 2), 'filled', 0],
    ['no posts at all', post(0, 0), 'none', 0],
    ['nobody has recorded it', post(2, 0, { occupancyRecorded: false }), 'unrecorded', 0],
    ['a team', post(1, 0, { kind: 'team' }), 'none', 0],
  ] as const)('FIG-1 POST-7 %s: list, chart, exports and figures say the same', (_, box, state, vacant) => {
    expect(fillingOf(box).state).toBe(state);
    expect(vacantPlaces(box)).toBe(vacant);
    const inList = occupancy(box);
    const [onCard, said] = holderOf(emptyDocument('Test'), box, true);
    const exported = occupancyOf(box, emptyDocument('Test'), new Disclosure(emptyDocument('Test'), 'working'));
    // So many people that where nobody is says nothing about any of them.
    const many = documentOf([{ ...post(30, 30), structure: STRUCTURE }]);
    const open = occupancyOf({ ...box, structure: STRUCTURE }, many, new Disclosure(many, 'open'));
    const known = state !== 'none' && state !== 'unrecorded';
    expect(onCard === 'none').toBe(!known);
    expect(exported.short === '').toBe(!known);
    expect(exported.vacant).toBe(state === 'vacant' || state === 'part');
    // An open paper says which places are vacant, and of the others nothing.
    expect([open.vacant, open.short === '']).toEqual([exported.vacant, !exported.vacant]);
    if (state === 'vacant') expect([inList, said, exported.short]).toEqual(['Vacant', 'Vacant', 'Vacant']);
    if (state === 'filled') expect([inList, onCard]).toEqual(['Filled', 'filled']);
    if (state === 'part') expect([onCard, inList]).toEqual(['part', '1 of 3 vacant']);
  });
});

describe('more people than places', () => {
  const said = (current: Post, proposal: Post) => {
    const state = twoStructures([current], [proposal]);
    const of = (structure: string) => state.structures.get(structure)?.posts.get(current.id) as Post;
    const told = new Disclosure(state, 'working');
    return [of('s1'), of(PROPOSAL)].map((post) => [
      holderOf(state, post, false)[1],
      occupancyOf(post, state, told).full,
    ]);
  };

  it('IMPACT-12 seven officers for six places are decided by selection, in the window and on paper', () => {
    const seven = boxOf('P1', 7, people(7));
    const by = 'Decided by selection: 7 people for 6 places';
    expect(said(seven, changed(seven, { quantity: 6, fte: 60_000 }))[1]).toEqual([by, by]);
    const two = boxOf('P2', 2, people(2));
    const one = 'Decided by selection: 2 people for 1 place';
    expect(said(two, changed(two, { quantity: 1, fte: 10_000 }))[1]).toEqual([one, one]);
  });

  it('IMPACT-12 a job share of Current stays one, and people of Current are told as they are', () => {
    const shared = boxOf('P1', 1, [holder('H1', { fte: 6_000 }), holder('H2', { fte: 4_000 })]);
    const words = ['H1 + 1', 'H1, H2 (job share)'];
    expect(said(shared, shared)).toEqual([words, words]);
    const five = boxOf('P2', 3, people(5));
    expect(said(five, five)[0]).toEqual(['5 people in 3 posts', '5 people in 3 posts (H1, H2, H3, H4, H5)']);
  });
});
