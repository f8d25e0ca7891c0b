import { ok, type Result, refuse } from '../errors.ts';
import { FiguresEngine } from '../metrics/engine.ts';
import { type Costing, costingOf, findPayTable } from '../model/costing.ts';
import { isIsoDay } from '../model/days.ts';
import { decimalText, type Money, parseMoney } from '../model/fixed.ts';
import type { FrozenCosting } from '../model/moneySettings.ts';
import type { StructureId } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import type { DocumentState } from '../model/state.ts';

const exact = (value: Money) => decimalText(value, 5);

/** Freezes what a structure costs today, with the rates it was costed at, in words that need no table beside them (COST-10). */
export function freezeCosting(
  state: DocumentState,
  structureId: StructureId,
  details: {
    readonly version: string;
    readonly by: string;
    readonly date: string;
    readonly assumptions: readonly string[];
  },
  live?: FiguresEngine,
): Result<FrozenCosting> {
  const structure = state.structures.get(structureId);
  if (!structure) return refuse('unknown-structure', 'That structure is not in this document any more.');
  if (details.version.trim() === '') return refuse('empty-name', 'Give the costing a name, for example "Committee".');
  if (!isIsoDay(details.date)) return refuse('bad-date', `"${details.date}" is not a date like 2027-04-01.`);
  const { settings } = state.document;
  const taken = (settings.costings ?? []).some(
    (known) => known.version === details.version.trim() && known.structure === structure.record.name,
  );
  if (taken) {
    return refuse(
      'costing-exists',
      `There is already a costing "${details.version.trim()}" of ${structure.record.name}. A frozen costing is never replaced; give this one another name.`,
    );
  }
  const { cost, ...figures } = (live ?? new FiguresEngine(state, structureId)).totals();
  const costing = costingOf(settings, structure.record.name);
  return ok({
    version: details.version.trim(),
    structure: structure.record.name,
    by: details.by,
    date: details.date,
    assumptions: [...details.assumptions],
    rates: {
      salaryBasis: costing.basis,
      payTable: costing.payTable,
      payTableStatus: findPayTable(settings, costing.payTable)?.status ?? null,
      onCosts: onCostWords(costing),
    },
    totals: {
      posts: figures.posts,
      fte: decimalText(figures.fte, 4),
      salary: exact(cost.salary),
      onCosts: cost.onCosts === null ? null : exact(cost.onCosts),
      allowances: exact(cost.allowances),
      agency: exact(cost.agency),
      total: exact(cost.total),
      postsWithoutCost: figures.postsWithoutCost,
    },
    cleared: null,
  });
}

/** On-costs in words: "23.5% flat", "NI 15% above £5,000, pension not entered, levy 0.5%". */
export function onCostWords(costing: Costing): string {
  const rules = costing.onCosts;
  if (rules === null) return 'not set';
  const percent = (rate: number) => `${decimalText(rate, 4)}%`;
  if (rules.mode === 'flat') return `${percent(rules.rate)} flat`;
  const ni = rules.ni
    ? `NI ${percent(rules.ni.rate)} above £${(rules.ni.threshold / 100_000).toLocaleString('en-GB')}`
    : 'NI not entered';
  const others = [
    rules.pension === null ? 'pension not entered' : `pension ${percent(rules.pension)}`,
    ...(rules.pensionSecondary === null
      ? []
      : [
          `and apart, whatever posts there are, a secondary pension contribution of £${(rules.pensionSecondary / 100_000).toLocaleString('en-GB')} a year`,
        ]),
    ...(rules.levy === null ? [] : [`levy ${percent(rules.levy)}`]),
    ...(rules.allowancesNi ? ['allowances bear NI'] : []),
    ...(rules.allowancesPension ? ['allowances are pensionable'] : []),
  ];
  return [ni, ...others].join(', ');
}

/** The costing that finance cleared for a structure: the one cleared last; null while there is none. */
export function clearedCosting(settings: Settings, structureName: string): FrozenCosting | null {
  let best: FrozenCosting | null = null;
  for (const costing of settings.costings ?? []) {
    if (costing.structure !== structureName || costing.cleared === null) continue;
    if (best?.cleared == null || costing.cleared.date >= best.cleared.date) best = costing;
  }
  return best;
}

/** How far a structure has moved from a frozen costing: today − frozen, exact. */
export function costingDrift(frozen: FrozenCosting, today: { readonly total: Money; readonly salary: Money }) {
  return {
    salary: today.salary - (parseMoney(frozen.totals.salary) ?? 0),
    total: today.total - (parseMoney(frozen.totals.total) ?? 0),
  };
}
