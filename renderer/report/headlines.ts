import { type PackSettings, signedBefore } from '../../shared/model/packSettings.ts';
import { equalityTable } from '../../shared/report/equalityTable.ts';
import { day } from '../kit/words/screenFormat.ts';
import type { Part } from './state.ts';
import { packWords } from './words.ts';

export interface Headline {
  readonly text: string;
  /** Worth a look: something does not add up, or nobody has signed. */
  readonly bad: boolean;
}

/** What each part of the report holds, in a few words. `revision` is the document's. */
export function headlines(pack: PackSettings, revision: number): Record<Part, Headline> {
  const plain = (text: string): Headline => ({ text, bad: false });
  const rows = (n: number) => plain(n === 0 ? packWords.empty : packWords.rows(n));
  const problems = equalityTable(pack.equality).problems.length;
  const said = [pack.summary, pack.reason].filter((text) => (text ?? '') !== '').length;
  const known = [pack.council, pack.meeting, pack.reportAuthor, pack.contact].filter((text) => (text ?? '') !== '');
  return {
    about: plain(known[0] ?? packWords.empty),
    case: plain(said === 0 ? packWords.empty : said === 1 ? packWords.headlines.half : packWords.headlines.written),
    recommendations: rows(pack.recommendations?.length ?? 0),
    alternatives: rows(pack.alternatives?.length ?? 0),
    timetable: rows((pack.timetable?.length ?? 0) + (pack.phases?.length ?? 0)),
    selection: rows(pack.selection?.length ?? 0),
    consultation: rows(pack.consultation?.length ?? 0),
    equality:
      problems > 0 ? { text: packWords.headlines.sums(problems), bad: true } : rows(pack.equality?.rows?.length ?? 0),
    statutory: plain(packWords.headlines.fromPosts),
    parts: redactionLine(pack, revision),
  };
}

function redactionLine(pack: PackSettings, revision: number): Headline {
  if (!pack.redaction) return { text: packWords.headlines.unsigned, bad: true };
  if (signedBefore(pack, revision) !== null) return { text: packWords.headlines.changedSince, bad: true };
  return { text: packWords.headlines.signed(day(pack.redaction.date)), bad: false };
}
