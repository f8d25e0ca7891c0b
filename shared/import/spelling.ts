/**
 * One key, many spellings (IMPORT-6): "00012" and "12", "ab7" and "AB7 ", with a space that has no width. Spellings are
 * only reconciled where exactly one thing answers to them; within one file "12" and "00012" are two posts.
 */

// Joiners are left: they make one sign of several.
const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g;

/** A reference without what cannot be seen: spaces around it, spaces without width. */
export function cleanKey(text: string): string {
  // Nearly every reference is plain ASCII without spaces.
  return /[^!-~]/.test(text)
    ? text
        .replace(INVISIBLE, '')
        .replace(/\u00a0/g, ' ')
        .trim()
    : text;
}

/** What all spellings of a reference have in common. */
export function spellingKey(ref: string): string {
  return cleanKey(ref)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/^0+(?=[^.])/, '');
}

/** References by what their spellings have in common. */
export class Spellings {
  readonly #find: () => Iterable<string>;
  #byKey: Map<string, string[]> | undefined;

  /** `refs` is asked when the first spelling is looked for: most files spell everything as it is. */
  constructor(refs: () => Iterable<string>) {
    this.#find = refs;
  }

  /** Everything that is spelt like this in another way. */
  alike(ref: string): readonly string[] {
    if (!this.#byKey) {
      this.#byKey = new Map();
      for (const each of this.#find()) {
        const key = spellingKey(each);
        const list = this.#byKey.get(key);
        if (list) list.push(each);
        else this.#byKey.set(key, [each]);
      }
    }
    return this.#byKey.get(spellingKey(ref)) ?? [];
  }

  /** The one reference that this is another spelling of, if there is exactly one that `free` accepts. */
  only(ref: string, free: (ref: string) => boolean = () => true): string | undefined {
    const found = this.alike(ref).filter(free);
    return found.length === 1 ? found[0] : undefined;
  }
}

const WHOLE = /^-?\d+(?:\.0+)?$/;

/**
 * Whether a column of references, grades or points holds whole numbers that some program wrote as "40001.0": every
 * number with a decimal point in it ends in nothing but noughts.
 */
export function hasPointNought(cells: Iterable<string>): boolean {
  let found = false;
  for (const cell of cells) {
    if (!cell.includes('.') || !/^-?\d+\.\d+$/.test(cell)) continue;
    if (!WHOLE.test(cell)) return false;
    found = true;
  }
  return found;
}

/** "40001.0" as the whole number that it is. */
export const withoutPointNought = (cell: string): string => (WHOLE.test(cell) ? cell.replace(/\.0+$/, '') : cell);
