import type { Fte } from '../model/fixed.ts';
import type { PersonId, PostId, StructureId } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import type { Exclusion, Outcome } from '../model/staffSettings.ts';
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
  /** Post ID and box that they hold, and those shown for them; null when they are left over. */
  readonly from: string;
  readonly fromPost: PostId;
  readonly to: string | null;
  readonly toPost: PostId | null;
  /** Substantive FTE held, and what the place shown and their other posts come to. */
  readonly held: Fte;
  readonly offered: Fte | null;
  readonly hoursReduction: boolean;
  readonly atRisk: 'no' | 'without-promotions' | 'yes';
  /** "Kept, regraded: HR to determine". */
  readonly toDetermine: boolean;
  /** The place shown is known to be graded lower: accepting it carries pay protection. */
  readonly lowerGrade: boolean;
  readonly determination: string | null;
  /** How the outcome was worked out, in plain sentences. */
  readonly explain: readonly string[];
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
  readonly outcome: Outcome;
  readonly hoursReduction: number;
  readonly members: readonly PersonImpact[];
  /** Post IDs and boxes with places in the pool. */
  readonly targets: readonly string[];
  readonly targetPosts: readonly PostId[];
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
