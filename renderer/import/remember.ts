import type { ImportFormat } from '../../shared/import/detect.ts';
import { headingKey } from '../../shared/import/headings.ts';
import type { Mapping } from '../../shared/import/mapping.ts';

/** Mappings that somebody made, by the headings of the file; on this machine only, and no data of any file. */
interface Remembered {
  readonly headings: string;
  /** What it is found again by, for a person: the file that was mapped. */
  readonly name?: string;
  readonly format: ImportFormat;
  readonly mapping: Mapping;
}

const KEY = 'spanwise.imports';
const MOST = 40;

const signature = (headings: readonly string[]) => headings.map(headingKey).join('|').slice(0, 5_000);

function all(): readonly Remembered[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? (stored as Remembered[]) : [];
  } catch {
    // No storage, or not ours: the mapping is guessed then.
    return [];
  }
}

/** The mapping that was used last for a file with these headings. */
export function recall(headings: readonly string[]): { format: ImportFormat; mapping: Mapping; name: string } | null {
  const wanted = signature(headings);
  const found = all().find((each) => each.headings === wanted);
  const fits =
    found && Object.values(found.mapping).every((at) => Number.isInteger(at) && at >= 0 && at < headings.length);
  return found && fits ? { ...found, name: found.name ?? '' } : null;
}

export function remember(headings: readonly string[], format: ImportFormat, mapping: Mapping, name: string): void {
  const own = signature(headings);
  const rest = all().filter((each) => each.headings !== own);
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify([{ headings: own, format, mapping, name: name.slice(0, 200) }, ...rest].slice(0, MOST)),
    );
  } catch {
    // Without storage the next file of the kind is guessed again.
  }
}
