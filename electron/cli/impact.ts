import { ok, type Result } from '../../shared/errors.ts';
import { assessImpact, type ImpactJson, type ImpactResult, impactJson } from '../../shared/impact/impact.ts';
import { EXCLUSIONS, OUTCOMES } from '../../shared/model/staffSettings.ts';
import { IMPACT_WORDS, UNKNOWN_WORDS } from '../../shared/words/figures.ts';
import { EXCLUSION_WORDS, OUTCOME_WORDS } from '../../shared/words/values.ts';
import { parse } from './args.ts';
import type { Command, Output } from './documents.ts';
import { pickStructure, reading } from './files.ts';
import { table } from './print.ts';

/** impact DOC --from A --to B */
export const impact: Command = (argv) => {
  const args = parse(argv, 'impact');
  const [fromName, toName] = [args.need('from'), args.need('to')];
  return reading(args.positionals[0] as string, ({ session }): Result<Output> => {
    const from = pickStructure(session.state, fromName);
    if (!from.ok) return from;
    const to = pickStructure(session.state, toName);
    if (!to.ok) return to;
    const result = assessImpact(session.state, from.value.record.id, to.value.record.id);
    const json = impactJson(result);
    return ok({ json, text: lines(result, json).join('\n'), notes: [...result.notes, ...result.consultation.order] });
  });
};

type Ends = { readonly min: number | null; readonly max: number | null };
const range = ({ min, max }: Ends) => (min === null ? 'not known' : min === max ? String(min) : `${min} to ${max}`);

function lines(result: ImpactResult, json: ImpactJson): string[] {
  if (result.unknown !== null) return [`${json.from} to ${json.to}`, UNKNOWN_WORDS[result.unknown]];
  const least = result.unrecordedPosts > 0 ? 'at least ' : '';
  const pick = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>, n: Record<K, number>) =>
    keys.filter((key) => n[key] > 0).map((key) => `${words[key]} ${n[key]}`);
  const out = pick(EXCLUSIONS, EXCLUSION_WORDS, result.excluded);
  const { consultation } = result;
  return [
    `${json.from} to ${json.to}: ${least}${json.inScope} people in scope, ${json.places} places`,
    `Potential redundancies ${least}${range(json.potentialRedundancies)}; at risk ${least}${range(json.atRisk)}; proposed dismissals ${least}${consultation.proposedDismissals}`,
    [...pick(OUTCOMES, OUTCOME_WORDS, result.outcomes), `fewer hours ${result.hoursReduction}`].join('; '),
    ...(out.length > 0 ? [`Left out: ${out.join('; ')}`] : []),
    table(
      ['Pool', 'People', 'Places', 'Potential redundancies', 'At risk', 'Outcome'],
      result.pools.map((pool) => [
        pool.name,
        String(pool.people),
        String(pool.places),
        range(pool.potentialRedundancies),
        range(pool.atRisk),
        OUTCOME_WORDS[pool.outcome],
      ]),
    ),
    consultation.rule,
    ...consultation.apart,
    IMPACT_WORDS.atRisk,
    IMPACT_WORDS.surplus,
    IMPACT_WORDS.proposedDismissals,
    ...(result.provisional ? ['Provisional: HR has not signed off every pool.'] : []),
  ];
}
