import { type ColumnFacts, factsOf, shareFoundIn } from './columnFacts.ts';
import { FIELD_NAMES } from './fieldNames.ts';
import { headingKey } from './headings.ts';
import type { Mapping } from './mappingType.ts';

/** A file's columns as a guess goes on: their headings, what is in them, and which field has claimed which. */
interface Guess {
  readonly headings: readonly string[];
  readonly facts: readonly ColumnFacts[];
  readonly body: readonly (readonly string[])[];
  readonly mapping: Record<string, number>;
  readonly taken: Set<number>;
}

/** What a column must hold to be a field, where it holds anything (0 to 1). A name alone does not make "Start" a grade. */
const FITS: Readonly<Record<string, (facts: ColumnFacts) => boolean>> = {
  'Post ID': (f) => f.distinct >= 0.5 && f.dates < 0.5 && (f.ids >= 0.6 || f.words < 0.5),
  'Reports To': (f) => f.dates < 0.5 && f.money < 1.1,
  'Job Title': (f) => f.words >= 0.6 && f.addresses < 0.2 && f.paths < 0.2,
  Team: (f) => f.money < 0.8 || f.words > 0.3,
  Directorate: (f) => f.words >= 0.3,
  Salary: (f) => f.money >= 0.6 && f.median >= 1_000,
  FTE: (f) => f.fte >= 0.6,
  Quantity: (f) => f.numbers >= 0.6,
  Basis: (f) => f.bases >= 0.5,
  'End Date': (f) => f.dates >= 0.6,
  'Day Rate': (f) => f.money >= 0.6,
  Days: (f) => f.numbers >= 0.6,
  Point: (f) => f.numbers >= 0.5 || f.ids >= 0.5 || f.words >= 0.2,
  Grade: (f) => f.dates < 0.5 && f.addresses < 0.2,
  'Holder ID': (f) => f.ids >= 0.5 || (f.distinct >= 0.6 && f.names < 0.6 && f.dates < 0.5),
  'Holder Name': (f) => f.words >= 0.5 && f.addresses < 0.5,
  'First Name': (f) => f.words >= 0.6,
  'Last Name': (f) => f.words >= 0.6,
  'Holder FTE': (f) => f.fte >= 0.6,
  'Holder Basis': (f) => f.bases >= 0.5,
  Age: (f) => f.numbers >= 0.5 && f.median >= 15 && f.median <= 80,
  'Service Years': (f) => f.numbers >= 0.6 && f.median < 60,
  'In Scope': (f) => f.yesNo >= 0.6,
  TUPE: (f) => f.yesNo >= 0.6,
  'Held Vacant': (f) => f.yesNo >= 0.6,
  'Chief Officer': (f) => f.yesNo >= 0.6,
  Assistant: (f) => f.yesNo >= 0.6,
  Substantive: (f) => f.yesNo >= 0.6,
  Absent: (f) => f.yesNo >= 0.6,
  'E-mail': (f) => f.addresses >= 0.5,
  'Directory Name': (f) => f.paths >= 0.5,
  'Cost Centre': (f) => f.dates < 0.5,
};

const fits = (field: string, facts: ColumnFacts) => facts.filled === 0 || (FITS[field]?.(facts) ?? true);

/** Fields in the order in which they claim columns: those that others are told from first. */
const ORDER = [
  'Directory Name',
  'E-mail',
  'Holder Name',
  'First Name',
  'Last Name',
  'Job Title',
  'Holder FTE',
  'FTE',
  'Holder Point',
  'Holder Basis',
  ...Object.keys(FIELD_NAMES),
];

/**
 * Which column of the file each field is most likely read from, by the headings and by what stands below them: a manager's
 * column holds values of the column that numbers the posts, "Post" with numbers below it is a number and with words a
 * title. `known` are columns that are certain. Example: "Post Number, Post Title, Reports To Post Number, Occupant".
 */
export function guessColumns(
  headings: readonly string[],
  body: readonly (readonly string[])[],
  known: Mapping = {},
  only?: ReadonlySet<string>,
): Mapping {
  const facts = headings.map((_, at) => factsOf(body, at));
  const guess: Guess = {
    headings: headings.map(headingKey),
    facts,
    body,
    mapping: { ...known },
    taken: new Set(Object.values(known)),
  };
  const wants = (field: string) => guess.mapping[field] === undefined && (only?.has(field) ?? true);
  if (wants('Reports To') || wants('Post ID')) chooseLinks(guess, wants);
  for (const field of ORDER) if (wants(field)) claim(guess, field);
  if (wants('Post ID')) ownNumber(guess);
  settle(guess);
  return guess.mapping;
}

/** Columns that may be a field by name, the likeliest first. */
function candidates(guess: Guess, field: string): number[] {
  const found: { at: number; rank: number }[] = [];
  const names = FIELD_NAMES[field] ?? [];
  for (const [at, key] of guess.headings.entries()) {
    if (key === '' || guess.taken.has(at)) continue;
    const rank = names.indexOf(key);
    if (rank >= 0 && fits(field, guess.facts[at] as ColumnFacts)) found.push({ at, rank });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ at }) => at);
}

function claim(guess: Guess, field: string, at = candidates(guess, field)[0]): void {
  if (at === undefined) return;
  guess.mapping[field] = at;
  guess.taken.add(at);
}

