import type { Answer, FieldFacts } from './fieldFacts.ts';
import type { Holder, Person } from './records.ts';

/** Every field of an assignment and of a person, described once, as postFields.ts does it for posts. */

interface PeopleFacts extends FieldFacts {
  /** Exports for HR (never an open one) may have it. */
  readonly exported: Answer;
}

const HR = { exported: 'yes' } as const;
const named = (label: string, word: string, column = label) => ({ label, word, column, merged: column });

/** What a box says of somebody in it. Merged whole, person by person (mergePosts.ts). */
export const HOLDER_FIELDS = {
  person: { ...named('Person', 'person', 'Holder ID'), merged: 'Holder', ...HR },
  fte: { ...named('FTE', 'FTE', 'Holder FTE'), merged: 'Holder', ...HR },
  basis: { ...named('Basis', 'basis', 'Holder Basis'), merged: 'Holder', ...HR },
  point: { ...named('Pay point', 'pay point', 'Holder Point'), merged: 'Holder', ...HR },
  substantive: { ...named('Substantive', 'substantive'), merged: 'Holder', ...HR },
  absent: { ...named('Absent', 'absence', 'Absent'), merged: 'Holder', ...HR },
} as const satisfies { readonly [K in keyof Holder]-?: PeopleFacts };

const NEVER = {
  column: 'no: HR alone sees it',
  merged: 'no: HR alone sets it',
  exported: 'no: HR alone sees it (POST-5)',
} as const;

/** What is known of a person wherever they are. */
export const PERSON_FIELDS = {
  type: { label: 'Record', word: 'kind of record', column: 'no: fixed', merged: 'no: fixed', exported: 'no: fixed' },
  id: { ...named('Person', 'reference', 'Holder ID'), merged: 'no: people are matched by it', ...HR },
  name: { ...named('Name', 'name', 'Holder Name'), ...HR },
  age: { ...named('Age', 'age'), ...HR },
  ageOrOver: { ...named('Or over', 'age', 'Age'), ...HR },
  serviceYears: { ...named('Continuous service', 'continuous service', 'Service Years'), ...HR },
  serviceHere: { ...named('Service here', 'service with this employer', 'Service Here'), ...HR },
  priority: { label: 'Priority', word: 'priority', ...NEVER },
  pensionStrain: { label: 'Pension strain', word: 'pension strain', ...NEVER, exported: 'yes' },
} as const satisfies { readonly [K in keyof Person]-?: PeopleFacts };
