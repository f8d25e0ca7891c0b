import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../../shared/checks/checks.ts';
import { deletePost, renameStructure, updatePost } from '../../../shared/commands/index.ts';
import type { ConsultationEntry } from '../../../shared/model/packSettings.ts';
import { documentOf, post, STRUCTURE } from '../../support/arbitraries.ts';
import { make, newId, propose } from '../../support/small.ts';

const promise = (posts: string[], more: Partial<ConsultationEntry> = {}): ConsultationEntry => ({
  feedback: 'The post is needed',
  commitment: 'Keep it until the review',
  due: '2028-04-01',
  posts,
  ...more,
});

function document(...consultation: ConsultationEntry[]) {
  const posts = [post('M'), post('A', { managerId: 'M' }), post('B', { managerId: 'M', quantity: 4, fte: 40_000 })];
  const state = documentOf(posts, { pack: { consultation } });
  return { state, option: propose(state) };
}

const lost = ({ state, option }: ReturnType<typeof document>, structure = option) =>
  checkStructure(state, structure).filter((prompt) => prompt.code === 'commitment');

describe('CHECK loss of a made commitment', () => {
  it('CHECK a promised post that is deleted prompts and goes to the post; Current and a kept post do not', () => {
    const made = document(promise(['A']));
    expect(lost(made)).toEqual([]);
    make(made.state, deletePost(made.state, { structure: made.option, id: 'A', reports: 'up' }));
    expect(lost(made)).toEqual([
      {
        code: 'commitment',
        post: 'A',
        ref: 'A',
        dismissed: null,
        message: expect.stringMatching(
          /is deleted in Option A\. Consultation was promised: “Keep it until the review”, due 1 April 2028\.$/,
        ),
      },
    ]);
    expect(lost(made, STRUCTURE)).toEqual([]);
  });

  it('CHECK a promised post that is transferred out, left out by an import, cut in number or unknown prompts', () => {
    const made = document(promise(['A', 'B', 'Z9']), promise(['A'], { commitment: '', change: 'Kept after all' }));
    const { state, option } = made;
    make(state, updatePost(state, { structure: option, id: 'A', set: { transferredTo: 'NHS' } }));
    make(state, updatePost(state, { structure: option, id: 'B', set: { quantity: 3, fte: 30_000 } }));
    const said = lost(made);
    expect(said.map(({ ref, post: at }) => [ref, at])).toEqual([
      ['A', 'A'],
      ['B', 'B'],
      ['Z9', null],
    ]);
    expect(said[0]?.message).toContain('is transferred to NHS');
    expect(said[0]?.message).toContain('“Kept after all”');
    expect(said[1]?.message).toContain('is cut from 4 posts to 3');
    expect(said[2]?.message).toContain('There is no post Z9 in Option A.');
  });

  it('CHECK a post is known by what it was, whatever its reference is now; words that promise nothing do not count', () => {
    const made = document(promise(['A']), promise(['B'], { commitment: ' ', change: '' }));
    const { state, option } = made;
    make(state, updatePost(state, { structure: option, id: 'A', set: { ref: 'A-new' } }));
    make(state, deletePost(state, { structure: option, id: 'B', reports: 'up' }));
    expect(lost(made)).toEqual([]);
    make(state, deletePost(state, { structure: option, id: 'A', reports: 'up' }));
    expect(lost(made)).toMatchObject([{ ref: 'A', post: 'A' }]);
  });

  it('CHECK each promise is dismissed by itself, with its reason, even where its post is nowhere', () => {
    const made = document(promise(['Y1', 'Z9']));
    const { state, option } = made;
    const { settings } = state.document;
    const dismissed = [{ check: 'commitment', structure: 'Option A', post: 'Z9', reason: 'Never ours' }];
    state.document = { ...state.document, settings: { ...settings, dismissedChecks: dismissed } };
    expect(lost(made).map((prompt) => prompt.dismissed)).toEqual([null, 'Never ours']);
    make(state, renameStructure(state, { structure: option, name: 'Option B' }, newId));
    expect(lost(made).map((prompt) => prompt.dismissed)).toEqual([null, 'Never ours']);
  });
});
