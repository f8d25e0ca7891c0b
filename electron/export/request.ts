import type { Withheld } from '../../shared/disclosure/withheld.ts';
import type { ExportFormat, ExportKind } from '../../shared/ipc/contract.ts';
export interface ExportRequest {
  /** Id or name of the structure. */
  readonly structure: string;
  /** Id or name of the structure to compare with; figures of a proposal are compared with Current without it. */
  readonly from?: string | undefined;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly page?: 'a4' | 'a3' | undefined;
  /** For publication: no names, no single-holder salaries, no notes. */
  readonly public?: boolean | undefined;
  /** Part 1, for publication, as `public` is; or Part 2, for members in private (EXPORT-6). */
  readonly part?: 'open' | 'exempt' | undefined;
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
}

export interface ExportFile {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** What the open version leaves out and why, and what to look at before it goes out. */
  readonly withheld?: readonly Withheld[];
  readonly warnings?: readonly string[];
}
