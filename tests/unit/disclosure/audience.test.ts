import { describe, expect, it } from 'vitest';
import { audienceOf, discloseUnder } from '../../../shared/disclosure/audience.ts';
import { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import { publicPost } from '../../../shared/disclosure/publicPosts.ts';
import { PUBLIC_KEYS } from '../../../shared/model/postFields.ts';
import { documentOf, post } from '../../support/arbitraries.ts';
import { held, holder, postIn, pounds, propose, VACANT } from '../../support/small.ts';

describe('EXPORT-10 whom a paper is for', () => {
  it.each([
    [{}, 'working'],
    [{ public: true }, 'open'],
    [{ part: 'open' }, 'open'],
    [{ part: 'exempt' }, 'exempt'],
    [{ audience: 'open', public: true }, 'open'],
    [{ audience: 'exempt', public: true }, null],
    [{ audience: 'working', part: 'open' }, null],
  ] as const)('EXPORT-10 %j is %s: words that contradict each other are refused, never guessed', (asked, audience) => {
    expect(audienceOf(asked)).toBe(audience);
  });

  it('EXPORT-10 the threshold is 5, what the document says, and never less than 3', () => {
    expect([discloseUnder({}), discloseUnder({ discloseUnder: 10 }), discloseUnder({ discloseUnder: 1 })]).toEqual([
      5, 10, 3,
    ]);
    expect(discloseUnder({ pack: { equality: { suppressUnder: 0 } } })).toBe(3);
  });

  it('EXPORT-10 declared public are these fields and no others: one more is a decision, not an accident', () => {
    expect([...PUBLIC_KEYS].sort()).toEqual(PUBLIC);
  });

  it('EXPORT-10 pay of a post that stands stacked in another box is as much somebody’s as that box', () => {
    const own = { salary: pounds(41_234), point: '7' };
    const state = documentOf([
      post('P1', { ...own, ...held(holder('A')) }),
      post('P2', { managerId: 'P1', ...own, ...VACANT }),
    ]);
    const option = propose(state);
    const told = () => publicPost(postIn(state, option, 'P2'), new Disclosure(state, 'open')).salary;
    // Nobody is in it, in either structure.
    expect(told()).toBe(pounds(41_234));
    const current = state.structures.values().next().value;
    const box = current?.posts.get('P1');
    if (!current || !box) throw new Error('No box');
    current.posts.set('P1', { ...box, stacked: [{ lineage: 'P2', ref: 'P2', places: 1 }] });
    expect(told()).toBeNull();
  });

  it('EXPORT-10 an open post has no notes, whatever stands in them', () => {
    const state = documentOf([post('P1', { notes: 'Occupational health', ...VACANT })]);
    expect(publicPost(postIn(state, 's1', 'P1'), new Disclosure(state, 'open')).notes).toBe('');
  });
});

const PUBLIC = [
  ...['accountableTo', 'assistant', 'basis', 'chiefOfficer', 'costCentre', 'days', 'deleted', 'designations'],
  ...['directorate', 'effectiveDate', 'employer', 'endDate', 'fte', 'functions', 'funding', 'grade', 'gradeStatus'],
  ...['heldVacant', 'inScope', 'kind', 'levelLabel', 'managerId', 'missing', 'phase', 'quantity', 'ref', 'replacedBy'],
  ...['role', 'secondTitle', 'secondUnit', 'title', 'transferredFrom', 'transferredTo', 'tupe', 'unit', 'workArea'],
];
