import type { ExportFormat, ExportKind, ExportPart } from '../../shared/ipc/contract.ts';
import type { PackSectionId } from '../../shared/report/pack/sections.ts';
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
  /** Every section of the pack in its order, and those that are left out. */
  readonly order: readonly PackSectionId[];
  readonly off: readonly PackSectionId[];
  /** The pool whose workings are wanted; null: every contested one. */
  readonly pool: string | null;
}
