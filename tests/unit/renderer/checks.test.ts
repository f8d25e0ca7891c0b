import { describe, expect, it } from 'vitest';
import { buildSample } from '../../../electron/samples/samples.ts';
import { dismiss, dismissedOf, groupsOf, linesOf, restore, standingCount } from '../../../renderer/checks/model.ts';
import { CHECK_KINDS, checkWords } from '../../../renderer/checks/words.ts';
import { CHECK_CODES, checkStructure, type Prompt } from '../../../shared/checks/checks.ts';
import { mergeSettings, parseSettings, type Settings } from '../../../shared/model/settings.ts';
import type { DocumentState } from '../../../shared/model/state.ts';

function sample(): { state: DocumentState; check: () => Prompt[] } {
  const built = buildSample('adult-social-care');
  if (!built.ok) throw new Error(built.refusal.message);
  const state = built.value;
  const id = [...state.structures.keys()][1] as string;
  return { state, check: () => checkStructure(state, id) };
}

function merge(state: DocumentState, change: Settings): void {
  const parsed = parseSettings(change);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  state.document = { ...state.document, settings: mergeSettings(state.document.settings, parsed.value) };
}

describe('CHECK the prompts', () => {
  it('CHECK every kind of prompt has its place in the list, once', () => {
    expect(CHECK_KINDS.flatMap((kind) => kind.codes).sort()).toEqual([...CHECK_CODES].sort());
  });

  it('CHECK groups standing prompts by kind, none lost', () => {
    const prompts = sample().check();
    const groups = groupsOf(prompts);
    expect(groups.flatMap((group) => group.prompts)).toHaveLength(standingCount(prompts));
    expect(groups.map((group) => group.title)).toEqual(['What names nothing', 'Cost and budget', 'Spans']);
  });

  it('CHECK many prompts of one kind are one line with their number, where the first of them stands', () => {
    const prompt = (code: Prompt['code'], ref: string): Prompt => ({
      code,
      post: ref,
      ref,
      message: ref,
      dismissed: null,
    });
    const many = Array.from({ length: 493 }, (_, i) => prompt('no-cost', `P${i}`));
    const few = ['A', 'B'].map((ref) => prompt('span-wide', ref));
    const prompts = [...few.slice(0, 1), ...many, ...few.slice(1)];
    expect(linesOf(prompts).map(({ code, prompts: of }) => checkWords.alike(code, of.length))).toEqual([
      '1 manager with a wide span',
      '493 posts without cost',
      '1 manager with a wide span',
    ]);
    expect(standingCount(prompts)).toBe(3);
  });

  it('CHECK a dismissed prompt is listed apart with its reason, and stands again when it is brought back', () => {
    const { state, check } = sample();
    const before = check();
    const prompt = before.find((each) => each.ref === 'A32') as Prompt;
    merge(state, dismiss(state.document.settings, 'Option A', prompt, ' A job share is planned '));
    const after = check();
    expect(standingCount(after)).toBe(standingCount(before) - 1);
    expect(dismissedOf(after).map((each) => [each.ref, each.dismissed])).toEqual([['A32', 'A job share is planned']]);
    // Another reason replaces the first.
    merge(state, dismiss(state.document.settings, 'Option A', prompt, 'Other'));
    expect(state.document.settings.dismissedChecks).toHaveLength(1);
    merge(state, restore(state.document.settings, 'Option A', prompt));
    expect(check()).toEqual(before);
  });

  it('CHECK dismissing in one structure says nothing about another', () => {
    const { state, check } = sample();
    const before = standingCount(check());
    const prompt = check().find((each) => each.ref === 'A32') as Prompt;
    merge(state, dismiss(state.document.settings, 'Current', prompt, 'As it is today'));
    expect(standingCount(check())).toBe(before);
  });
});
