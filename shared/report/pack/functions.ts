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
  const changed = from ? moves.filter(({ kind }) => kind !== 'same') : [];
  const lost = changed.filter(({ kind }) => kind === 'lost');
  return [
    ...(changed.length > 0
      ? [paragraph(proposed ? 'Functions that would move:' : 'Functions that move:'), bullets(changed.map(sentence))]
      : from
        ? [paragraph(proposed ? 'No function would move.' : 'No function moves.')]
        : []),
    ...(lost.length > 0 ? [paragraph(`Without a home: ${lost.map(({ name }) => plain(name)).join('; ')}.`)] : []),
    table(
      from ? 'Functions by post' : 'Functions',
      [['Function', 4], ...(from ? [[context.names.from, 3] as const] : []), [context.names.to, 3]],
      moves.map((move) => [plain(move.name), ...(from ? [titles(move.from)] : []), titles(move.to)]),
    ),
  ];
}

/** "Leisure: from Environment to Adults and Health". */
function sentence({ name, from, to, kind }: FunctionMove): string {
  const what = plain(name);
  if (kind === 'lost') return `${what}: from ${titles(from)} to no post`;
  if (kind === 'found') return `${what}: new, with ${titles(to)}`;
  return `${what}: from ${titles(from)} to ${titles(to)}`;
}

const titles = (posts: FunctionMove['from']) => (posts.length === 0 ? 'no post' : posts.map(titleOf).join(' and '));
