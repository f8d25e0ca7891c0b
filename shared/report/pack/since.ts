import { compareStructures } from '../../changes/compare.ts';
import { functionMoves } from '../../changes/functions.ts';
import { listStructures, type StructureState } from '../../model/state.ts';
import { plain, plainLines } from '../../words/plain.ts';
import type { Block } from '../page/report.ts';
import { amendedLines, amendedTable } from './amended.ts';
import { actionTable } from './changes.ts';
import { answerOf } from './consultation.ts';
import { heading, type PackContext, paragraph, table } from './context.ts';
import { changedFunctions } from './functions.ts';

/** Against the version that was consulted on, and what the log says was changed or promised because of it. */
export function changesSince(context: PackContext): Block[] {
  const version = consultedOn(context);
  const blocks: Block[] = [];
  if (version) {
    const { state, structure } = context;
    const comparison = compareStructures(state, version.record.id, state, structure.record.id);
    const name = plain(version.record.name);
    const actions = actionTable(context, `What differs from ${name}`, comparison, version.record.id);
    const amended = amendedLines(context, comparison, version, structure);
    blocks.push(heading(3, `Since ${name}`), ...actions);
    if (actions.length + amended.length === 0) blocks.push(paragraph(`No post has changed since ${name}.`));
    const moves = functionMoves(version, structure);
    blocks.push(...changedFunctions(moves, { from: name, to: context.names.to }, context.proposed));
    if (amended.length > 0) blocks.push(amendedTable(`Posts amended since ${name}`, amended));
  }
  const answers = (context.pack.consultation ?? []).filter((entry) => entry.change || entry.commitment);
  if (answers.length > 0) {
    blocks.push(
      heading(3, 'Changes and commitments that answer consultation'),
      table(
        'Changes and commitments',
        [
          ['Because of', 5],
          ['Change or commitment', 5],
        ],
        answers.map((entry) => [plainLines(entry.feedback), answerOf(entry)]),
      ),
    );
  }
  return blocks;
}

/** The newest frozen version of this proposal whose name speaks of consultation; else the newest version of it. */
function consultedOn({ state, structure, from }: PackContext): StructureState | undefined {
  const versions = listStructures(state).filter(
    ({ record }) =>
      record.kind === 'version' &&
      record.id !== structure.record.id &&
      record.id !== from?.record.id &&
      (record.forkedFrom === structure.record.id || record.forkedFrom === structure.record.forkedFrom),
  );
  return versions.findLast(({ record }) => /consult/i.test(record.name));
}
