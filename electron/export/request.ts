import type { Audience } from '../../shared/disclosure/audience.ts';
import type { Disclosure } from '../../shared/disclosure/disclosure.ts';
import type { Warning } from '../../shared/disclosure/freeText.ts';
import type { Withheld } from '../../shared/disclosure/withheld.ts';
import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
import type { Exemption } from '../../shared/model/exemption.ts';
import type { SignOff } from '../../shared/model/ledger.ts';
import type { SheetName } from '../../shared/report/page/paper.ts';

export interface ExportRequest {
  /** Id or name of the structure. */
  readonly structure: string;
  /** Id or name of the structure to compare with; figures of a proposal are compared with Current without it. */
  readonly from?: string | undefined;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly page?: SheetName | 'one' | undefined;
  /** A chart of one branch, by the Post ID at its top; of so many levels; with what changes marked (EXPORT-13). */
  readonly branch?: string | undefined;
  readonly levels?: number | undefined;
  readonly marks?: boolean | undefined;
  /** For whom; a working copy without it (EXPORT-6, EXPORT-10). */
  readonly audience?: Audience | undefined;
  /** Why an exempt paper is exempt, where the document does not say it. */
  readonly exempt?: Exemption | undefined;
  /** Who signs this paper off in this moment. */
  readonly signedBy?: string | undefined;
  readonly orientation?: 'portrait' | 'landscape' | undefined;
  readonly resolution?: 'screen' | 'print' | undefined;
  readonly pool?: string | undefined;
  /** Sections of the pack in their order. */
  readonly sections?: readonly string[] | undefined;
  readonly revision: number;
  /** The document's title, which names the file. */
  readonly title?: string | undefined;
  /** ISO day. */
  readonly date: string;
}

/** How a long export is followed and stopped. */
export interface ExportControl {
  readonly signal?: AbortSignal | undefined;
  /** `done` of `of` steps are finished; `what` is the next, in words. */
  readonly progress?: ((done: number, of: number, what: string) => void) | undefined;
  /** What was decided already of this very state, for whoever makes several files of it. */
  readonly told?: Disclosure | undefined;
}

export interface ExportFile {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** What the open version leaves out and why, and what to look at before it goes out. */
  readonly withheld?: readonly Withheld[];
  readonly warnings: readonly Warning[];
  /** The hash of what an open paper says, which a sign-off names; '' for the others. */
  readonly content: string;
  /** What a sign-off of it is about; null where it is not open. */
  readonly signing: ToSign | null;
}

/** A paper that can be signed off: which it is, what it says, and what it tells for good. */
export type ToSign = Omit<SignOff, 'type' | 'id' | 'by' | 'date' | 'ticked'>;
