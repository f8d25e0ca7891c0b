import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../../../shared/model/state.ts';
import { csv, document, load, postByRef } from './helpers.ts';

const HEAD = 'Post ID,Reports To,Job Title';

/** Current from one file, and a proposal from another that continues it. */
function proposal(current: string, later: string) {
  const state = emptyDocument('Test');
  load(state, current);
  return load(state, later, { structureName: 'Option', fromName: 'Current' }).structure;
}

describe('new posts of a file that continues a structure', () => {
  const later = csv(HEAD, 'P1,,Head', 'N1,P1,Officer');

  it('POST-11 a new post is vacant where the source records its holders, and unrecorded where it records none', () => {
    const filled = proposal(csv(`${HEAD},Holder ID`, 'P1,,Head,H1'), later);
    expect(postByRef(filled, 'N1')).toMatchObject({ occupancyRecorded: true, holders: [] });
    expect(postByRef(filled, 'P1').holders.map(({ person }) => person)).toEqual(['H1']);
    const unrecorded = proposal(csv(HEAD, 'P1,,Head'), later);
    expect(postByRef(unrecorded, 'N1').occupancyRecorded).toBe(false);
  });

  it('IMPACT-1 a secondment without a word on it is somebody here from elsewhere; who is away has the post', () => {
    const file = csv(
      `${HEAD},Holder ID,Holder Basis,Substantive,Absent`,
      'P1,,Head,H1,secondment,,',
      'P2,P1,Officer,H2,secondment,yes,',
      'P3,P1,Officer,H3,secondment,,yes',
      'P4,P1,Officer,H4,,,',
    );
    const { structure } = document(file);
    const own = ['P1', 'P2', 'P3', 'P4'].map((ref) => postByRef(structure, ref).holders[0]?.substantive);
    expect(own).toEqual([false, true, true, true]);
  });
});
