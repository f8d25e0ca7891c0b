import { describe, expect, it } from 'vitest';
import type { Post } from '../../../shared/model/records.ts';
import { applyPatch, type Patch } from '../../../shared/patch/patch.ts';
import { rebase } from '../../../shared/patch/rebase.ts';
import { modelText, post } from '../../support/arbitraries.ts';
import { changing, good, postIn, refused, smallState } from '../../support/documents.ts';

const field = (state: ReturnType<typeof smallState>, id: string) => {
  const { title, managerId, notes } = postIn(state, id);
  return { title, managerId, notes };
};

describe('the same change on another state', () => {
  it('DOC-2 changes what it changed and no more: what another window did meanwhile stays', () => {
    const state = smallState();
    const mine = changing(state, 'P4', { title: 'Inspector' });
    applyPatch(state, changing(state, 'P4', { managerId: 'P2', notes: 'theirs' }));
    const before = modelText(state);
    const again = good(rebase(state, mine));
    expect(modelText(state)).toBe(before);
    applyPatch(state, again);
    expect(field(state, 'P4')).toEqual({ title: 'Inspector', managerId: 'P2', notes: 'theirs' });
  });

  it('DOC-2 where both changed one field, the later wish stands, and undo would bring theirs back', () => {
    const state = smallState();
    const mine = changing(state, 'P4', { title: 'Inspector' });
    applyPatch(state, changing(state, 'P4', { title: 'Surveyor' }));
    const again = good(rebase(state, mine));
    expect(again.updated.map(([from, to]) => [(from as Post).title, (to as Post).title])).toEqual([
      ['Surveyor', 'Inspector'],
    ]);
  });

  it('DOC-2 on the state that it was made on it is the same patch', () => {
    const state = smallState();
    const mine = changing(state, 'P4', { title: 'Inspector' });
    expect(good(rebase(state, mine))).toEqual(mine);
  });

  it('DOC-2 POST-1 is refused where the post has gone, or a loop would come of it', () => {
    const state = smallState();
    const mine = changing(state, 'P4', { title: 'Inspector' });
    const under = changing(state, 'P2', { managerId: 'P4' });
    const removing: Patch = { added: [], updated: [], removed: [postIn(state, 'P4')] };
    const looped = smallState();
    applyPatch(looped, changing(looped, 'P4', { managerId: 'P2' }));
    const text = modelText(looped);
    expect(refused(rebase(looped, under))).toBe('loop');
    expect(modelText(looped)).toBe(text);
    applyPatch(state, removing);
    expect(refused(rebase(state, mine))).toBe('record-gone');
    expect(refused(rebase(state, removing))).toBe('record-gone');
    const added: Patch = { added: [post('P9', { managerId: 'P4' })], updated: [], removed: [] };
    expect(rebase(state, added).ok).toBe(false);
  });
});
