import { plain } from '../../words/plain.ts';
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
        ['Feedback', 3.6],
        ['Response', 3.2],
        ['Change or commitment', 3.2],
      ],
      rows.map((entry) => [
        [plain(entry.area ?? ''), [plain(entry.feedback), plain(entry.detail ?? '')].filter(Boolean).join(' ')]
          .filter(Boolean)
          .join(': '),
        plain(entry.response ?? ''),
        answerOf(entry),
      ]),
    ),
  ];
}

type Entry = NonNullable<PackContext['pack']['consultation']>[number];

/** The change that was made, or the commitment with its date and whether it is kept. */
export function answerOf(entry: Entry): string {
  const parts: string[] = [];
  if (entry.change) parts.push(`Change: ${plain(entry.change)}`);
  if (entry.commitment) {
    const due = entry.due ? `, by ${day(entry.due)}` : '';
    parts.push(`Commitment${due}: ${plain(entry.commitment)}${entry.done ? ' (done)' : ''}`);
  }
  return parts.join(' ') || 'No change';
}
