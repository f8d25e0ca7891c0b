import { describe, expect, it } from 'vitest';
import { FiguresEngine } from '../../../shared/metrics/engine.ts';
import { toBePlaced } from '../../../shared/metrics/toBePlaced.ts';
import type { Post } from '../../../shared/model/records.ts';
import type { StructureState } from '../../../shared/model/state.ts';
import { figuresTables } from '../../../shared/report/figuresReport.ts';
import { toBePlacedWords } from '../../../shared/words/people.ts';
import { STRUCTURE } from '../../support/arbitraries.ts';
import { box, changed, PROPOSAL, twoStructures } from '../../support/impact.ts';

function between(current: readonly Post[], proposal: readonly Post[]) {
  const state = twoStructures(current, proposal);
  return toBePlaced(
    state.structures.get(STRUCTURE) as StructureState,
    state.structures.get(PROPOSAL) as StructureState,
  );
}

describe('people to be placed', () => {
  const a = box('P1', 2, ['H1', 'H2']);
  const b = box('P2', 1, ['H3']);

  it('FIG-7 who holds no standing post in the proposal is to be placed, and is no fall in people', () => {
    expect(between([a, b], [a, b])).toMatchObject({ people: 0, withTransfers: 0 });
    expect(between([a, b], [a, changed(b, { deleted: true })])).toMatchObject({ people: 1, withTransfers: 0 });
    expect(between([a, b], [changed(a, { holders: [] }), b])).toMatchObject({ people: 2, withTransfers: 0 });
    // Somebody who holds another post there has a place; somebody new was never in Current.
    expect(between([a, b], [a, changed(b, { deleted: true }), box('N1', 2, ['H3', 'X1'])])).toMatchObject({
      people: 0,
      newcomers: 1,
      fte: 0,
    });
  });

  it('FIG-7 who goes with a transferred post is told apart; nobody recorded is not known', () => {
    const moved = between([a, b], [changed(a, { transferredTo: 'Capita' }), b]);
    expect(moved).toMatchObject({ people: 2, withTransfers: 2 });
    expect(moved && toBePlacedWords(moved)).toBe('2 to be placed, 2 of them with posts transferred out');
    const unrecorded = box('P1', 2, [], { occupancyRecorded: false });
    expect(between([unrecorded], [unrecorded])).toBeNull();
  });

  it('FIG-7 exports and the totals never print a fall that only says that nobody has been placed yet', () => {
    const state = twoStructures([a, b], [changed(a, { holders: [] }), b, box('N1', 1, ['X1'])]);
    const rows = figuresTables(state, PROPOSAL, { date: '2027-04-01', revision: 1, from: STRUCTURE }).establishment;
    const row = (label: string) => rows.find((each) => each.label === label);
    expect(row('People in post')?.cells).toEqual(['3', '2', '2 to be placed, 1 new']);
    expect(row('People in post')?.values).toEqual(['3', '2', '']);
    expect(row('FTE of people in post')?.cells).toEqual(['3', '2', '2 to be placed']);
    const [from, to] = [new FiguresEngine(state, STRUCTURE), new FiguresEngine(state, PROPOSAL)];
    expect(to.toBePlaced(from)).toBe(2);
  });

  it('POST-7 IMPACT-13 where nobody recorded who is in post nothing is claimed, not even none', () => {
    const blank = { occupancyRecorded: false, holders: [] };
    const state = twoStructures([changed(a, blank)], [changed(a, blank)]);
    const rows = figuresTables(state, PROPOSAL, { date: '2027-04-01', revision: 1, from: STRUCTURE }).establishment;
    for (const label of ['People in post', 'Vacant posts'])
      expect(rows.find((each) => each.label === label)?.cells).toEqual(['not recorded', 'not recorded', 'not known']);
  });
});
