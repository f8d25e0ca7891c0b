import { describe, expect, it } from 'vitest';
import { tryPatch } from '../../../shared/patch/check.ts';
import { type Patch, reversePatch } from '../../../shared/patch/patch.ts';
import { modelText, post } from '../../support/arbitraries.ts';
import { changing, postIn, refused, smallState } from '../../support/documents.ts';

const nothing: Patch = { added: [], updated: [], removed: [] };

describe('a patch that arrives from outside', () => {
  it('DOC-2 that names a record twice is refused, however it does so, and changes nothing', () => {
    const state = smallState();
    const before = modelText(state);
    const title = changing(state, 'P4', { title: 'One' });
    const twice = { ...nothing, updated: [...title.updated, ...changing(state, 'P4', { grade: 'G9' }).updated] };
    const changedAndGone = { ...title, removed: [postIn(state, 'P4')] };
    const made = post('P9', { managerId: 'P1', order: 'a9' });
    for (const patch of [twice, changedAndGone, { ...nothing, added: [made, made] }]) {
      expect(refused(tryPatch(state, patch))).toBe('patch-misfit');
      expect(modelText(state)).toBe(before);
    }
  });

  it('POST-1 POST-4 that would leave reports without a manager, or below several posts, is taken back whole', () => {
    const state = smallState();
    const before = modelText(state);
    for (const patch of [
      { ...nothing, removed: [postIn(state, 'P3')] },
      changing(state, 'P3', { quantity: 2 }),
      changing(state, 'P1', { managerId: 'P4' }),
      changing(state, 'P4', { managerId: 'nobody' }),
    ]) {
      expect(tryPatch(state, patch).ok).toBe(false);
      expect(modelText(state)).toBe(before);
    }
    const good = changing(state, 'P4', { managerId: 'P2' });
    expect(tryPatch(state, good).ok && tryPatch(state, reversePatch(good)).ok).toBe(true);
    expect(modelText(state)).toBe(before);
  });
});
