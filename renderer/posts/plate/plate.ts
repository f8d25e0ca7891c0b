import { previewMove } from '../../../shared/commands/previewMove.ts';
import { averageSpan } from '../../../shared/metrics/figures.ts';
import type { PostId, StructureId } from '../../../shared/model/records.ts';
import { REFUSAL_WORDS } from '../../../shared/words/refusals.ts';
import type { Command } from '../../store/oneStep.ts';
import { documentState, figuresOf, foretell, useApp } from '../../store/store.ts';
import { riskOf } from './risk.ts';
import { plateWords } from './words.ts';

export const refusedPlate = (title: string): Plate => ({ title, facts: [], prompts: [], refused: true });

/** What a move would do, or why it is refused: the same words in the chart and in the outline. */
export function movePlate(structure: StructureId, ids: readonly PostId[], to: PostId | null, title: string): Plate {
  if (useApp.getState().readOnly) return refusedPlate(REFUSAL_WORDS.readOnly);
  const preview = previewMove(documentState(), figuresOf(structure), { structure, ids, to });
  if (!preview.ok) return refusedPlate(preview.refusal.message);
  const { span, layers, cost, prompts } = preview.value;
  const facts = [plateWords.layers(layers.from, layers.to), plateWords.cost(cost)];
  const risk = riskOf(structure, { ids, to });
  if (risk !== null) facts.push(risk);
  if (span) facts.unshift(plateWords.span(span.from, span.to));
  return { title, facts, prompts, refused: false };
}

/** What leaving would do, deleted or transferred, or why it is refused: the facts that a drop says, and who loses a post. */
export function leavingPlate(structure: StructureId, command: Command, title: string): Plate {
  const told = foretell(command, structure);
  if (!told.ok) return refusedPlate(told.refusal.message);
  const { before, after } = told.value;
  const people = before.people - after.people;
  const facts = [
    plateWords.posts(before.posts, after.posts),
    plateWords.averageSpan(averageSpan(before), averageSpan(after)),
    plateWords.layers(before.layers, after.layers),
    plateWords.cost(after.cost.total - before.cost.total),
    ...(people > 0 && !useApp.getState().hidePeople ? [plateWords.people(people)] : []),
  ];
  return { title, facts, prompts: [], refused: false };
}

export interface Plate {
  readonly title: string;
  readonly facts: readonly string[];
  readonly prompts: readonly string[];
  readonly refused: boolean;
}
