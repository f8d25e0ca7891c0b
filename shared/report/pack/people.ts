import { netPaybackText } from '../../exit/deductions.ts';
import { type Amount, EXIT_LABEL } from '../../exit/exit.ts';
import { affected, inPool } from '../../impact/affected.ts';
import { EXCLUSIONS, type ImpactResult, type PoolImpact, RANGE_CONDITION, type Range } from '../../impact/impact.ts';
import { parseMoney } from '../../model/fixed.ts';
import type { Settings } from '../../model/settings.ts';
import { DISCRETIONARY_MOST_WEEKS, priorityOn, ratesOn, staffRatesOf } from '../../model/staffRates.ts';
import { OUTCOMES } from '../../model/staffSettings.ts';
import { yearlySaving } from '../../money/savings.ts';
import { IMPACT_FIGURE_WORDS, IMPACT_WORDS } from '../../words/figures.ts';
import { freeWords, unknownWords } from '../../words/people.ts';
import { plain } from '../../words/plain.ts';
import { amount, count, day, fte, plural, pounds } from '../../words/printFormat.ts';
import { EXCLUSION_WORDS, OUTCOME_WORDS } from '../../words/values.ts';
import type { Block, Row } from '../page/report.ts';
import { heading, type PackContext, paragraph, small, table, WHY } from './context.ts';
import { WITHHELD } from './money.ts';

/** What a proposal means for people (IMPACT). The open part tells numbers that cannot point at anybody. */

function range({ min, max }: Range): string {
  return min === max ? count(min) : `${count(min)} to ${count(max)}`;
}

