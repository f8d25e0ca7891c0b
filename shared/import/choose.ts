import { ok, type Result, refuse } from '../errors.ts';
import { detectFormat, fitsFormat, type ImportFormat, REQUIRED } from './detect.ts';
import { headingKey, headingPositions } from './headings.ts';
import type { ImportRequest } from './importPlan.ts';
import { guessMapping, type Mapping, mappedTable, missingFields } from './mapping.ts';
import { findTable, type Table } from './table.ts';

/** A file with its format, and the columns that its fields are read from. */
export interface Chosen {
  readonly format: ImportFormat;
  readonly table: Table;
  readonly mapping: Mapping;
}

/**
 * The format of a file and where its columns are: as somebody chose, or as the headings speak for. Refused: an empty
 * file, and one that lacks columns which the format needs.
 */
export function chooseFormat(request: ImportRequest): Result<Chosen> {
  const leaveOut = new Map(request.leaveOut?.map((problem) => [problem.row, problem] as const));
  const decided = chooseColumns(request);
  if (!decided.ok || leaveOut.size === 0) return decided;
  return ok({ ...decided.value, table: { ...decided.value.table, leaveOut } });
}

function chooseColumns({ fileName, rows, lines, format: asked, heading, mapping }: ImportRequest): Result<Chosen> {
  const wanted = asked ?? 'auto';
  if (mapping && wanted !== 'auto') {
    const at = heading ?? 0;
    const table: Table = { rows, lines, heading: at, positions: headingPositions(rows[at] ?? []) };
    const absent = missingFields(wanted, mapping);
    if (absent.length > 0)
      return refuse(
        'missing-headings',
        `Say which column of ${fileName} holds ${absent.join(', ')}. Nothing was imported.`,
      );
    const mapped = wanted === 'own' || wanted.startsWith('organogram') ? mappedTable(wanted, table, mapping) : table;
    return ok({ format: wanted, table: mapped, mapping });
  }
  const table = findTable({ rows, lines }, (at) =>
    wanted === 'auto' ? detectFormat(at) !== null : fitsFormat(wanted, at),
  );
  if (table === null) return refuse('empty-file', `${fileName} is empty: it has no headings. Nothing was imported.`);
  const format = wanted === 'auto' ? detectFormat(table.positions) : wanted;
  if (format !== null && fitsFormat(format, table.positions))
    return ok({ format, table, mapping: guessMapping(format, table.positions) });
  const absent = REQUIRED.filter((each) => !table.positions.has(headingKey(each)));
  if (format === null || format === 'own') {
    return refuse(
      'missing-headings',
      `${fileName} has no column ${absent.join(', ')}. The own template needs ${REQUIRED.join(', ')}. Nothing was imported.`,
    );
  }
  return refuse(
    'missing-headings',
    `The headings of ${fileName} are not those of the format ${format}. Nothing was imported.`,
  );
}
