import type { ImpactResult, PlaceCount } from '../../impact/impact.ts';
import { day } from '../../model/days.ts';
import type { Settings } from '../../model/settings.ts';
import { EXCLUSIONS } from '../../model/staffSettings.ts';
import { atLeast } from '../../words/people.ts';
import { plain } from '../../words/plain.ts';
import { count, percentText } from '../../words/printFormat.ts';
import { EXCLUSION_WORDS } from '../../words/values.ts';
import { paragraph, paragraphs, table } from '../pack/context.ts';
import type { Block, Table } from '../page/report.ts';

/** Parts that the section 188 notice and the sheet for form HR1 share. */

export const WHOLE_COUNCIL = 'The whole council (no establishment recorded)';

/** What stands where nobody has entered something; it names what belongs there. */
export const notEntered = (what: string) => `[Not entered: ${what}]`;

export const dateOr = (date: string | null | undefined, what: string) => (date == null ? notEntered(what) : day(date));

/** Text that people typed, or what belongs in its place. */
export function typed(text: string | undefined, what: string): Block[] {
  const found = paragraphs(text);
  return found.length > 0 ? found : [paragraph(notEntered(what))];
}

export function employerLines(settings: Settings): string[] {
  const employer = settings.staffPapers?.employer;
  const name = plain(employer?.name || settings.council?.name || '') || notEntered('the employer’s name');
  const address = plain(employer?.address ?? '') || notEntered('the employer’s address');
  return [name, address];
}

/** How the number is made up, at each establishment; what is not in it stands in `leftOutTable`. */
export function countTable(impact: ImpactResult, settings: Settings, paper: 's188' | 'hr1'): Table {
  const { consultation } = impact;
  const { volunteers, refusedChanges, otherProposals, proposals } = settings.consultation ?? {};
  const least = atLeast(impact);
  const others = (place: PlaceCount) => (paper === 's188' ? place.others : place.toNotify);
  return table(
    'Proposed dismissals that are counted',
    [
      ['Establishment', 3],
      ['This proposal, at most', 1.6, 'right'],
      ['Volunteers and refused terms', 1.9, 'right'],
      ['Other proposals', 1.6, 'right'],
      ['Counted', 1.9, 'right'],
    ],
    consultation.places.map((place) => ({
      cells: [
        place.name === null ? WHOLE_COUNCIL : plain(place.name),
        `${least}${count(place.own)}`,
        [volunteers, refusedChanges].every((n) => n == null) ? 'Not answered' : count(place.answered),
        otherProposals == null && !proposals?.length && others(place) === 0 ? 'Not answered' : count(others(place)),
        `${least}${count(paper === 's188' ? place.total : place.hr1)}`,
      ],
    })),
    `Dismissals proposed to take effect within any ${consultation.windowDays} days. Counted are contracts that would be withdrawn: people for whom no place is theirs by their own post, a like post or a role match, also where a ring-fence or redeployment to another job is hoped for. Volunteers and refused terms, and proposals that name no establishment, may be anywhere and are added at each.`,
  );
}

/** Who is left out of the count, and why: it stands beside the number (IMPACT-10). */
export function leftOutTable(impact: ImpactResult, settings: Settings, paper: 's188' | 'hr1'): Table {
  const rows: (readonly string[])[] = EXCLUSIONS.filter((key) => impact.excluded[key] > 0).map((key) => [
    EXCLUSION_WORDS[key],
    count(impact.excluded[key]),
  ]);
  const kept = impact.inScope - impact.consultation.counted;
  rows.push(['In scope, with a place by their own post, a like post or a role match', count(Math.max(0, kept))]);
  const { proposals = [], begun, notified } = settings.consultation ?? {};
  const advice = 'If this was one proposal, take advice';
  const others = [
    ...proposals.map(({ proposal, dismissals, began, notified: told }) => ({
      name: plain(proposal),
      people: dismissals,
      day: paper === 's188' ? began : told,
    })),
    {
      name: 'Other proposals',
      people: (paper === 's188' ? begun : notified)?.people ?? 0,
      day: (paper === 's188' ? begun : notified)?.date,
    },
  ];
  for (const { name, people, day: since } of others) {
    if (!since || people === 0) continue;
    const why = paper === 's188' ? 'consultation with representatives began on' : 'notified on form HR1 of';
    rows.push([`${name}: ${why} ${day(since)}. ${advice}`, count(people)]);
  }
  return table(
    'Who is left out of the count, and why',
    [
      ['Who and why', 8],
      ['People', 2, 'right'],
    ],
    rows,
  );
}

/** How people are selected, pool by pool, as HR recorded it. Nobody is named. */
export function poolSelection(impact: ImpactResult): Block[] {
  const pools = impact.pools.filter((pool) => pool.proposedDismissals > 0 || pool.outcome !== 'assimilated');
  if (pools.length === 0) return [];
  return [
    table(
      'Selection in each pool',
      [
        ['Pool', 3],
        ['People', 0.9, 'right'],
        ['Places', 0.9, 'right'],
        ['Criteria and weights', 2.2],
        ['Order, and what if nobody is appointed', 3],
      ],
      pools.map(({ name, people, places, record }) => [
        plain(name),
        count(people),
        count(places),
        (record?.criteria ?? []).map((each) => `${plain(each.name)} ${percentText(each.weight)}`).join('; ') ||
          'Not recorded yet',
        [(record?.sequence ?? []).map(plain).join('; '), plain(record?.ifNobody ?? '')].filter(Boolean).join('. '),
      ]),
    ),
  ];
}

/** How redundancy payments are worked out, from the scheme in the settings. */
export function schemeWords({ exitScheme: scheme }: Settings): string {
  if (!scheme) return '';
  const most = scheme.maxWeeks == null ? '' : `, at most ${scheme.maxWeeks} weeks`;
  const pay = scheme.pay === 'actual' ? 'the employee’s actual week’s pay' : 'a week’s pay up to the statutory limit';
  const since = scheme.effective ? ` It applies from ${day(scheme.effective)}.` : '';
  return `The council’s scheme: the weeks of statutory redundancy pay, multiplied by ${scheme.multiplier}${most}, of ${pay}.${since}`;
}

/** A number that HR answers; blank is not nought. */
export const answered = (n: number | null | undefined) => (n == null ? 'not answered yet' : count(n));
