import { ok, type Result, refuse } from '../../errors.ts';
import { assessImpact } from '../../impact/impact.ts';
import type { StructureId } from '../../model/records.ts';
import type { DocumentState } from '../../model/state.ts';
import { unknownWords } from '../../words/people.ts';
import { plain } from '../../words/plain.ts';
import {
  fieldKey,
  isFor,
  LETTER_WORDS,
  type LetterData,
  type LetterKind,
  letterData,
  personRow,
} from './letterFields.ts';
import { personFacts } from './person.ts';

/** A field as a template has it; `inside` are the lists around it, outermost first. */
export interface TemplateField {
  readonly name: string;
  readonly list: boolean;
  readonly inside: readonly string[];
}

/** A field that nothing is known for; `person` null where it is missing for everybody alike. */
export interface MissingField {
  readonly person: string | null;
  readonly field: string;
}

export interface Letter {
  readonly person: string;
  readonly absent: boolean;
  readonly data: LetterData;
}

export interface MergePlan {
  readonly letters: readonly Letter[];
  /** A list of people for HR: one paper, whoever is in it. */
  readonly listed: boolean;
  readonly fields: readonly string[];
  readonly missing: readonly MissingField[];
}

export interface MergeRequest {
  readonly from: StructureId;
  readonly to: StructureId;
  readonly kind: LetterKind;
  /** Name or key of a pool; everybody without it. */
  readonly pool?: string | undefined;
  /** References; everybody without it. */
  readonly people?: readonly string[] | undefined;
  readonly date: string;
}

const PEOPLE = 'people';

/**
 * What a template and the document make together, before anything is written: whom the letters are for, what each field
 * holds, and every field that is unknown or empty, person by person (HR-2).
 */
export function mergePlan(
  state: DocumentState,
  fields: readonly TemplateField[],
  request: MergeRequest,
): Result<MergePlan> {
  const impact = assessImpact(state, request.from, request.to);
  const unknown = unknownWords(impact);
  if (unknown !== null) return refuse('not-known', `No letter can be made. ${unknown}`);
  const pool = request.pool;
  const pools = impact.pools.filter(({ name, key, id }) => pool === undefined || [name, key, id].includes(pool));
  if (pool !== undefined && pools.length === 0) {
    const known = impact.pools.slice(0, 8).map(({ name }) => plain(name));
    return refuse('no-pool', `There is no pool called "${plain(pool)}". Pools are: ${known.join('; ')}.`);
  }
  const inPools = new Set(pools.map(({ id }) => id));
  const wanted = request.people && new Set(request.people);
  const facts = personFacts(state, impact).filter(
    (each) =>
      isFor(request.kind, each) &&
      (pool === undefined || inPools.has(each.pool?.id ?? '')) &&
      (!wanted || wanted.has(each.person.id)),
  );
  if (facts.length === 0)
    return refuse(
      'nobody',
      `Nobody ${pool === undefined ? 'of this proposal' : 'of this pool'} is sent “${LETTER_WORDS[request.kind]}”. Choose another kind of letter, pool or proposal.`,
    );
  const lists = fields.filter(({ list }) => list);
  const listed = lists.some(({ name }) => fieldKey(name) === PEOPLE);
  const outside = fields.filter(({ list, inside }) => !list && inside.length === 0);
  const common = new Set(['council', 'date', 'proposal', 'contact', 'phone', 'email', ...COMMON]);
  if (listed && outside.some(({ name }) => !common.has(fieldKey(name))))
    return refuse(
      'lists-others',
      'The template is a letter to one person and has a table of people, {{#people}}. Nobody is told of others in a letter: take the table out, or make the list a template of its own.',
    );
  const all = facts.map((each) => ({ facts: each, data: letterData(state, impact, each, request.date) }));
  const letters: Letter[] = listed
    ? [
        {
          person: '',
          absent: false,
          data: {
            ...(all[0] as (typeof all)[number]).data,
            [PEOPLE]: all.map(({ facts: f, data }) => personRow(data, f)),
          },
        },
      ]
    : all.map(({ facts: f, data }) => ({ person: f.person.id, absent: f.absent, data }));
  const names = [...new Set(fields.map(({ name }) => name))];
  return ok({ letters, listed, fields: names, missing: missingFields(fields, letters, listed, all) });
}

/** Fields that are the same for everybody, so that a list of people may have them outside its table. */
const COMMON = ['stage', 'implementationdate', 'consultationbegins', 'consultationends', 'firstdismissal'];

function missingFields(
  fields: readonly TemplateField[],
  letters: readonly Letter[],
  listed: boolean,
  all: readonly { readonly facts: { readonly person: { readonly id: string } } }[],
): MissingField[] {
  const out: MissingField[] = [];
  const seen = new Set<string>();
  const say = (person: string | null, field: string) => {
    const key = `${person}\u0000${field}`;
    if (!seen.has(key)) out.push({ person, field });
    seen.add(key);
  };
  for (const { person, data } of letters) {
    for (const field of fields) {
      const rows = field.inside.map((name) => fieldOf(data, name)).find((value) => Array.isArray(value));
      const value = fieldOf(data, field.name);
      if (!Array.isArray(rows)) {
        // A table of a field that is no list, or a list where one text should stand, prints nothing.
        if (value === undefined || value.length === 0 || Array.isArray(value) !== field.list)
          say(person || null, field.name);
        continue;
      }
      for (const [i, row] of rows.entries()) {
        const cell = fieldOf(row, field.name) ?? (Array.isArray(value) ? undefined : value);
        if (cell !== undefined && cell !== '') continue;
        // A cell of a table may be empty; a name that no row knows is a mistake of the template.
        const inPeople = listed && fieldKey(field.inside[0] ?? '') === PEOPLE;
        if (cell === undefined) say(inPeople ? null : person || null, field.name);
        else if (inPeople && fieldKey(field.name) !== 'absent') say(all[i]?.facts.person.id ?? null, field.name);
      }
    }
  }
  return out;
}

/** What a field of that name holds; undefined where there is no such field. */
export function fieldOf<T>(data: Readonly<Record<string, T>>, name: string): T | undefined {
  const wanted = fieldKey(name);
  const key = Object.keys(data).find((each) => fieldKey(each) === wanted);
  return key === undefined ? undefined : data[key];
}
