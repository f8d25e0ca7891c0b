/** Titles before a name and letters behind it: no part of who somebody is. */
const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|revd|cllr|councillor)\.?$/i;

/**
 * What "Forename Surname", "Surname, Forename", "SURNAME Forename" and "Mr Forename Surname" have in common: the words
 * of the name in alphabetical order. '' where there is no word.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && word !== '-' && !TITLES.test(word))
    .sort()
    .join(' ');
}

/** No cell with a name is longer. */
const LONGEST = 200;

/**
 * A cell as the patterns below may look at it: they try every way to divide it, so it is short and has no run of spaces.
 * Null: too long to be a name.
 */
const asName = (cell: string): string | null => (cell.length > LONGEST ? null : cell.replace(/\s+/g, ' '));

/** A name in brackets, or behind or before a number: "Forename Surname (1001)", "1001 - Forename Surname". */
export function nameAndNumber(cell: string): { readonly name: string; readonly number: string } | null {
  const text = asName(cell);
  if (text === null) return null;
  const behind =
    /^(.*\p{L}.*?)\s*[([{]\s*#?([\w./-]*\d[\w./-]*)\s*[)\]}]\s*$/u.exec(text) ??
    /^(.*\p{L}.*?)\s*[-–—:|/,]\s*#?([\w.]*\d[\w.]*)\s*$/u.exec(text);
  if (behind) return { name: (behind[1] as string).trim(), number: behind[2] as string };
  const before = /^\s*[([{]?\s*#?([\w./-]*\d[\w./]*)\s*[)\]}]?\s*[-–—:|/,\s]\s*(\p{L}.*)$/u.exec(text);
  return before ? { name: (before[2] as string).trim(), number: before[1] as string } : null;
}

/** The names that a text may hold besides the whole of it: "Head of Care (Forename Surname)", "Forename Surname - Head of Care". */
export function partsOf(cell: string): string[] {
  const text = asName(cell);
  if (text === null) return [];
  const inner = /^(.*?)\s*[([{](.+?)[)\]}]\s*$/.exec(text);
  const parts = inner ? [inner[1] as string, inner[2] as string] : text.split(/\s+[-–—|/:]\s+|;\s*/);
  return parts.map((part) => part.trim()).filter((part) => part !== '' && part !== text);
}

/** The common name of a directory's path: "CN=Surname\\, Forename,OU=Staff,DC=council" is "Surname, Forename". */
export function commonName(path: string): string | null {
  const found = /(?:^|,)\s*cn=((?:\\.|[^,\\])+)/i.exec(path);
  return found
    ? (found[1] as string)
        .replace(/\\([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/\\(.)/g, '$1')
        .trim()
    : null;
}

/** The address in "Forename Surname <forename.surname@council.gov.uk>", or the text itself where it is one; else null. */
export function mailAddress(text: string): string | null {
  // An address has 254 signs at most; a name may stand before it.
  if (text.length > 2 * LONGEST || !text.includes('@')) return null;
  const found = /([^\s<>()[\]:;,"]+@[^\s<>()[\]:;,"]+)/.exec(text);
  return found ? (found[1] as string).toLowerCase() : null;
}
