/** How a file is read, as somebody chose; what is not said is guessed from the file. */
export interface ReadOptions {
  /** Name of the sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** The sign between the cells of a text. */
  readonly delimiter?: string | undefined;
  /** How the bytes of a text are read: "windows-1252", say. */
  readonly encoding?: string | undefined;
}
