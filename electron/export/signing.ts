import { createHash } from 'node:crypto';
import { mustBeTicked, type Warning } from '../../shared/disclosure/freeText.ts';
import type { SignOffRecord } from '../../shared/model/exportSettings.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { plain } from '../../shared/words/plain.ts';
import { day } from '../../shared/words/printFormat.ts';
import type { ExportRequest } from './request.ts';

/** Which paper a sign-off is about: two structures by name, a kind and a format. */
export type Paper = Pick<SignOffRecord, 'structure' | 'from' | 'kind' | 'format'>;

/**
 * Who signed an open paper off. A sign-off names the paper, the hash of what it says and the warnings that were ticked;
 * it lapses with any of them. What changes by itself (date and revision of the stamp) is no part of the hash.
 */
export class Signing {
  /** The hash of what the paper says, once it is known. */
  content = '';
  readonly #paper: Paper;
  readonly #settings: Settings;
  readonly #request: Pick<ExportRequest, 'date' | 'revision' | 'signedBy'>;
  readonly #warnings: readonly Warning[];

  constructor(
    paper: Paper,
    settings: Settings,
    request: Pick<ExportRequest, 'date' | 'revision' | 'signedBy'>,
    warnings: readonly Warning[],
  ) {
    this.#paper = paper;
    this.#settings = settings;
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
    const own = (this.#settings.signOffs ?? []).filter((each) => samePaper(each, this.#paper));
    const valid = own.findLast((each) => this.#holds(each));
    if (valid) return `Signed off by ${plain(valid.by)}, ${day(valid.date)}`;
    const last = own.at(-1);
    return last ? `Not signed off: changed since ${plain(last.by)} signed it off on ${day(last.date)}` : null;
  }

  #holds({ content, ticked = [] }: SignOffRecord): boolean {
    const key = ({ place, text, kind }: { place: string; text: string; kind: string }) =>
      `${place}\u0000${text}\u0000${kind}`;
    const known = new Set(ticked.map(key));
    return content === this.content && this.#warnings.every((warning) => known.has(key(warning)));
  }
}

function samePaper(a: Paper, b: Paper): boolean {
  return a.structure === b.structure && a.from === b.from && a.kind === b.kind && a.format === b.format;
}