/** The manager's column, and with it what numbers the rows: "Reports To" holds values of "Pos No", so that is the number. */
function chooseLinks(guess: Guess, wants: (field: string) => boolean): void {
  const managers =
    guess.mapping['Reports To'] === undefined ? candidates(guess, 'Reports To') : [guess.mapping['Reports To']];
  const posts =
    guess.mapping['Post ID'] === undefined
      ? candidates(guess, 'Post ID').filter((at) => !managers.includes(at))
      : [guess.mapping['Post ID']];
  const people = candidates(guess, 'Holder ID').filter((at) => !managers.includes(at));
  let best: { manager: number; post: number; share: number } | null = null;
  for (const manager of managers)
    for (const post of posts) {
      // Words below "Post" are a title, even where managers are named by titles.
      if ((guess.facts[post] as ColumnFacts).ids < 0.5 && guess.mapping['Post ID'] === undefined) continue;
      const share = linked(guess, manager, post);
      if (share > 0.5 && share > (best?.share ?? 0) + 0.05) best = { manager, post, share };
    }
  if (best) {
    if (wants('Post ID')) claim(guess, 'Post ID', best.post);
    if (wants('Reports To')) claim(guess, 'Reports To', best.manager);
    return;
  }
  const numbered = posts.find((at) => (guess.facts[at] as ColumnFacts).ids >= 0.5 && !people.includes(at)) ?? -1;
  if (wants('Post ID') && numbered >= 0) claim(guess, 'Post ID', numbered);
  if (wants('Reports To')) {
    // Whichever of the columns for managers anybody in the file answers to.
    const byOthers = managers
      .map((manager) => ({
        manager,
        share: Math.max(0, ...guess.facts.map((_, at) => (at === manager ? 0 : linked(guess, manager, at)))),
      }))
      .sort((a, b) => b.share - a.share)[0];
    const first = managers[0];
    if (byOthers && byOthers.share > 0.5) claim(guess, 'Reports To', byOthers.manager);
    else if (first !== undefined) claim(guess, 'Reports To', first);
    else byValues(guess, wants('Post ID'));
  }
}

/** No heading names a manager: a column of numbers, each of which stands in another column of different numbers. */
function byValues(guess: Guess, wantsPost: boolean): void {
  const post = guess.mapping['Post ID'];
  for (const [manager, facts] of guess.facts.entries()) {
    if (guess.taken.has(manager) || facts.filled < 3 || facts.ids < 0.8 || facts.distinct > 0.9) continue;
    for (const [at, other] of guess.facts.entries()) {
      if (at === manager || (post !== undefined && at !== post) || (post === undefined && guess.taken.has(at)))
        continue;
      if (
        other.distinct < 0.95 ||
        other.ids < 0.8 ||
        other.filled <= facts.filled - 1 ||
        linked(guess, manager, at) < 0.9
      )
        continue;
      if (wantsPost && post === undefined) claim(guess, 'Post ID', at);
      claim(guess, 'Reports To', manager);
      return;
    }
  }
}

function linked(guess: Guess, manager: number, other: number): number {
  const cells: string[] = [];
  for (const row of guess.body) {
    cells.push(row[manager] ?? '');
    if (cells.length === 400) break;
  }
  return shareFoundIn(guess.facts[other] as ColumnFacts, cells);
}

/** A list whose only number is "ID" or the like: it numbers the rows unless it is a person's. */
function ownNumber(guess: Guess): void {
  const manager = guess.mapping['Reports To'];
  for (const name of [
    'id',
    'uniqueid',
    'recordid',
    'ref',
    'reference',
    'no',
    'number',
    'code',
    'rowid',
    'unique',
    'key',
  ]) {
    const at = guess.headings.indexOf(name);
    if (at < 0 || guess.taken.has(at)) continue;
    const facts = guess.facts[at] as ColumnFacts;
    // A running number of the rows ("No": 1, 2, 3) numbers posts only where managers are named by it.
    if (facts.distinct < 0.9 || facts.words >= 0.9 || manager === undefined || linked(guess, manager, at) <= 0.5)
      continue;
    claim(guess, 'Post ID', at);
    return;
  }
}

/** What is decided once everything else is. */
function settle(guess: Guess): void {
  const { mapping, taken } = guess;
  const drop = (field: string) => {
    const at = mapping[field];
    if (at === undefined) return;
    delete mapping[field];
    taken.delete(at);
  };
  // A whole name makes its parts needless for the holder; they stay as not taken.
  if (
    mapping['Holder Name'] !== undefined &&
    (mapping['First Name'] === undefined || mapping['Last Name'] === undefined)
  ) {
    // "Known As" beside a surname is no whole name.
    const whole = guess.facts[mapping['Holder Name']] as ColumnFacts;
    if (mapping['Last Name'] !== undefined && whole.names < 0.5) {
      const at = mapping['Holder Name'];
      drop('Holder Name');
      if (mapping['First Name'] === undefined) claim(guess, 'First Name', at);
    } else {
      drop('First Name');
      drop('Last Name');
    }
  } else if (mapping['Holder Name'] !== undefined) {
    drop('First Name');
    drop('Last Name');
  }
  if (
    mapping.Team === undefined &&
    mapping.Directorate !== undefined &&
    ['department', 'departmentname', 'dept'].includes(guess.headings[mapping.Directorate] as string)
  ) {
    const at = mapping.Directorate;
    drop('Directorate');
    claim(guess, 'Team', at);
  }
}
