import { createHash } from 'node:crypto';
import { mustBeTicked, type Warning } from '../../shared/disclosure/freeText.ts';
import { type LedgerRow, type Paper, signOffOf } from '../../shared/model/ledger.ts';
import { plain } from '../../shared/words/plain.ts';
import { day } from '../../shared/words/printFormat.ts';
import type { ExportRequest } from './request.ts';

/**
 * Who signed an open paper off. A sign-off names the paper, the hash of what it says and the warnings that were ticked;
 * it lapses with any of them. What changes by itself (date and revision of the stamp) is no part of the hash.
 */
export class Signing {
  /** The hash of what the paper says, once it is known. */
  content = '';
  readonly #paper: Paper;
  readonly #ledger: readonly LedgerRow[];
  readonly #request: Pick<ExportRequest, 'date' | 'revision' | 'signedBy'>;
  readonly #warnings: readonly Warning[];

  constructor(
    paper: Paper,
    ledger: readonly LedgerRow[],
    request: Pick<ExportRequest, 'date' | 'revision' | 'signedBy'>,
    warnings: readonly Warning[],
  ) {
    this.#paper = paper;
    this.#ledger = ledger;
    this.#request = request;
    this.#warnings = warnings.filter(mustBeTicked);
  }

  /** What the paper says of its sign-off, given what else it says. */
  sign(said: string): string | null {
    const { date, revision, signedBy } = this.#request;
    const lasting = said.replaceAll(`revision ${revision}`, 'revision').replaceAll(day(date), '');
    this.content = createHash('sha256')
      .update(JSON.stringify([this.#paper, lasting]))
      .digest('hex');
    if (signedBy !== undefined) return `Signed off by ${plain(signedBy)}, ${day(date)}`;
    const known = signOffOf(this.#ledger, this.#paper, this.content, this.#warnings);
    if (known === null) return null;
    const { by, date: on } = known.signOff;
    if (known.holds) return `Signed off by ${plain(by)}, ${day(on)}`;
    return `Not signed off: changed since ${plain(by)} signed it off on ${day(on)}`;
  }
}
