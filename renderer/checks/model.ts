import type { CheckCode, Prompt } from '../../shared/checks/checks.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { CHECK_KINDS } from './words.ts';

export interface PromptGroup {
  readonly title: string;
  readonly prompts: readonly Prompt[];
}

/** Standing prompts by kind; a kind without any is left out. */
export function groupsOf(prompts: readonly Prompt[]): PromptGroup[] {
  const standing = prompts.filter((prompt) => prompt.dismissed === null);
  return CHECK_KINDS.flatMap(({ title, codes }) => {
    const of = standing.filter((prompt) => codes.includes(prompt.code));
    return of.length === 0 ? [] : [{ title, prompts: of }];
  });
}

/** More alike prompts than this are one line with their number: an import without pay says so once. */
const ALIKE = 20;

/** One line of the checks: a prompt, or many of one kind. */
export interface PromptLine {
  readonly code: CheckCode;
  readonly prompts: readonly Prompt[];
  readonly alike: boolean;
}

/** The lines of standing prompts, in their order; many of one kind are one line, where the first of them stands. */
export function linesOf(prompts: readonly Prompt[]): PromptLine[] {
  const byCode = Map.groupBy(prompts, ({ code }) => code);
  const lines: PromptLine[] = [];
  for (const prompt of prompts) {
    const all = byCode.get(prompt.code) ?? [];
    const alike = all.length > ALIKE;
    if (!alike || all[0] === prompt) lines.push({ code: prompt.code, prompts: alike ? all : [prompt], alike });
  }
  return lines;
}

export function dismissedOf(prompts: readonly Prompt[]): Prompt[] {
  return prompts.filter((prompt) => prompt.dismissed !== null);
}

/** How many lines stand: what the tab and the heading count. */
export function standingCount(prompts: readonly Prompt[]): number {
  return linesOf(prompts.filter(({ dismissed }) => dismissed === null)).length;
}

type Dismissal = NonNullable<Settings['dismissedChecks']>[number];

const isOf = (prompt: Prompt, structure: string) => (each: Dismissal) =>
  each.check === prompt.code && each.structure === structure && (each.post ?? '') === (prompt.ref ?? '');

/** Dismisses a prompt of the structure of this name, with a reason. */
export function dismiss(settings: Settings, structure: string, prompt: Prompt, reason: string): Settings {
  const same = isOf(prompt, structure);
  const others = (settings.dismissedChecks ?? []).filter((each) => !same(each));
  return {
    dismissedChecks: [...others, { check: prompt.code, structure, post: prompt.ref, reason: reason.trim() }],
  };
}

/** Lets a dismissed prompt stand again. */
export function restore(settings: Settings, structure: string, prompt: Prompt): Settings {
  const same = isOf(prompt, structure);
  return { dismissedChecks: (settings.dismissedChecks ?? []).filter((each) => !same(each)) };
}

/** A prompt among the others of its structure: one kind speaks of several posts, and once of each. */
export function keyOf(prompt: Prompt): string {
  return `${prompt.code} ${prompt.ref ?? ''} ${prompt.message}`;
}
