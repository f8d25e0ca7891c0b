import type { Person, PersonId } from '../model/records.ts';
import type { Box } from './boxes.ts';
import { References } from './names.ts';
import { cellFault } from './oddCells.ts';
import { nameKey } from './personNames.ts';
import { EMPTY_CELL, KEEPS, type ProblemCode } from './problems.ts';
import { Spellings } from './spelling.ts';
import { noPerson } from './vacancyWords.ts';

/** Who a row says is in its box, and what was found on the way; nothing is logged before the row is taken. */
export type RowHolder = { readonly found: readonly Found[] } & (
  | { readonly kind: 'vacant' }
  /** The cell is an error: whoever was there stays (--from, --merge). */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'person'; readonly ref: PersonId }
);

export interface Found {
  readonly column: string;
  readonly value: string;
  readonly problem: ProblemCode;
  readonly action: string;
}

const VACANT: RowHolder = { kind: 'vacant', found: [] };

export interface HolderText {
  /** Cell of Holder ID, cleaned. */
  readonly id: string;
  /** Name, whole or put together from its parts. */
  readonly name: string;
  /** Names of the columns, for problems. */
  readonly idColumn: string;
  readonly nameColumn: string;
}

/**
 * Tells people from words in holders' cells (IMPORT-5): a vacancy word is a vacancy, a name without a number is a person
 * with a made-up reference, an error is neither. Numbers spelt otherwise than here are reconciled (IMPORT-6).
 */
export class HolderReader {
  readonly #known: ReadonlyMap<PersonId, Person>;
  readonly #references: References;
  readonly #spellings: Spellings;
  readonly #used: () => ReadonlySet<string>;
  /** Made-up references by box and name: the same name in the same box is the same person. */
  readonly #made = new Map<string, PersonId>();
  readonly #given = new Set<PersonId>();

  readonly #prefix: string;

  /** `used`: every number of a holder in the file, asked when a reference has to be made up or a spelling looked for. */
  constructor(known: ReadonlyMap<PersonId, Person>, used: () => ReadonlySet<string>, prefix: string) {
    this.#known = known;
    this.#used = used;
    this.#prefix = prefix;
    this.#references = new References(() => new Set([...known.keys(), ...used()]));
    this.#spellings = new Spellings(() => known.keys());
  }

  read(
    { id, name, idColumn, nameColumn }: HolderText,
    box: { readonly ref: string; readonly from: Box['from'] },
  ): RowHolder {
    // Nearly every row: a number, and a name or none.
    if (id === '' && name === '') return VACANT;
    const found: Found[] = [];
    const note = (column: string, value: string, problem: ProblemCode, action: string) =>
      found.push({ column, value, problem, action });
    const [idFault, nameFault] = [cellFault(id), cellFault(name)];
    if (idFault) note(idColumn, id, idFault, box.from ? KEEPS : EMPTY_CELL);
    if (nameFault) note(nameColumn, name, nameFault, EMPTY_CELL);
    if (idFault && box.from) return { kind: 'unreadable', found };
    const number = idFault ? '' : id;
    const called = nameFault ? '' : name;
    if (number === '' && called === '') return { kind: 'vacant', found };
    const [idWord, nameWord] = [noPerson(number), noPerson(called)];
    // "0" or "N/A" beside a name is a number that is not known; a vacancy beside a name or a number is a vacancy.
    const [noNumber, noName] = [number === '' || idWord !== null, called === '' || nameWord !== null];
    if (idWord === 'vacant' || nameWord === 'vacant' || nameWord === 'to-come' || (noNumber && noName)) {
      const byId = idWord === 'vacant' || (idWord !== null && nameWord === null);
      note(byId ? idColumn : nameColumn, byId ? number : called, 'vacancy-word', 'the post is vacant');
      return { kind: 'vacant', found };
    }
    if (!noNumber) return { kind: 'person', ref: this.#asKnown(this.#prefix + number), found };
    const ref = this.#madeUp(box, called);
    note(nameColumn, called, 'no-holder-reference', `gets the reference ${ref}`);
    return { kind: 'person', ref, found };
  }

  /** The number as it is spelt here already, where it is spelt in another way. */
  #asKnown(number: string): PersonId {
    if (this.#known.size === 0 || this.#known.has(number)) return number;
    const found = this.#spellings.only(number, (each) => !this.#used().has(each));
    return found ?? number;
  }

  /** Whoever of that name was in the box already, else somebody new. */
  #madeUp({ ref, from }: { ref: string; from: Box['from'] }, name: string): PersonId {
    const key = `${ref}\u0000${nameKey(name)}`;
    const before = this.#made.get(key);
    if (before !== undefined) return before;
    const wanted = `H-${ref}`;
    const there = from?.holders.find(({ person }) => {
      const called = this.#known.get(person)?.name ?? '';
      return sameName(called, name) && (called !== '' || person === wanted || person.startsWith(`${wanted}-`));
    });
    const namesake = this.#known.get(wanted);
    const known = there?.person ?? (namesake && sameName(namesake.name, name) ? wanted : undefined);
    const person = known !== undefined && !this.#given.has(known) ? known : this.#references.exactly(wanted);
    this.#made.set(key, person);
    this.#given.add(person);
    return person;
  }
}

/** Names of directories are not kept: a person without one may be anybody of that reference. */
const sameName = (known: string, name: string) => known === '' || nameKey(known) === nameKey(name);
