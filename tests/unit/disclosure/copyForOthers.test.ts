import { describe, expect, it } from 'vitest';
import { deletePost, updatePost } from '../../../shared/commands/index.ts';
import { copyForOthers } from '../../../shared/disclosure/copyForOthers.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { held, holder, make, postIn, propose } from '../../support/small.ts';

/** A director, a manager who goes, and an officer below with dotted lines to both. */
function start() {
  const state = documentOf([
    post('D', { notes: 'Mind the contract', colour: 'red' }),
    post('M', { managerId: 'D' }),
    post('O', { managerId: 'M', ...held(holder('A')), salary: 4_000_000_000 }),
  ]);
  const accountableTo = ['M', 'D'].map((to) => ({ to, caption: 'Duty', condition: '' }));
  make(state, updatePost(state, { structure: STRUCTURE, id: 'O', set: { accountableTo } }));
  return { state, option: propose(state) };
}

describe('EXPORT-8 the copy for others', () => {
  it('EXPORT-8 has no tray: what stood below moves up, and no dotted line leads there', () => {
    const { state, option } = start();
    make(state, deletePost(state, { structure: option, id: 'M', reports: 'up' }));
    const copy = copyForOthers(state, option);
    expect([...(copy.structures.get(option)?.posts.keys() ?? [])]).toEqual(['D', 'O']);
    const { managerId, accountableTo } = postIn(copy, option, 'O');
    expect([managerId, accountableTo.map(({ to }) => to)]).toEqual(['D', ['D']]);
  });

  it('EXPORT-8 has one structure, nobody, no notes, no pay that is one person’s, and no lineage of its own', () => {
    const { state, option } = start();
    const copy = copyForOthers(state, option);
    expect([...copy.structures.keys()]).toEqual([option]);
    expect(copy.structures.get(option)?.record).toMatchObject({ kind: 'current', forkedFrom: null });
    expect(copy.people.size).toBe(0);
    expect(postIn(copy, option, 'D')).toMatchObject({ notes: '', holders: [] });
    expect(postIn(copy, option, 'O')).toMatchObject({
      salary: null,
      holders: [],
      occupancyRecorded: false,
      lineage: 'O',
    });
  });
});
