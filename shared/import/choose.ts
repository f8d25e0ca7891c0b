import { ok, type Result, refuse } from '../errors.ts';
import type { ImportFormat } from './detect.ts';
import type { ImportRequest } from './importPlan.ts';
import { lookAt } from './look.ts';
import { mappedTable, missingFields } from './mapping.ts';
import type { Mapping } from './mappingType.ts';
import type { Table } from './table.ts';

/** A file with its format, and the columns that its fields are read from. */
export interface Chosen {
  readonly format: ImportFormat;
  readonly table: Table;
  readonly mapping: Mapping;
}

/**
 * The format of a file and where its columns are: as somebody chose, or as headings and rows speak for. Refused: an
 * empty file, and one that lacks columns which the format needs.
 */
export function chooseFormat(request: ImportRequest): Result<Chosen> {
  const { fileName, rows, lines, hidden, format: asked = 'auto', heading, mapping: chosen, leaveOut } = request;
  const wish = asked === 'auto' ? undefined : asked;
  const look = lookAt({ rows, lines }, { format: wish, heading });
  if (look === null) return refuse('empty-file', `${fileName} is empty: it has no headings. Nothing was imported.`);
  const mapping = chosen ?? look.mapping;
  const format = look.format ?? 'own';
  const absent = missingFields(format, mapping);
  if (absent.length > 0)
    return refuse('missing-headings', missing(fileName, absent, look.headings, lines[look.heading] ?? 1));
  const table: Table = {
    rows,
    lines,
    hidden,
    heading: look.heading,
    positions: new Map(),
    ...(leaveOut && leaveOut.length > 0
      ? { leaveOut: new Map(leaveOut.map((problem) => [problem.row, problem] as const)) }
      : {}),
  };
  return ok({ format, table: mappedTable(format, table, mapping), mapping });
}

function missing(fileName: string, absent: readonly string[], headings: readonly string[], line: number): string {
  const shown = headings
    .filter((heading) => heading.trim() !== '')
    .slice(0, 12)
    .map((heading) => heading.trim().slice(0, 40));
  return `${fileName} has no column for ${absent.join(', ')}. Read as headings, from line ${line}: ${shown.join(', ') || 'nothing'}. Say which columns hold them. Nothing was imported.`;
}
