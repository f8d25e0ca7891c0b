import { functionMoves } from '../changes/functions.ts';
import { costBasis } from '../metrics/costBasis.ts';
import { FiguresEngine } from '../metrics/engine.ts';
import { currentStructure, type DocumentState, type StructureState } from '../model/state.ts';
import { costBasisWords } from '../words/costWords.ts';
import { titleOf } from '../words/printFormat.ts';

/** A prompt about a structure beside Current: of the structure as a whole, or of the posts that had a function. */
export interface ComparedPrompt {
  readonly code: 'function-lost' | 'money-basis';
  readonly message: string;
}

/**
 * What a structure lost or mixes beside Current: functions that no post has any more (CHANGE-10), and what has to be said of
 * its money (COST-11). Posts without cost and transfers have prompts and lines of their own.
 */
export function comparedPrompts(
  state: DocumentState,
  structure: StructureState,
  engine: FiguresEngine,
): ComparedPrompt[] {
  const current = currentStructure(state);
  const other = current && current !== structure ? current : null;
  const sides = [
    ...(other ? [{ state, structure: other, figures: new FiguresEngine(state, other.record.id).totals() }] : []),
    { state, structure, figures: engine.totals() },
  ];
  const costed = sides.some(({ figures }) => figures.cost.total !== 0);
  const money = costed ? costBasis(sides, false).filter((basis) => basis !== 'posts-without-cost') : [];
  const lost = other ? functionMoves(other, structure).filter(({ kind }) => kind === 'lost') : [];
  return [
    ...money.map((basis): ComparedPrompt => {
      const words = costBasisWords(basis, other ? 'two' : 'one');
      return { code: 'money-basis', message: `Cost: ${words}. Every headline of money says so.` };
    }),
    ...lost.map(({ name, from }): ComparedPrompt => {
      const had = from.map(titleOf).join(' and ');
      return { code: 'function-lost', message: `The function ${name} has no home: in Current ${had} has it.` };
    }),
  ];
}
