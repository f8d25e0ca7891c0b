import type { Exclusion, Outcome } from '../model/staffSettings.ts';
import type { ImpactResult, Range } from './result.ts';

/** What `spanwise impact --json` prints. Keys never vanish; what is not known is null. */
export interface ImpactJson {
  readonly from: string;
  readonly to: string;
  readonly inScope: number;
  readonly places: number;
  readonly potentialRedundancies: Range;
  readonly atRisk: Range;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly hoursReduction: number;
  readonly excluded: Readonly<Record<Exclusion, number>>;
  readonly pools: readonly {
    readonly name: string;
    readonly people: number;
    readonly places: number;
    readonly potentialRedundancies: Range;
    readonly atRisk: Range;
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
    readonly to: string | null;
  }[];
  readonly consultation: { readonly rule: string; readonly days: number | null };
}

/** The result as the command line prints it, people in order of reference. */
export function impactJson(result: ImpactResult): ImpactJson {
  const names = new Map(result.pools.map((pool) => [pool.id, pool.name]));
  const people = [...result.people].sort((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
  return {
    from: result.from.name,
    to: result.to.name,
    inScope: result.inScope,
    places: result.places,
    potentialRedundancies: result.potentialRedundancies,
    atRisk: result.atRisk,
    outcomes: result.outcomes,
    hoursReduction: result.hoursReduction,
    excluded: result.excluded,
    pools: result.pools.map((pool) => ({
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
    people: people.map((person) => ({
      ref: person.person,
      outcome: person.outcome,
      pool: names.get(person.pool) as string,
      from: person.from,
      to: person.to,
    })),
    consultation: { rule: result.consultation.rule, days: result.consultation.days },
  };
}
