import { describe, expect, it } from 'vitest';
import { holderOf } from '../../../renderer/chart/boxes/holderRow.ts';
import { occupancy } from '../../../renderer/table/cells.ts';
import { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import { occupancyOf } from '../../../shared/disclosure/occupancy.ts';
import { fillingOf, vacantPlaces } from '../../../shared/model/occupancy.ts';
import { BLANK_POST, type Post } from '../../../shared/model/records.ts';
import { emptyDocument } from '../../../shared/model/state.ts';
import { documentOf, STRUCTURE } from '../../support/arbitraries.ts';

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
    const exported = occupancyOf(box, new Map(), new Disclosure(emptyDocument('Test'), 'working'));
    // So many people that where nobody is says nothing about any of them.
    const many = documentOf([{ ...post(30, 30), structure: STRUCTURE }]);
    const open = occupancyOf({ ...box, structure: STRUCTURE }, new Map(), new Disclosure(many, 'open'));
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
