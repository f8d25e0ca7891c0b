import type { StructureId } from '../model/records.ts';
import type { Patch } from '../patch/patch.ts';
import type { ImportFormat } from './detect.ts';
import type { Mapping } from './mappingType.ts';
import type { NotTaken } from './notTaken.ts';
import type { ImportProblem, Respelling } from './problems.ts';
import type { FileRows } from './table.ts';
export interface ImportRequest extends FileRows {
  readonly structureName: string;
  /** Structure that the file continues (--from). */
  readonly fromName?: string | undefined;
  readonly format?: ImportFormat | 'auto' | undefined;
  /** Apply the proposed repairs; without it any bad row refuses the whole file. */
  readonly repair?: boolean | undefined;
  readonly fileName: string;
  /** Columns as somebody chose them; without it, as the headings speak for. Needs `format` and `heading`. */
  readonly mapping?: Mapping | undefined;
  /** Index of the heading row, where it is known. */
  readonly heading?: number | undefined;
  /** Put before every Post ID and holder's number of the file, so that two councils can stand in one document. */
  readonly prefix?: string | undefined;
  /** Rows that somebody chose to leave out, by a problem of each. */
  readonly leaveOut?: readonly ImportProblem[] | undefined;
}

/** The JSON of `import` (tests/rules.md), but for `totals`, which the caller computes once the patch is in. */
export interface ImportReport {
  readonly structure: string;
  readonly rowsIn: number;
  readonly rowsUsed: number;
  readonly rowsRejected: number;
  readonly posts: number;
  readonly boxes: number;
  readonly people: number;
  readonly roots: number;
  readonly repaired: readonly ImportProblem[];
  readonly rejected: readonly ImportProblem[];
  readonly missing: readonly string[];
  /** What was noticed and dealt with without asking; it never refuses the file (IMPORT-5). */
  readonly noted: readonly ImportProblem[];
  /** Columns that hold something and are not imported. */
  readonly notTaken: readonly NotTaken[];
}

/** What an import would do. `patch` is null when bad rows refuse the file; the report then lists every problem. */
export interface ImportPlan {
  readonly format: ImportFormat;
  readonly report: ImportReport;
  readonly patch: Patch | null;
  /** One step of history. */
  readonly label: string;
  /** The structure that it makes, or (junior posts) adds to. */
  readonly structureId: StructureId;
  /** References that the file spells otherwise than the document does (IMPORT-6). */
  readonly respellings: readonly Respelling[];
}
