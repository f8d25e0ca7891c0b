import type { Edit } from '../../shared/commands/index.ts';
import type { Post } from '../../shared/model/records.ts';
import type { Command } from '../store/oneStep.ts';
import { postInSentence } from './cells.ts';
import { type TableColumn, typed, whyNot } from './columns.ts';
import type { TableContext } from './context.ts';
import { refusedWords } from './words.ts';
import { type CellText, cellCommands, wrongWith } from './write.ts';

export interface PostCells {
  readonly post: Post;
  readonly cells: readonly CellText[];
}

/** What a block would do, or the one sentence why nothing of it is done. */
export type Plan =
  | { readonly ok: true; readonly changes: readonly PostCells[]; readonly count: number }
  | { readonly ok: false; readonly message: string };

export interface Target {
  readonly ctx: TableContext;
  /** Rows and columns that the block goes over, from its first cell on, as shown. */
  readonly posts: readonly Post[];
  readonly columns: readonly TableColumn[];
}

type Verb = 'pasted' | 'filled';

/**
 * Lays a block over cells. Cells that already say so are left alone, so that a copied block with worked-out columns
 * goes back where it came from. All or nothing: the first cell that cannot take its text refuses the whole.
 */
export function planBlock(
  { ctx, posts, columns }: Target,
  block: readonly (readonly string[])[],
  verb: Verb = 'pasted',
): Plan {
  const none = refusedWords.nothing(verb);
  const wide = Math.max(...block.map((row) => row.length));
  if (block.length > posts.length)
    return {
      ok: false,
      message: `${refusedWords.tooLong(block.length, posts.length)} ${none}`,
    };
  if (wide > columns.length)
    return {
      ok: false,
      message: `${refusedWords.tooWide(wide, columns.length)} ${none}`,
    };
  const changes: PostCells[] = [];
  let count = 0;
  for (const [i, row] of block.entries()) {
    const post = posts[i] as Post;
    const cells: CellText[] = [];
    for (const [j, raw] of row.entries()) {
      const column = columns[j] as TableColumn;
      const text = raw.trim();
      if (text === typed(ctx, post, column).trim()) continue;
      const wrong = whyNot(ctx, post, column) ?? wrongWith(column, text);
      if (wrong !== null) {
        const why = `${refusedWords.inner(wrong, column.label)} ${none}`;
        return { ok: false, message: refusedWords.cell(i + 1, column.label, postInSentence(post), why) };
      }
      cells.push({ column, text });
    }
    count += cells.length;
    if (cells.length > 0) changes.push({ post, cells });
  }
  return { ok: true, changes, count };
}

/** A single cell fills the whole selection; a block stands once, from its first cell. */
export function spread(block: readonly (readonly string[])[], rows: number, columns: number): string[][] {
  const single = block.length === 1 && block[0]?.length === 1;
  if (!single) return block.map((row) => [...row]);
  const text = block[0]?.[0] as string;
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => text));
}

/** The plan as commands for one step. A refusal says whose cells it was about. */
export function planCommands(
  plan: readonly PostCells[],
  verb: Verb = 'pasted',
): ((before: readonly Edit[]) => Command)[] {
  return plan.flatMap(({ post, cells }) =>
    cellCommands(post.structure, post.id, cells).map((command) => (before: readonly Edit[]): Command => {
      return (state, newId) => {
        const result = command(before)(state, newId);
        if (result.ok) return result;
        const { code, message } = result.refusal;
        const why = `${refusedWords.inner(message)} ${refusedWords.nothing(verb)}`;
        return { ok: false, refusal: { code, message: refusedWords.post(postInSentence(post), why) } };
      };
    }),
  );
}
