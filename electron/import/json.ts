import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { FileFault, MAX_COLUMNS, MAX_ROWS } from './limits.ts';

/** How deep an attribute may stand in others: "urn:…:User.manager.value" is three. */
const DEEPEST = 6;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A list in JSON as rows: the resources of a SCIM answer (RFC 7644), the values of a directory's answer, or a plain list
 * of objects. An attribute inside another gets both names ("name.familyName"); of several addresses the primary one is
 * taken. Null: the text is no JSON at all, and may be a table with delimiters.
 */
export function readJson(fileName: string, text: string): Result<ReadRows> | null {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (!/^[[{]/.test(start)) return null;
  let parsed: Json;
  try {
    parsed = JSON.parse(start) as Json;
  } catch {
    // "{1001}" may be how a list begins; what looks like JSON all along is told to be broken.
    return /^[[{]\s*(?:["[{]|$)/.test(start)
      ? refuse(
          'not-json',
          `"${fileName}" begins like JSON and breaks off or is not well formed. Nothing was imported; export it again.`,
        )
      : null;
  }
  const list = listIn(parsed);
  if (list === null)
    return refuse('not-a-table', `"${fileName}" is JSON without a list of people or posts. Nothing was imported.`);
  if (list.length > MAX_ROWS) throw new FileFault('rows');
  const flat = list.map((each) => flatten(each));
  const headings = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  if (headings.length > MAX_COLUMNS) throw new FileFault('columns');
  const rows = [headings, ...flat.map((row) => headings.map((heading) => row.get(heading) ?? ''))];
  const isScim = headings.includes('userName') && start.includes('urn:ietf:params:scim');
  // A row is known by its place in the list; the headings, which are in no line, count as the first.
  return ok({ rows, lines: rows.map((_, i) => i + 1), sheets: [], ...(isScim ? { format: 'scim' as const } : {}) });
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The list itself, or the one list of objects that an answer carries. */
function listIn(value: Json): readonly { readonly [key: string]: Json }[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isObject) ? value : null;
  if (!isObject(value)) return null;
  for (const key of ['Resources', 'value', 'Report_Entry', 'users', 'data', 'items', 'results', 'records', 'd']) {
    const inside = Object.hasOwn(value, key) ? (value[key] as Json) : null;
    const found = inside === null ? null : listIn(inside);
    if (found) return found;
  }
  const lists = Object.values(value).flatMap((each) => (Array.isArray(each) ? (listIn(each) ?? []) : []));
  return lists.length > 0 ? lists : null;
}

function flatten(record: { readonly [key: string]: Json }): Map<string, string> {
  const cells = new Map<string, string>();
  const put = (path: string, value: Json, depth: number): void => {
    if (value === null || depth > DEEPEST) return;
    if (isObject(value)) {
      for (const [key, inside] of Object.entries(value)) put(join(path, key), inside, depth + 1);
    } else if (Array.isArray(value)) {
      const one = value.find((each) => isObject(each) && each.primary === true) ?? value[0];
      if (value.every((each) => !isObject(each)))
        cells.set(
          path,
          value
            .map(textIn)
            .filter((each) => each !== '')
            .join('; '),
        );
      else if (one !== undefined && isObject(one)) put(path, (one.value as Json | undefined) ?? one, depth + 1);
    } else {
      const text = textIn(value);
      if (text !== '') cells.set(path, text);
    }
  };
  for (const [key, value] of Object.entries(record))
    if (!['schemas', 'meta', '@odata.etag'].includes(key)) put(key, value, 1);
  return cells;
}

/** Extensions of SCIM are named by an address, behind which their attributes stand without one. */
const join = (path: string, key: string) =>
  /^urn:/.test(path) ? (/:User$/.test(path) ? key : `${path}:${key}`) : `${path}.${key}`;

const textIn = (value: Json): string =>
  value === null || typeof value === 'object'
    ? ''
    : (value === true ? 'yes' : value === false ? 'no' : String(value)).replaceAll('\u0000', '');
