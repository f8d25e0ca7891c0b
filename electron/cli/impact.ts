import { ok, type Result } from '../../shared/errors.ts';
import { assessImpact, impactJson } from '../../shared/impact/impact.ts';
import { parse } from './args.ts';
import type { Command, Output } from './documents.ts';
import { pickStructure, reading } from './files.ts';
import { table } from './print.ts';

/** impact DOC --from A --to B */
export const impact: Command = (argv) => {
  const args = parse(argv, 1, { from: 'text', to: 'text' });
  const [fromName, toName] = [args.need('from'), args.need('to')];
  return reading(args.positionals[0] as string, ({ session }): Result<Output> => {
    const from = pickStructure(session.state, fromName);
    if (!from.ok) return from;
    const to = pickStructure(session.state, toName);
    if (!to.ok) return to;
    const json = impactJson(assessImpact(session.state, from.value.record.id, to.value.record.id));
    const range = (r: { min: number; max: number }) => (r.min === r.max ? String(r.min) : `${r.min} to ${r.max}`);
    const text = [
      `${json.from} to ${json.to}: ${json.inScope} people in scope, ${json.places} places`,
      `Potential redundancies ${range(json.potentialRedundancies)}; at risk ${range(json.atRisk)}`,
      table(
        ['Pool', 'People', 'Places', 'Potential redundancies', 'At risk', 'Outcome'],
        json.pools.map((pool) => [
          pool.name,
          String(pool.people),
          String(pool.places),
          range(pool.potentialRedundancies),
          range(pool.atRisk),
          pool.outcome,
        ]),
      ),
    ].join('\n');
    return ok({ json, text });
  });
};
