import { describe, expect, it } from 'vitest';
import { toBePlaced } from '../../../shared/metrics/toBePlaced.ts';
import type { Post } from '../../../shared/model/records.ts';
import type { StructureState } from '../../../shared/model/state.ts';
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
    expect(between([a, b], [a, b])).toEqual({ people: 0, withTransfers: 0 });
    expect(between([a, b], [a, changed(b, { deleted: true })])).toEqual({ people: 1, withTransfers: 0 });
    expect(between([a, b], [changed(a, { holders: [] }), b])).toEqual({ people: 2, withTransfers: 0 });
    // Somebody who holds another post there has a place; somebody new was never in Current.
    expect(between([a, b], [a, changed(b, { deleted: true }), box('N1', 2, ['H3', 'X1'])])?.people).toBe(0);
  });

  it('FIG-7 who goes with a transferred post is told apart; nobody recorded is not known', () => {
    const moved = between([a, b], [changed(a, { transferredTo: 'Capita' }), b]);
    expect(moved).toEqual({ people: 2, withTransfers: 2 });
    expect(moved && toBePlacedWords(moved)).toBe('2 to be placed, 2 of them with posts transferred out');
    const unrecorded = box('P1', 2, [], { occupancyRecorded: false });
    expect(between([unrecorded], [unrecorded])).toBeNull();
  });
});
