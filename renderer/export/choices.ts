import type { ExportFormat, ExportKind, ExportPart } from '../../shared/ipc/contract.ts';

export interface Choices {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  /** Null: a working copy that holds everything. */
  readonly part: ExportPart | null;
  /** Null: the structure that the window shows. */
  readonly structure: string | null;
  /** Null: Current. */
  readonly from: string | null;
  readonly page: 'a4' | 'a3';
  readonly orientation: 'portrait' | 'landscape';
  readonly resolution: 'screen' | 'print';
  /** Every section of the pack in its order, own ones too, and those that are left out. */
  readonly order: readonly string[];
  readonly off: readonly string[];
  /** The pool whose workings are wanted; null: every contested one. */
  readonly pool: string | null;
}
