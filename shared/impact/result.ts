import type { Fte } from '../model/fixed.ts';
import type { PersonId, PostId, StructureId } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import type { Exclusion, Outcome } from '../model/staffSettings.ts';
import type { Unknown } from '../words/figures.ts';
import type { Consultation } from './consultation.ts';

/** `min`: promotions are filled from the pool. `max`: they are taken away. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Printed beside a range whose ends differ (IMPACT-6). */
export const RANGE_CONDITION =
  'The lower figure assumes that ring-fenced promotions are filled from the pool, the higher one that none is.';

export interface PersonImpact {
  readonly person: PersonId;
  /** Id of their pool in this result. */
  readonly pool: string;
  readonly outcome: Outcome;
  /** What the rules alone say; differs from `outcome` where HR has determined it. */
  readonly computed: Outcome;
  /** Post ID and box that they hold. */
  readonly from: string;
  readonly fromPost: PostId;
  /** Nobody is named to a place before selection, nor as left out (IMPACT-12): it reads "decided by selection". */
  readonly bySelection: boolean;
  /** Post ID and box that they are slotted into; null where selection decides, and where no place is identified yet. */
  readonly to: string | null;
  readonly toPost: PostId | null;
  /** Substantive FTE held, and what the place named and their other posts come to. */
  readonly held: Fte;
  readonly offered: Fte | null;
  readonly hoursReduction: boolean;
  readonly atRisk: 'no' | 'without-promotions' | 'yes';
  /** May be left out when no ring-fence is filled: one of those whose dismissal may be proposed (IMPACT-10). */
  readonly dismissible: boolean;
  /** "Kept, regraded: HR to determine". */
  readonly toDetermine: boolean;
  /** Their own box that is regraded, while HR has yet to determine what becomes of them. */
  readonly regraded: PostId | null;
  /** The place named is known to be graded lower: accepting it carries pay protection. */
  readonly lowerGrade: boolean;
  /** What sums assume for them where selection decides; never shown, printed or written into a letter (IMPACT-12). */
  readonly assumed: AssumedPlace | null;
  readonly determination: string | null;
  /** How the outcome was worked out, in plain sentences. */
  readonly explain: readonly string[];
}

/** A place as the matching gives it, for sums over many people. */
export interface AssumedPlace {
  readonly post: PostId;
  /** What it and their other posts come to. */
  readonly fte: Fte;
  readonly lessHours: boolean;
  readonly lowerGrade: boolean;
}

/** Places of one box that nobody in scope is shown for: mitigation, never netted off (IMPACT-8). */
export interface Vacancy {
  readonly post: PostId;
  readonly ref: string;
  readonly title: string;
  readonly grade: string;
  readonly workArea: string;
  readonly places: number;
  readonly fte: Fte;
  /** The day from which they are free, where agency staff, a secondee or a fixed term leaves them (IMPACT-2). */
  readonly freeFrom: string | null;
}

export type PoolRecord = NonNullable<Settings['pools']>[number];

export interface PoolImpact {
  readonly id: string;
  /** Ring-fences, or roles with grade and work area; HR's records may name it. */
  readonly key: string;
  readonly name: string;
  readonly people: number;
  readonly places: number;
  readonly potentialRedundancies: Range;
  readonly atRisk: Range;
  readonly proposedDismissals: number;
  readonly outcome: Outcome;
  readonly hoursReduction: number;
  readonly members: readonly PersonImpact[];
  /** Post IDs and boxes with places in the pool. */
  readonly targets: readonly string[];
  readonly targetPosts: readonly PostId[];
  /** Places of the pool by box. */
  readonly offers: readonly { readonly post: PostId; readonly ref: string; readonly places: number }[];
  readonly vacancies: readonly Vacancy[];
  /** HR has signed it off and it has not changed since. */
  readonly assessed: boolean;
  /** "18 people, 16 places, not yet assessed". */
  readonly headline: string;
  readonly record: PoolRecord | null;
}

export interface ExcludedPerson {
  readonly person: PersonId;
  readonly reason: Exclusion;
  readonly from: string;
  readonly note: string;
  /** A fixed term of two years' service or more ends: redundancy pay may be due. */
  readonly redundancyPay: boolean;
}

export interface ImpactResult {
  /** null: the figures are known. Otherwise every one below reads "not known", and null on the command line. */
  readonly unknown: Unknown | null;
  /** Posts in scope of which nobody has recorded who holds them: the figures then read "at least". */
  readonly unrecordedPosts: number;
  /** Employers whose people are left out and that nobody has confirmed, with how many people of posts in scope. */
  readonly employers: readonly { readonly name: string; readonly people: number }[];
  readonly from: { readonly id: StructureId; readonly name: string };
  readonly to: { readonly id: StructureId; readonly name: string };
  readonly inScope: number;
  readonly places: number;
  readonly potentialRedundancies: Range;
  readonly atRisk: Range;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly hoursReduction: number;
  /** "Kept, regraded: HR to determine". */
  readonly toDetermine: number;
  readonly excluded: Readonly<Record<Exclusion, number>>;
  readonly excludedPeople: readonly ExcludedPerson[];
  readonly pools: readonly PoolImpact[];
  readonly people: readonly PersonImpact[];
  readonly vacancies: readonly Vacancy[];
  readonly consultation: Consultation;
  /** Some pool is not signed off: every total says provisional (IMPACT-9). */
  readonly provisional: boolean;
  /** Things that HR has to settle before the figures can be relied on. */
  readonly notes: readonly string[];
}
