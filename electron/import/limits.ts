/** What a file that somebody chose may cost before it is refused. A council's whole establishment is far below each. */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024;
/** What the parts of a packed file that are read may unpack to, together. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
/** Parts in a packed file. */
export const MAX_PARTS = 10_000;
/** Rows of a table. */
export const MAX_ROWS = 200_000;
/** Columns of a table. */
export const MAX_COLUMNS = 1_000;
/** Cells of a table, counted as a rectangle: rows × columns. */
export const MAX_CELLS = 8_000_000;
/** Characters of all cells together: a workbook stores a text once and may show it in every cell. */
export const MAX_TEXT = 64 * 1024 * 1024;
/** Characters of XML without a tag or a text between them. A cell holds 32,767; ten times that is no cell. */
export const MAX_XML_PIECE = 512 * 1024;
/** How deep elements may stand in each other. Those of a workbook or a drawing stay below thirty. */
export const MAX_XML_DEPTH = 100;

/** Why a file is given up half-way: thrown by its readers, turned into a sentence where the file is named. */
export class FileFault extends Error {
  /** `broken`: not what it says it is; the others: which limit it is beyond. */
  readonly fault: 'broken' | 'unpacked' | 'cells' | 'rows' | 'columns' | 'text';

  constructor(fault: FileFault['fault']) {
    super(`The file is given up: ${fault}.`);
    this.fault = fault;
  }
}
