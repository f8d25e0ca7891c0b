import { ok, type Result, refuse } from '../errors.ts';
import { decimalText, type Fte, moneyText } from '../model/fixed.ts';
import type { Basis, Holder, Person, PersonId, Post, PostId, StructureId } from '../model/records.ts';
import type { DocumentState } from '../model/state.ts';
import { boxName, type Edit, editable, findPost } from './edit.ts';

export const BLANK_PERSON: Omit<Person, 'id'> = {
  type: 'person',
  name: '',
  age: null,
  ageOrOver: false,
  serviceYears: null,
  priority: false,
};

/** A person as lists show them: their name where the document has one, else their reference. */
export function personName(state: DocumentState, id: PersonId): string {
  return state.people.get(id)?.name || id;
}

/**
 * Whether a holder has a post in their own right where nobody says so: yes, except on a secondment, which is somebody here
 * from elsewhere. Who is *away* on one has the post in their own right (IMPACT-1).
 */
export function isTheirOwn(basis: Basis, absent: boolean): boolean {
  return basis !== 'secondment' || absent;
}

/** Puts a person into a post, or changes their assignment there. A person that the document does not know yet is added. */
export function assignPerson(
  state: DocumentState,
  args: {
    structure: StructureId;
    post: PostId;
    person: PersonId;
    fte?: Fte | null;
    basis?: Basis | null;
    point?: string | null;
    /** null as absent: nobody says, so what is known of them stays, else `isTheirOwn`. */
    substantive?: boolean | null;
    absent?: boolean;
  },
): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const target = findPost(found.value, args.post);
  if (!target.ok) return target;
  const from = target.value;
  const person = args.person.trim();
  if (person === '') return refuse('empty-reference', 'Give the person a reference, for example a payroll number.');
  if (from.kind !== 'post') return refuse('not-a-post', `"${boxName(from)}" is not a post, so nobody can hold it.`);
  if (from.deleted) return refuse('deleted', `"${boxName(from)}" is deleted. Restore it first.`);
  if (args.fte != null && args.fte < 0)
    return refuse('negative', `${decimalText(args.fte, 4)} FTE is negative. Nothing was changed.`);
  const known = from.holders.find((holder) => holder.person === person);
  const absent = args.absent ?? known?.absent ?? false;
  const holder: Holder = {
    person,
    fte: args.fte === undefined ? (known?.fte ?? null) : args.fte,
    basis: args.basis === undefined ? (known?.basis ?? null) : args.basis,
    point: args.point === undefined ? (known?.point ?? null) : args.point,
    substantive: args.substantive ?? known?.substantive ?? isTheirOwn(args.basis ?? from.basis, absent),
    ...(absent && { absent }),
  };
  const holders = known ? from.holders.map((h) => (h === known ? holder : h)) : [...from.holders, holder];
  const to: Post = { ...from, holders, occupancyRecorded: true };
  const added = state.people.has(person) ? [] : [{ ...BLANK_PERSON, id: person }];
  const name = personName(state, person);
  return ok({
    patch: { added, updated: [[from, to]], removed: [] },
    label: known ? `Changed the assignment of ${name} to ${boxName(from)}` : `Assigned ${name} to ${boxName(from)}`,
    structure: found.value.record.id,
    focus: from.id,
  });
}

/** Takes a person out of a post; the post is vacant there. The person stays in the document. */
export function unassignPerson(
  state: DocumentState,
  args: { structure: StructureId; post: PostId; person: PersonId },
): Result<Edit> {
  const found = editable(state, args.structure);
  if (!found.ok) return found;
  const target = findPost(found.value, args.post);
  if (!target.ok) return target;
  const from = target.value;
  const holders = from.holders.filter((holder) => holder.person !== args.person);
  const name = personName(state, args.person);
  if (holders.length === from.holders.length) {
    return refuse('not-assigned', `${name} does not hold "${boxName(from)}". Nothing was changed.`);
  }
  return ok({
    patch: { added: [], updated: [[from, { ...from, holders, occupancyRecorded: true }]], removed: [] },
    label: `Took ${name} out of ${boxName(from)}`,
    structure: found.value.record.id,
    focus: from.id,
  });
}

/** Changes what the document knows about a person. */
export function updatePerson(
  state: DocumentState,
  args: { person: PersonId; set: Partial<Omit<Person, 'type' | 'id'>> },
): Result<Edit> {
  const from = state.people.get(args.person);
  if (!from) return refuse('unknown-person', `There is no person ${args.person} in this document.`);
  const to: Person = { ...from, ...args.set };
  return ok({
    patch: { added: [], updated: [[from, to]], removed: [] },
    label: personLabel(from, to, personName(state, from.id)),
    structure: null,
    focus: null,
  });
}

/** What the document knows of a person, in words; what only HR may see is named without its value (POST-5). */
const PERSON_FACTS: readonly { readonly word: string; readonly of: (person: Person) => string }[] = [
  { word: 'name', of: ({ name }) => name },
  { word: 'age', of: ({ age, ageOrOver }) => (age === null ? '' : `${age}${ageOrOver ? ' or over' : ''}`) },
  { word: 'continuous service', of: ({ serviceYears }) => years(serviceYears) },
  { word: 'service here', of: ({ serviceHere }) => years(serviceHere) },
  { word: 'pension strain', of: ({ pensionStrain }) => (pensionStrain == null ? '' : `£${moneyText(pensionStrain)}`) },
];

const years = (n: number | null | undefined) => (n == null ? '' : `${n} ${n === 1 ? 'year' : 'years'}`);

/** "Changed the age of E1020: 54 to 55 or over": the field with its old and new value (DOC-12). */
function personLabel(from: Person, to: Person, name: string): string {
  const changed = PERSON_FACTS.filter(({ of }) => of(from) !== of(to));
  const words = changed.map(({ word }) => word);
  if (from.priority !== to.priority) words.push('priority for vacancies');
  const [only] = changed;
  const said = (text: string) => text || 'not known';
  const values = words.length === 1 && only ? `: ${said(only.of(from))} to ${said(only.of(to))}` : '';
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? 'record');
  return `Changed the ${list} of ${name}${values}`;
}
