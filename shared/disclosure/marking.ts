import { EXEMPT_WORDS, type Exemption, paragraphsOf } from '../model/exemption.ts';
import { plain } from '../words/plain.ts';
import { day } from '../words/printFormat.ts';
import type { Audience } from './audience.ts';

/** What a paper that is not published says of itself (EXPORT-11). */

/** "Not for publication by virtue of paragraph 1 of Part 1 of Schedule 12A …: information relating to any individual. …" */
export function exemptNote(exemption: Exemption | null): string {
  const paragraphs = exemption && paragraphsOf(exemption.paragraph);
  if (!exemption || !paragraphs) return 'Not for publication.';
  const parts = new Set(paragraphs.map((each) => (Number(each) >= 12 ? 4 : 1)));
  const listed = paragraphs.length === 1 ? `paragraph ${paragraphs[0]}` : `paragraphs ${listOf(paragraphs)}`;
  const words = [...new Set(paragraphs.map((each) => EXEMPT_WORDS[each]))].join('; ');
  return `Not for publication by virtue of ${listed} of Part ${[...parts].join(' and ')} of Schedule 12A to the Local Government Act 1972: ${words}. ${plain(exemption.reason)} ${balanceWords(exemption)}`.trim();
}

function balanceWords({ balance, decidedBy, decidedOn, review }: Exemption): string {
  const who = [plain(decidedBy ?? ''), decidedOn ? day(decidedOn) : ''].filter(Boolean).join(', ');
  return [plain(balance ?? ''), who === '' ? '' : `Decided: ${who}.`, review ? `To be reviewed by ${day(review)}.` : '']
    .filter(Boolean)
    .join(' ');
}

/** What every page, sheet and slide of a paper that is not published says at its head; '' for one that is. */
export function markingOf(audience: Audience, exemption: Exemption | null): string {
  if (audience === 'open') return '';
  if (audience === 'working') return 'WORKING COPY: not for publication';
  const paragraphs = (exemption && paragraphsOf(exemption.paragraph)) ?? [];
  const listed = paragraphs.length === 1 ? `paragraph ${paragraphs[0]}` : `paragraphs ${listOf(paragraphs)}`;
  return `EXEMPT: not for publication, ${listed} of Schedule 12A, Local Government Act 1972`;
}

export function listOf(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
