import { createPost, type Edit } from '../../shared/commands/index.ts';
import type { Post } from '../../shared/model/records.ts';
import { words } from '../kit/words/commonWords.ts';
import { type Command, oneStep } from '../store/oneStep.ts';
import { type TableColumn, whyNot } from './columns.ts';
import type { TableContext } from './context.ts';
import { refusedWords } from './words.ts';
import { type CellText, cellCommands, wrongWith } from './write.ts';

interface Rows {
  readonly ctx: TableContext;
  readonly columns: readonly TableColumn[];
  /** Rows of the block that stand beyond the last post, and the number of the first of them in the block. */
  readonly rows: readonly (readonly string[])[];
  readonly from: number;
  /** The last post of the list: new ones stand beside it and have its team. */
  readonly last: Post;
}

type MoreRows =
  | { readonly ok: true; readonly commands: readonly ((before: readonly Edit[]) => Command)[] }
  | { readonly ok: false; readonly message: string };

/**
 * A block that goes on beyond the list, as new posts. What is worked out is left out: it will be worked out for them too.
 * All or nothing, like any block.
 */
export function planMoreRows({ ctx, columns, rows, from, last }: Rows): MoreRows {
  const commands: ((before: readonly Edit[]) => Command)[] = [];
  const { structure, unit, directorate, managerId } = last;
  const fields = { title: words.newPost, unit, directorate };
  for (const [i, row] of rows.entries()) {
    const cells: CellText[] = [];
    for (const [j, raw] of row.entries()) {
      const column = columns[j] as TableColumn;
      const text = raw.trim();
      if (text === '' || column.writes === null) continue;
      const wrong = (column.people && ctx.hidePeople ? whyNot(ctx, last, column) : null) ?? wrongWith(column, text);
      if (wrong !== null) {
        const why = `${refusedWords.inner(wrong, column.label)} ${refusedWords.nothing('pasted')}`;
        return { ok: false, message: refusedWords.newCell(from + i, column.label, why) };
      }
      cells.push({ column, text });
    }
    commands.push(() => (state, newId) => createPost(state, { structure, under: managerId, fields }, newId));
    if (cells.length > 0)
      commands.push((before) => (state, newId) => {
        const made = before.at(-1)?.focus ?? '';
        const filled = oneStep(words.newPost, cellCommands(structure, made, cells))(state, newId);
        if (filled.ok) return filled;
        const why = `${refusedWords.inner(filled.refusal.message)} ${refusedWords.nothing('pasted')}`;
        const message = refusedWords.newRow(from + i, why);
        return { ok: false, refusal: { code: filled.refusal.code, message } };
      });
  }
  return { ok: true, commands };
}
