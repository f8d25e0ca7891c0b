import { describe, expect, it } from 'vitest';
import { actionRows } from '../../../shared/changes/actions.ts';
import { compareStructures } from '../../../shared/changes/compare.ts';
import { createPost, deletePost, forkStructure, movePosts, updatePost } from '../../../shared/commands/index.ts';
import { applyPatch } from '../../../shared/patch/patch.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';

describe('CHANGE-3 Action, Roles, Summary', () => {
  it('CHANGE-3 CHANGE-2 the table that reports print: deletions with their replacement, vacancies apart, new posts, role and line changes', () => {
    const held = { occupancyRecorded: true };
    const holder = (person: string) => ({ person, fte: null, basis: null, point: null, substantive: true });
    const state = documentOf([
      post('H', { title: 'Head of Service' }),
      post('M', { title: 'Team Manager', managerId: 'H' }),
      post('C', {
        title: 'Contract Monitoring Officer',
        managerId: 'M',
        quantity: 4,
        fte: 35_000,
        ...held,
        holders: ['a', 'b', 'c', 'd'].map(holder),
      }),
      post('V', { title: 'Business Support Assistant', managerId: 'M', ...held }),
      post('A', { title: 'Advisor', managerId: 'M' }),
      post('B', { title: 'Broker', managerId: 'M' }),
      post('D', { title: 'Data Officer', managerId: 'M' }),
    ]);
    let next = 0;
    const newId = () => `new-${++next}`;
    const apply = (edit: ReturnType<typeof deletePost>) => {
      if (!edit.ok) throw new Error(edit.refusal.message);
      applyPatch(state, edit.value.patch);
    };
    apply(forkStructure(state, { from: STRUCTURE, name: 'Option A' }, newId));
    const structure = 'new-1';
    apply(updatePost(state, { structure, id: 'C', set: { replacedBy: ['L'] } }));
    apply(deletePost(state, { structure, id: 'C', reports: 'up' }));
    apply(deletePost(state, { structure, id: 'V', reports: 'up' }));
    apply(createPost(state, { structure, under: 'M', fields: { ref: 'L', title: 'Lead', fte: 5_000 } }, newId));
    apply(updatePost(state, { structure, id: 'A', set: { title: 'Senior Advisor' } }));
    apply(movePosts(state, { structure, ids: ['B', 'D'], to: 'H' }));
    // Moved and something else as well: not a change of line manager alone.
    apply(updatePost(state, { structure, id: 'D', set: { heldVacant: true } }));
    expect(actionRows(compareStructures(state, STRUCTURE, state, structure).posts)).toEqual([
      {
        action: 'Delete',
        roles: ['3.5 FTE x Contract Monitoring Officer, replaced by L'],
        summary: '4 posts, 3.5 FTE',
      },
      { action: 'Delete (vacant)', roles: ['1 x Business Support Assistant'], summary: '1 post, 1 FTE' },
      { action: 'New post', roles: ['0.5 FTE x Lead'], summary: '1 post, 0.5 FTE' },
      { action: 'Role change', roles: ['1 x Senior Advisor'], summary: '1 post, 1 FTE' },
      { action: 'New line manager', roles: ['1 x Broker'], summary: '1 post, 1 FTE' },
      { action: 'New line manager and role change', roles: ['1 x Data Officer'], summary: '1 post, 1 FTE' },
    ]);
  });
});
