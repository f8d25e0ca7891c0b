import type { Alias, Box } from './boxes.ts';
import { commonName, mailAddress, nameAndNumber, nameKey, partsOf } from './personNames.ts';
import { Spellings, spellingKey } from './spelling.ts';

/** Whom a cell of Reports To may mean: the index of one box, several boxes, or none. */
export type FoundManager = number | 'several' | null;

/** Boxes by one kind of key. */
class Lookup {
  readonly #boxes = new Map<string, Set<number>>();

  put(key: string, box: number): void {
    if (key === '') return;
    const known = this.#boxes.get(key);
    if (known) known.add(box);
    else this.#boxes.set(key, new Set([box]));
  }

  get(key: string): ReadonlySet<number> {
    return (key === '' ? undefined : this.#boxes.get(key)) ?? NOBODY;
  }
}

const MOST = 300;
const NOBODY: ReadonlySet<number> = new Set();

/**
 * Finds managers as people write them (IMPORT-6), for cells that are no post number: another spelling of one, then the
 * holder's number, full name, name with number, e-mail, directory or principal name, title. The first of these that
 * anybody answers to decides; several are `several`.
 */
export class ManagerFinder {
  readonly #refs: Spellings;
  readonly #index: ReadonlyMap<string, number>;
  readonly #numbers = new Lookup();
  readonly #names = new Lookup();
  readonly #addresses = new Lookup();
  readonly #paths = new Lookup();
  readonly #titles = new Lookup();

  constructor(boxes: readonly Box[], index: ReadonlyMap<string, number>) {
    this.#index = index;
    this.#refs = new Spellings(() => index.keys());
    for (const [i, { post, holders, aliases }] of boxes.entries()) {
      for (const { person, name } of holders) {
        this.#numbers.put(spellingKey(person), i);
        this.#names.put(nameKey(name), i);
      }
      for (const alias of aliases) this.#putAlias(alias, i);
      this.#titles.put(titleKey(post.title), i);
    }
  }

  #putAlias({ kind, text }: Alias, box: number): void {
    if (kind === 'number') this.#numbers.put(spellingKey(text), box);
    else if (kind === 'name') this.#names.put(nameKey(text), box);
    else if (kind === 'address') for (const key of addressKeys(text)) this.#addresses.put(key, box);
    else {
      this.#paths.put(text.toLowerCase(), box);
      this.#names.put(nameKey(commonName(text) ?? ''), box);
    }
  }

  /** `own`: the box whose manager is looked for. */
  find(text: string, own: number): FoundManager {
    // Nobody is called by more; a hostile cell must not keep the patterns busy.
    if (text.length > MOST) return null;
    for (const way of this.#ways(text)) {
      const found = way();
      if (found.size === 0) continue;
      if (found.size === 1) return [...found][0] as number;
      // A title or a name that the box shares with one other means the other.
      const others = [...found].filter((box) => box !== own);
      return others.length === 1 ? (others[0] as number) : 'several';
    }
    return null;
  }

  #ways(text: string): (() => ReadonlySet<number>)[] {
    const name = commonName(text) ?? text;
    return [
      () => this.#byRef(text),
      () => this.#numbers.get(spellingKey(text)),
      () => this.#names.get(nameKey(name)),
      () => this.#byNameAndNumber(text),
      () => this.#addresses.get(mailAddress(text) ?? ''),
      () => this.#paths.get(text.toLowerCase()),
      () => this.#byAccount(text),
      () => this.#titles.get(titleKey(text)),
      () => this.#byParts(text),
    ];
  }

  #byRef(text: string): ReadonlySet<number> {
    return new Set(this.#refs.alike(text).map((ref) => this.#index.get(ref) as number));
  }

  /** "Forename Surname (1001)": the number decides where somebody has it, and the name where nobody does. */
  #byNameAndNumber(text: string): ReadonlySet<number> {
    const both = nameAndNumber(text);
    if (both === null) return NOBODY;
    const exact = this.#index.get(both.number);
    const numbered = exact !== undefined ? new Set([exact]) : this.#byRef(both.number);
    const byNumber = this.#numbers.get(spellingKey(both.number));
    const named = this.#names.get(nameKey(both.name));
    const titled = this.#titles.get(titleKey(both.name));
    for (const some of [byNumber, numbered]) {
      const agreed = [...some].filter((box) => named.has(box) || titled.has(box));
      if (agreed.length > 0) return new Set(agreed);
    }
    // A number that belongs to somebody else than the name is not to be believed.
    if (named.size > 0) return named;
    return byNumber.size > 0 ? byNumber : numbered;
  }

  /** "COUNCIL\\fsurname", or the part of an address before the @. */
  #byAccount(text: string): ReadonlySet<number> {
    const account = /^[\w.-]+\\([\w.-]+)$/.exec(text)?.[1] ?? text;
    return /^[\w.-]+$/.test(account) ? this.#addresses.get(account.toLowerCase()) : NOBODY;
  }

  /** "Head of Care (Forename Surname)": what its parts agree on. */
  #byParts(text: string): ReadonlySet<number> {
    const sets = partsOf(text).flatMap((part) => {
      const found = [
        this.#names.get(nameKey(part)),
        this.#numbers.get(spellingKey(part)),
        this.#titles.get(titleKey(part)),
      ].find(({ size }) => size > 0);
      return found ? [found] : [];
    });
    const [first, ...rest] = sets;
    if (!first) return NOBODY;
    const agreed = new Set([...first].filter((box) => rest.every((each) => each.has(box))));
    return agreed.size > 0 ? agreed : (sets.find(({ size }) => size === 1) ?? first);
  }
}

const titleKey = (title: string) =>
  title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An address, and its part before the @ by which accounts are named. */
function addressKeys(text: string): string[] {
  const whole = text.toLowerCase();
  const at = whole.indexOf('@');
  return at > 0 ? [whole, whole.slice(0, at)] : [whole.replace(/^[\w.-]+\\/, '')];
}
