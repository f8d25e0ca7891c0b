import type { Exclusion, Outcome } from '../model/staffSettings.ts';
import type { ImpactResult } from './result.ts';

type Known<T> = { readonly [K in keyof T]: number | null };
type RangeJson = Known<{ min: number; max: number }>;

/** What `spanwise impact --json` prints. Keys never vanish; what is not known is null (IMPACT-13). */
export interface ImpactJson {
  readonly from: string;
  readonly to: string;
  readonly inScope: number | null;
  readonly places: number | null;
  readonly potentialRedundancies: RangeJson;
  readonly atRisk: RangeJson;
  readonly outcomes: Known<Record<Outcome, number>>;
  readonly hoursReduction: number | null;
  readonly excluded: Known<Record<Exclusion, number>>;
  readonly pools: readonly {
    readonly name: string;
    readonly people: number;
    readonly places: number;
    readonly potentialRedundancies: RangeJson;
    readonly atRisk: RangeJson;
    readonly outcome: Outcome;
    readonly assessed: boolean;
    readonly members: readonly string[];
    readonly targets: readonly string[];
  }[];
  readonly people: readonly {
    readonly ref: string;
    readonly outcome: Outcome;
    readonly pool: string;
    readonly from: string;
    /** The place that they are slotted into; null where selection decides, and where none is identified yet. */
    readonly to: string | null;
  }[];
  readonly consultation: {
    readonly rule: string;
    readonly days: number | null;
    readonly proposedDismissals: number | null;
  };
}

/** The result as the command line prints it, people in order of reference. */
export function impactJson(result: ImpactResult): ImpactJson {
  const names = new Map(result.pools.map((pool) => [pool.id, pool.name]));
  const people = [...result.people].sort((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
  const isKnown = result.unknown === null;
  const known = (n: number) => (isKnown ? n : null);
  const each = <T extends object>(of: T) =>
    Object.fromEntries(Object.entries(of).map(([key, n]) => [key, known(n as number)])) as Known<T>;
  return {
    from: result.from.name,
    to: result.to.name,
    inScope: known(result.inScope),
    places: known(result.places),
    potentialRedundancies: each(result.potentialRedundancies),
    atRisk: each(result.atRisk),
    outcomes: each(result.outcomes),
    hoursReduction: known(result.hoursReduction),
    excluded: each(result.excluded),
    pools: (isKnown ? result.pools : []).map((pool) => ({
      name: pool.name,
      people: pool.people,
      places: pool.places,
      potentialRedundancies: pool.potentialRedundancies,
      atRisk: pool.atRisk,
      outcome: pool.outcome,
      assessed: pool.assessed,
      members: pool.members.map((member) => member.person),
      targets: pool.targets,
    })),
    people: (isKnown ? people : []).map((person) => ({
      ref: person.person,
      outcome: person.outcome,
      pool: names.get(person.pool) as string,
      from: person.from,
      to: person.to,
    })),
    consultation: {
      rule: result.consultation.rule,
      days: isKnown ? result.consultation.days : null,
      proposedDismissals: known(result.consultation.proposedDismissals),
    },
  };
}
