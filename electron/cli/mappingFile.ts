import { ok, type Result, refuse } from '../../shared/errors.ts';
import { customHeading, customNameIn } from '../../shared/import/customColumns.ts';
import type { ImportFormat } from '../../shared/import/detect.ts';
import { headingKey } from '../../shared/import/headings.ts';
import { lookAt } from '../../shared/import/look.ts';
import { mappingFields } from '../../shared/import/mapping.ts';
import type { Mapping } from '../../shared/import/mappingType.ts';
import type { FileRows } from '../../shared/import/table.ts';

/**
 * A mapping file for `--mapping`: our field to the file's heading, or to a column by its number (1) or letters ("A"), in
 * any letter case: {"Post ID": "Pos No", "Team": 4, "Notes": null}. Null: the field is not in the file. What it does not
 * name is guessed. The other way round ({"Pos No": "Post ID"}) is understood too.
 */
export function mappingOf(
  given: unknown,
  file: FileRows,
  wish: { format?: ImportFormat | undefined; heading?: number | undefined },
): Result<Mapping> {
  const wrong = (what: string) => refuse('bad-mapping', `${what} Nothing was imported.`);
  const columns =
    isRecord(given) && isRecord(given.columns)
      ? given.columns
      : isRecord(given) && isRecord(given.mapping)
        ? given.mapping
        : given;
  if (!isRecord(columns))
    return wrong('A mapping is an object that says which column each field is read from, like {"Post ID": "Pos No"}.');
  const look = lookAt(file, wish);
  if (look === null) return wrong('The file has no headings.');
  const fields = mappingFields(look.format ?? wish.format ?? 'own').map(({ key }) => key);
  const fieldOf = (name: string) => {
    const custom = customNameIn(name);
    if (custom !== null) return customHeading(custom);
    return fields.find((field) => headingKey(field) === headingKey(name));
  };
  const mapping: Record<string, number> = { ...look.mapping };
  const chosen = new Map<string, number>();
  for (const [name, value] of Object.entries(columns)) {
    // Which of the two is the field: a heading of the file may be called like another field of ours.
    const turned =
      typeof value === 'string' && columnOf(value, look.headings) === undefined && fieldOf(value) !== undefined;
    const field = fieldOf(turned ? (value as string) : name);
    const column: unknown = turned ? name : value;
    if (field === undefined) return wrong(`There is no field "${name}". There are: ${fields.join(', ')}.`);
    delete mapping[field];
    if (column === null || column === '') continue;
    const at = columnOf(column, look.headings);
    if (at === undefined)
      return wrong(
        `"${String(column)}" (for ${field}) is no column of the file. Its headings: ${look.headings.filter((heading) => heading.trim() !== '').join(', ')}.`,
      );
    chosen.set(field, at);
  }
  // A column that somebody gave to a field is no other field's by guess.
  const claimed = new Set(chosen.values());
  for (const [field, at] of Object.entries(mapping)) if (claimed.has(at)) delete mapping[field];
  return ok({ ...mapping, ...Object.fromEntries(chosen) });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function columnOf(column: unknown, headings: readonly string[]): number | undefined {
  if (typeof column === 'number')
    return Number.isInteger(column) && column >= 1 && column <= Math.max(headings.length, 1) ? column - 1 : undefined;
  if (typeof column !== 'string') return undefined;
  const exact = headings.findIndex((heading) => heading.trim() === column.trim());
  if (exact >= 0) return exact;
  const alike = headings.findIndex(
    (heading) => headingKey(heading) !== '' && headingKey(heading) === headingKey(column),
  );
  if (alike >= 0) return alike;
  if (/^[A-Z]{1,2}$/.test(column)) {
    const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return at < headings.length ? at : undefined;
  }
  return undefined;
}
