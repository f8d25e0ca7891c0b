import { plain, plainLines } from '../../words/plain.ts';
import { day } from '../../words/printFormat.ts';
import type { Block } from '../page/report.ts';
import { type PackContext, table } from './context.ts';

export function consultation({ pack }: PackContext): Block[] {
  const rows = pack.consultation ?? [];
  if (rows.length === 0) return [];
  return [
    table(
      'What people said and what answers it',
      [
        ['Area', 1.4],
        ['Feedback', 2.6],
        ['Detail', 2],
        ['Response', 2.4],
        ['Change or commitment', 2.4],
      ],
      rows.map((entry) => [
        plain(entry.area ?? ''),
        plainLines(entry.feedback),
        plainLines(entry.detail ?? ''),
        plainLines(entry.response ?? ''),
        answerOf(entry),
      ]),
    ),
  ];
}

type Entry = NonNullable<PackContext['pack']['consultation']>[number];

/** The change that was made, or the commitment with its date and whether it is kept; '' where nobody entered either. */
export function answerOf(entry: Entry): string {
  const parts: string[] = [];
  if (entry.change) parts.push(`Change: ${plainLines(entry.change)}`);
  if (entry.commitment) {
    const due = entry.due ? `, by ${day(entry.due)}` : '';
    parts.push(`Commitment${due}: ${plainLines(entry.commitment)}${entry.done ? ' (done)' : ''}`);
  }
  return parts.join('\n');
}
