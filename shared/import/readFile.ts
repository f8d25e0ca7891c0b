import type { Box } from './boxes.ts';

/** What a reader makes of a file: boxes in file order, before anybody looks at who reports to whom. */
export interface ReadFile {
  readonly boxes: Box[];
  readonly rowsIn: number;
  /** Whether the file says who is in the boxes; otherwise occupancy is unrecorded or stays as it was (POST-7). */
  readonly holdersGiven: boolean;
  /** Heading of the manager's column, for problems. */
  readonly managerColumn: string;
  /** Index of each box by its reference, where the reader has made one. */
  readonly index?: Map<string, number>;
}
