import { FOREIGN, type ForeignFormat, findHeading, NAME_FIELDS, OTHER_IDS } from './foreignMaps.ts';
import { headingKey } from './headings.ts';
import type { Mapping } from './mapping.ts';
import { cellOf, isBlankRow, type Table } from './table.ts';

/**
 * The file as a table of the own template. People become pseudonyms (the row's reference); managers given by name or by
 * another number of the row are found when exactly one row has it. "Vacant" or no name is a vacancy.
 */
export function foreignTable(format: ForeignFormat, table: Table, mapping: Mapping): Table {
  const body = table.rows.slice(table.heading + 1);
  const id = mapping['Post ID'];
  const names = NAME_FIELDS.flatMap((field) => mapping[field] ?? []);
  const nameOf = (row: readonly string[]) => [...new Set(names.map((at) => cellOf(row, at)))].join(' ').trim();
  // The file's references; without such a column, the rows are numbered.
  const refs = body.map((row, i) => (id === undefined ? `R${i + 1}` : cellOf(row, id)));
  const known = new Set(refs);
  const others = OTHER_IDS.flatMap((heading) => findHeading(table.positions, [heading]) ?? []);
  const lookups = [
    ...[...new Set(others)]
      .filter((at) => at !== id)
      .map((at) =>
        unique(
          body.map((row) => cellOf(row, at)),
          refs,
        ),
      ),
    unique(body.map(nameOf), refs),
  ];
  const resolve = (manager: string, ref: string) => {
    // A guide of OrgChart has its top report to nobody, to −1 or to itself.
    if (format === 'orgchart' && ((manager === '-1' && !known.has(manager)) || manager === ref)) return '';
    if (manager === '' || known.has(manager)) return manager;
    for (const lookup of lookups) {
      const found = lookup.get(manager.toLowerCase());
      if (found !== undefined) return found;
    }
    return manager;
  };
  const given = mapping['Holder ID'];
  const withHolders = given !== undefined || names.length > 0;
  const plain = Object.entries(mapping).filter(
    ([field]) => !['Post ID', 'Reports To', 'Holder ID', ...NAME_FIELDS].includes(field),
  );
  const typed = format === 'orgpublisher' ? positionTypes(mapping) : null;
  const fields = plain.map(([field]) => field);
  const headings = ['Post ID', 'Reports To', ...fields, ...(typed?.more ?? []), ...(withHolders ? ['Holder ID'] : [])];
  const people = new Pseudonyms();
  const rows = body.map((row, i) => {
    if (isBlankRow(row)) return [];
    const ref = refs[i] as string;
    const rest = plain.map(([field, at]) => ownCell(field, cellOf(row, at), format));
    const holder = typed?.isOpen(row) ? '' : cellOf(row, given) || people.of(nameOf(row), ref);
    const more = typed?.read(row, fields, rest) ?? [];
    return [ref, resolve(cellOf(row, mapping['Reports To']), ref), ...rest, ...more, ...(withHolders ? [holder] : [])];
  });
  return {
    ...table,
    rows: [headings, ...rows],
    lines: [
      table.lines[table.heading] ?? 1,
      ...body.map((_, i) => table.lines[table.heading + 1 + i] ?? table.heading + 2 + i),
    ],
    heading: 0,
    positions: new Map(headings.map((heading, at) => [headingKey(heading), at])),
  };
}

/**
 * What OrgPublisher's position types say: "Open Position" is a vacancy whatever its name, "Assistant" an assistant, and
 * a box (B) has no other text than its Box Title.
 */
function positionTypes(mapping: Mapping) {
  const typeOf = (row: readonly string[]) => cellOf(row, mapping.Kind).toLowerCase();
  const asks = mapping.Kind !== undefined && mapping.Assistant === undefined;
  return {
    more: asks ? ['Assistant'] : [],
    isOpen: (row: readonly string[]) => typeOf(row) === 'open position',
    read(row: readonly string[], fields: readonly string[], cells: string[]): string[] {
      const [title, team] = [fields.indexOf('Job Title'), fields.indexOf('Team')];
      if (typeOf(row) === 'b' && title >= 0 && team >= 0 && cells[title] === '') {
        cells[title] = cells[team] as string;
        cells[team] = '';
      }
      return asks ? [typeOf(row) === 'assistant' ? 'yes' : ''] : [];
    },
  };
}

/** H- and the row's reference; a second name under one reference is somebody else. "Vacant" or no name is nobody. */
class Pseudonyms {
  readonly #names = new Map<string, string[]>();

  of(name: string, ref: string): string {
    if (name === '' || ref === '' || /^(vacant|vacancy|open position|tbc|tbh)$/i.test(name)) return '';
    const names = this.#names.get(ref);
    if (!names) {
      this.#names.set(ref, [name]);
      return `H-${ref}`;
    }
    const known = names.indexOf(name);
    if (known < 0) names.push(name);
    const nth = known < 0 ? names.length : known + 1;
    return nth === 1 ? `H-${ref}` : `H-${ref}-${nth}`;
  }
}

/** A cell in the words of the own template. */
function ownCell(field: string, cell: string, format: ForeignFormat): string {
  // Organimi puts a colon between references, OrgPlus a semicolon.
  if (field === 'Accountable To' && format === 'organimi') return cell.replaceAll(':', ';');
  // OrgPublisher's record type B is a box of the chart without a person; every other is somebody's place.
  if (field === 'Kind' && format === 'orgpublisher' && FOREIGN[format].fields.Kind !== undefined)
    return /^(post|team|outside)/i.test(cell) ? cell : cell.toUpperCase() === 'B' ? 'team' : '';
  return cell;
}

/** The row of each text that exactly one row has. */
function unique(texts: readonly string[], refs: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const [i, text] of texts.entries()) {
    const key = text.toLowerCase();
    if (key === '' || refs[i] === '') continue;
    if (found.has(key)) twice.add(key);
    found.set(key, refs[i] as string);
  }
  for (const key of twice) found.delete(key);
  return found;
}
