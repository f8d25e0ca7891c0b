import { discloseUnder } from '../../shared/disclosure/audience.ts';
import { type LedgerRow, signOffsOf } from '../../shared/model/ledger.ts';
import type { PackSettings } from '../../shared/model/packSettings.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { equalityTable } from '../../shared/report/equalityTable.ts';
import { ownSections } from '../../shared/report/pack/ownSections.ts';
import { day } from '../kit/words/screenFormat.ts';
import type { Part } from './state.ts';
import { packWords } from './words.ts';

export interface Headline {
  readonly text: string;
  /** Worth a look: something does not add up, or nobody has signed. */
  readonly bad: boolean;
}

/** What each part of the report holds, in a few words. */
export function headlines(settings: Settings, ledger: readonly LedgerRow[] = []): Record<Part, Headline> {
  const pack: PackSettings = settings.pack ?? {};
  const plain = (text: string): Headline => ({ text, bad: false });
  const rows = (n: number) => plain(n === 0 ? packWords.empty : packWords.rows(n));
  const problems = equalityTable(pack.equality, discloseUnder(settings)).problems.length;
  const said = [pack.summary, pack.reason].filter((text) => (text ?? '') !== '').length;
  const own = ownSections(pack).length;
  const known = [pack.council, pack.meeting, pack.reportAuthor, pack.contact].filter((text) => (text ?? '') !== '');
  return {
    about: plain(known[0] ?? packWords.empty),
    case: plain(said === 0 ? packWords.empty : said === 1 ? packWords.headlines.half : packWords.headlines.written),
    own: plain(own === 0 ? packWords.empty : packWords.headlines.sections(own)),
    recommendations: rows(pack.recommendations?.length ?? 0),
    alternatives: rows(pack.alternatives?.length ?? 0),
    timetable: rows((pack.timetable?.length ?? 0) + (pack.phases?.length ?? 0)),
    selection: rows(pack.selection?.length ?? 0),
    consultation: rows(pack.consultation?.length ?? 0),
    equality:
      problems > 0 ? { text: packWords.headlines.sums(problems), bad: true } : rows(pack.equality?.rows?.length ?? 0),
    statutory: plain(packWords.headlines.fromPosts),
    parts: signedLine(ledger),
  };
}

/** Which papers were looked through; whether each still says the same is known when it is made. */
function signedLine(ledger: readonly LedgerRow[]): Headline {
  const last = signOffsOf(ledger).at(-1);
  if (!last) return { text: packWords.headlines.unsigned, bad: true };
  return { text: packWords.headlines.signed(day(last.date)), bad: false };
}