/** The word of a definition is the label of its row already. */
function meaning(definition: string): string {
  const text = definition.slice(definition.indexOf(':') + 1).trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function staffImpact(context: PackContext): Block[] {
  const impact = context.impact();
  if (!impact) return [];
  const unknown = unknownWords(impact);
  if (unknown !== null) return [paragraph(`Impact on people: ${unknown.charAt(0).toLowerCase()}${unknown.slice(1)}`)];
  return context.open ? openImpact(context, impact) : wholeImpact(context, impact);
}

function provisional(impact: ImpactResult): string {
  return impact.provisional
    ? 'Provisional: HR has not signed off every pool, so every total is provisional.'
    : 'HR has signed off every pool.';
}

/** Numbers of people, as far as they give no few of them away; no estimate of redundancies. */
function openImpact(context: PackContext, impact: ImpactResult): Block[] {
  context.withhold('Potential redundancies and people at risk', WHY.redundancy);
  context.withhold('Pools, and the outcome for each person', WHY.selection);
  context.withhold('One-off costs', WHY.redundancy);
  const { people, least } = context.told;
  const [from, to] = [impact.from.id, impact.to.id];
  const groups = [
    ...OUTCOMES.map((each) => [OUTCOME_WORDS[each], impact.outcomes[each], people.outcome(from, to, each)] as const),
    ...EXCLUSIONS.map(
      (each) =>
        [`Not in the count: ${EXCLUSION_WORDS[each]}`, impact.excluded[each], people.excluded(from, to, each)] as const,
    ),
  ].filter(([, n, told]) => n > 0 || !told);
  if (groups.some(([, , told]) => !told))
    context.withhold('Small numbers of people in the impact on staff', WHY.small(least));
  const rows: Row[] = groups.map(([label, n, told]) => ({ cells: [label, told ? count(n) : WITHHELD] }));
  const all = impact.people.length + impact.excludedPeople.length;
  rows.push({ cells: ['People in post', people.people(from) ? count(all) : WITHHELD], total: true });
  return [
    paragraph(provisional(impact)),
    table(
      'What the proposal means for people in post',
      [
        ['Outcome', 7.5],
        ['People', 2.5, 'right'],
      ],
      rows,
      `Numbers from 1 to ${least - 1} are withheld, and so are others from which they could be worked out; a row that is withheld may be nought. Assimilated: goes to the same or a matching post. Ring-fenced: considered before others for the posts of a pool.`,
    ),
  ];
}

function wholeImpact(context: PackContext, impact: ImpactResult): Block[] {
  const figures: readonly (readonly [string, string, string])[] = [
    ['In scope', count(impact.inScope), IMPACT_FIGURE_WORDS.inScope.how],
    ['Places', count(impact.places), IMPACT_FIGURE_WORDS.places.how],
    ['Affected', count(affected(impact, context.state).length), meaning(IMPACT_WORDS.affected)],
    ['In pool', count(inPool(impact).length), meaning(IMPACT_WORDS.inPool)],
    ['At risk', range(impact.atRisk), meaning(IMPACT_WORDS.atRisk)],
    ['Potential redundancies', range(impact.potentialRedundancies), meaning(IMPACT_WORDS.surplus)],
    ['Proposed dismissals', count(impact.consultation.proposedDismissals), meaning(IMPACT_WORDS.proposedDismissals)],
  ];
  const splits = [impact.atRisk, impact.potentialRedundancies].some(({ min, max }) => min !== max);
  const blocks: Block[] = [
    paragraph(provisional(impact)),
    table(
      `People: from ${context.names.from} to ${context.names.to}`,
      [
        ['Figure', 2.8],
        ['People', 1.4, 'right'],
        ['What it means', 5.8],
      ],
      figures,
      [
        splits ? RANGE_CONDITION : '',
        impact.unrecordedPosts > 0
          ? `Every figure of people reads “at least”: nobody has recorded who holds ${plural(impact.unrecordedPosts, 'post')} in scope.`
          : '',
        impact.provisional ? 'All figures are provisional.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    table(
      'Outcomes of the people in scope',
      [
        ['Outcome', 7.5],
        ['People', 2.5, 'right'],
      ],
      [
        ...OUTCOMES.map((outcome) => ({ cells: [OUTCOME_WORDS[outcome], count(impact.outcomes[outcome])] })),
        { cells: ['In scope', count(impact.inScope)], total: true },
      ],
      [
        impact.hoursReduction > 0
          ? `${plural(impact.hoursReduction, 'person', 'people')} would have fewer hours than now.`
          : '',
        impact.toDetermine > 0
          ? `${plural(impact.toDetermine, 'person keeps', 'people keep')} a post that is regraded: for HR to determine.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ];
  if (impact.excludedPeople.length > 0) blocks.push(leftOut(impact));
  blocks.push(...pools(impact), ...mitigation(impact, context.settings), ...oneOff(context));
  blocks.push(heading(3, 'Collective consultation'), paragraph(plain(impact.consultation.rule)));
  for (const line of [...impact.consultation.apart, ...impact.consultation.order]) blocks.push(paragraph(plain(line)));
  if (impact.consultation.asks.length > 0)
    blocks.push(paragraph(`Still to be answered: ${impact.consultation.asks.map(plain).join('; ')}.`));
  for (const note of impact.notes) blocks.push(small(plain(note)));
  return blocks;
}

function leftOut(impact: ImpactResult): Block {
  return table(
    'People who are not in the count',
    [
      ['Why', 7.5],
      ['People', 2.5, 'right'],
    ],
    [
      ...EXCLUSIONS.filter((reason) => impact.excluded[reason] > 0).map((reason) => ({
        cells: [EXCLUSION_WORDS[reason], count(impact.excluded[reason])],
      })),
      { cells: ['Not in the count', count(impact.excludedPeople.length)], total: true },
    ],
  );
}

/** Pools with something to decide; those that only slot people into their own posts are told as one line. */
function pools(impact: ImpactResult): Block[] {
  const contested = impact.pools.filter((pool) => pool.outcome !== 'assimilated' || pool.hoursReduction > 0);
  if (contested.length === 0) return [];
  const rest = impact.pools.length - contested.length;
  return [
    table(
      'Pools',
      [
        ['Pool', 2.6],
        ['People', 0.9, 'right'],
        ['Places', 0.9, 'right'],
        ['Outcome', 1.8],
        ['At risk', 1.1, 'right'],
        ['Potential redundancies', 1.3, 'right'],
        ['Assessed', 1.6],
      ],
      contested.map((pool) => [
        plain(pool.name),
        count(pool.people),
        count(pool.places),
        OUTCOME_WORDS[pool.outcome],
        range(pool.atRisk),
        range(pool.potentialRedundancies),
        assessedWords(pool),
      ]),
      rest > 0 ? `In ${plural(rest, 'further pool')} everyone is assimilated.` : '',
    ),
  ];
}

export function assessedWords({ assessed, record }: PoolImpact): string {
  const signed = record?.signedOff;
  if (!signed) return 'Not yet assessed';
  return assessed ? `${plain(signed.by)}, ${day(signed.date)}` : 'Changed since sign-off';
}

/** Beside the gross figure, never netted off (IMPACT-8). */
function mitigation({ vacancies }: ImpactResult, settings: Settings): Block[] {
  const first = priorityOn(settings);
  if (vacancies.length === 0) return [];
  return [
    table(
      'Places left however the pools are filled: possible redeployment, not taken off the figures above',
      [
        ['Post', 4.2],
        ['Grade', 1.6],
        ['Places', 1.2, 'right'],
        ['FTE', 1.2, 'right'],
        ['Free', 1.8],
      ],
      vacancies.map((vacancy) => [
        plain(vacancy.title) || plain(vacancy.ref),
        plain(vacancy.grade),
        count(vacancy.places),
        fte(vacancy.fte),
        freeWords(vacancy),
      ]),
      first === null ? '' : `Before selection: ${plain(first).charAt(0).toLowerCase()}${plain(first).slice(1)}.`,
    ),
  ];
}

/** By which scheme and which cap on a week's pay the estimates are made, with their dates and status. */
function schemeWords(settings: Settings): string {
  const { implementationDate, exitScheme: scheme } = settings;
  const cap = ratesOn(staffRatesOf(settings).weekCaps, implementationDate ?? null);
  const dated = (effective: string | null | undefined, status: string | undefined) =>
    [effective ? `from ${day(effective)}` : '', plain(status ?? '').toLowerCase()].filter(Boolean).join(', ');
  const within = (text: string) => (text === '' ? '' : ` (${text})`);
  const capped = cap
    ? ` A week’s pay counts up to ${pounds(parseMoney(cap.cap) ?? 0)}${within(dated(cap.effective, cap.status))}.`
    : '';
  if (!scheme) return `Statutory redundancy pay.${capped}`;
  const weeks = `statutory weeks × ${scheme.multiplier}, at most ${scheme.maxWeeks ?? DISCRETIONARY_MOST_WEEKS}`;
  return `The council’s scheme${within(dated(scheme.effective, scheme.status))}: ${weeks}, on ${scheme.pay} pay; never less than statutory redundancy pay.${capped}`;
}

/** Estimates for the people who may be redundant, as far as age, service, pay and pension strain are recorded. */
function oneOff(context: PackContext): Block[] {
  const found = context.deductions();
  if (!found || found.leavers.most === 0) return [];
  const { exit, leavers, notice, protection } = found;
  const who = `${range({ min: leavers.least, max: leavers.most })} potential ${leavers.most === 1 ? 'redundancy' : 'redundancies'}`;
  const known = exit.lines.some((line) => line.payment !== null || line.pensionStrain !== null);
  const comparison = context.comparison();
  const saving = comparison ? yearlySaving(comparison).saving : 0;
  const money = ({ least, most }: Amount) =>
    least === most ? `£${amount(most)}` : `£${amount(least)} to £${amount(most)}`;
  const missing = [
    ...exit.incomplete.map((text) => text.charAt(0).toLowerCase() + text.slice(1)),
    ...found.incomplete.filter((text) => !text.startsWith('service') && !text.startsWith('pay of')),
  ];
  return [
    heading(3, 'One-off costs'),
    paragraph(
      known
        ? `Redundancy pay and pension strain for ${who}, as far as they are known: ${money(found.oneOff)}. Notice: ${money(notice)}. Pay protection: £${amount(protection.total)}. Payback of all of these from the full year’s saving: ${netPaybackText(found, saving)}.`
        : `There may be ${who}; nobody’s age, service and pay are all recorded, so there is no estimate.`,
    ),
    small(schemeWords(context.settings)),
    small(
      `${known ? `${EXIT_LABEL}.` : ''}${found.provisional ? ' Provisional.' : ''}${missing.length > 0 ? ` Incomplete: ${missing.join('; ')} not known.` : ''}`,
    ),
  ];
}
