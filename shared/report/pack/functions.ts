import { type FunctionMove, functionMoves } from '../../changes/functions.ts';
import { plain } from '../../words/plain.ts';
import { titleOf } from '../../words/printFormat.ts';
import type { Block } from '../page/report.ts';
import { bullets, type PackContext, paragraph, table } from './context.ts';

/** Functions: what moved from where to where, what has no home any more, and all of them by post (CHANGE-10). */
export function functions(context: PackContext): Block[] {
  const { structure, proposed } = context;
  // A structure that records no function at all says nothing of where they were: none is told as new or moved then.
  const from =
    context.from && [...context.from.posts.values()].some((post) => post.functions.length > 0) ? context.from : null;
  const moves = functionMoves(from ?? structure, structure);
  if (moves.length === 0) return [];
  const told = from ? changedFunctions(moves, context.names, proposed) : [];
  return [
    ...(from && told.length === 0
      ? [paragraph(proposed ? 'No function would move or lose its home.' : 'No function moves or loses its home.')]
      : told),
    table(
      from ? 'Functions by post' : 'Functions',
      [['Function', 4], ...(from ? [[context.names.from, 3] as const] : []), [context.names.to, 3]],
      moves.map((move) => [plain(move.name), ...(from ? [titles(move.from)] : []), titles(move.to)]),
    ),
  ];
}

/** What moved, what is new and what has no home any more, each a list of its own; none where nothing differs. */
export function changedFunctions(
  moves: readonly FunctionMove[],
  names: { readonly from: string; readonly to: string },
  proposed: boolean,
): Block[] {
  const lists: readonly (readonly [FunctionMove['kind'], string, (move: FunctionMove) => string])[] = [
    [
      'moved',
      proposed ? 'Functions that would move:' : 'Functions that move:',
      ({ name, from, to }) => `${plain(name)}: from ${titles(from)} to ${titles(to)}`,
    ],
    [
      'found',
      proposed ? 'Functions that would be new:' : 'Functions that are new:',
      ({ name, to }) => `${plain(name)}: with ${titles(to)}`,
    ],
    [
      'lost',
      `Functions without a home in ${names.to}:`,
      ({ name, from }) => `${plain(name)}: in ${names.from} with ${titles(from)}`,
    ],
  ];
  return lists.flatMap(([kind, lead, sentence]) => {
    const of = moves.filter((move) => move.kind === kind);
    return of.length === 0 ? [] : [paragraph(lead), bullets(of.map(sentence))];
  });
}

const titles = (posts: FunctionMove['from']) => (posts.length === 0 ? 'no post' : posts.map(titleOf).join(' and '));
