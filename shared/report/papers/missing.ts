import { CONSULTATION_STEPS, type ImpactResult, STEP_WORDS } from '../../impact/impact.ts';
import type { Settings } from '../../model/settings.ts';
import type { DocumentState } from '../../model/state.ts';
import { unknownWords } from '../../words/people.ts';
import { plain } from '../../words/plain.ts';
import { paragraph, table } from '../pack/context.ts';
import type { Block } from '../page/report.ts';
import { agencyWorkers, countedDescriptions } from './counted.ts';
import { rulesTable } from './lawRules.ts';

/** Something that a paper asks for and the document does not say, and where it is entered. */
export interface Missing {
  readonly what: string;
  readonly where: string;
}

const PAPERS = 'Impact, Papers';
const DATES = `${PAPERS}, Order and dates`;
const FACTS = `${PAPERS}, Notice and HR1`;
const COUNT = 'Impact, What stands beside the count';

/** What the section 188 notice, or the sheet for form HR1, still lacks. `today` is the day of the paper. */
export function missingFrom(
  state: DocumentState,
  impact: ImpactResult,
  paper: 's188' | 'hr1',
  today: string,
): Missing[] {
  const { settings } = state.document;
  const papers = settings.staffPapers ?? {};
  const { employer } = papers;
  const out: Missing[] = [];
  const ask = (lacks: boolean, what: string, where: string) => {
    if (lacks) out.push({ what, where });
  };
  const blank = (text: string | undefined) => (text ?? '').trim() === '';
  const unknown = unknownWords(impact);
  ask(unknown !== null, `The number of people: ${unknown ?? ''}`, 'Chart, holders of each post');
  ask(
    impact.unrecordedPosts > 0,
    'Who holds every post in scope: until then each figure reads “at least”',
    'Chart, holders of each post',
  );
  ask(!settings.implementationDate, 'The implementation date', 'Settings, Figures');
  ask(blank(employer?.name) && blank(settings.council?.name), 'The employer’s name', `${FACTS}, Employer`);
  ask(blank(employer?.address), 'The employer’s address', `${FACTS}, Employer`);
  if (paper === 'hr1') {
    ask(blank(employer?.contact), 'Whom the Redundancy Payments Service may ask', `${FACTS}, Employer`);
    ask(blank(employer?.phone) && blank(employer?.email), 'A telephone number or e-mail address', `${FACTS}, Employer`);
    ask(blank(employer?.business), 'The nature of the business', `${FACTS}, Employer`);
  }
  for (const what of impact.consultation.asks) out.push({ what, where: COUNT });
  const descriptions = countedDescriptions(state, impact);
  ask(
    impact.consultation.places.some(({ name }) => name === null) && impact.consultation.counted > 0,
    'The establishment of each post: without it the count is for the whole council',
    'Chart, the post’s establishment; or Settings, the document’s default',
  );
  ask(blank(papers.reasons), 'The reasons for the dismissals', `${FACTS}, Reasons`);
  if (paper === 's188')
    for (const { description, establishment, entered } of descriptions)
      ask(
        !entered,
        `Whether more people than this document holds are employed as ${description}${establishment === '' ? '' : ` at ${plain(establishment)}`}`,
        `${FACTS}, Employees of each description`,
      );
  ask(blank(papers.selectionMethod), 'The method of selection', `${FACTS}, Selection`);
  if (paper === 's188') {
    ask(blank(papers.dismissalMethod), 'How dismissals are carried out', `${FACTS}, Dismissals`);
    ask(
      blank(papers.payments) && !settings.exitScheme,
      'How payments above the statutory ones are worked out',
      `${FACTS}, Payments`,
    );
    const from = state.structures.get(impact.from.id);
    ask(
      from !== undefined && !agencyWorkers(state, from).entered,
      'Agency workers of the whole council: how many, where, at what work (a row with 0 says that there are none)',
      `${FACTS}, Agency workers`,
    );
  } else {
    const sites = papers.sites ?? [];
    const names = new Set(descriptions.map(({ establishment }) => establishment).filter((name) => name !== ''));
    ask(sites.length === 0 && names.size === 0, 'The address of each site, and all employees there', `${FACTS}, Sites`);
    for (const name of names) {
      const site = sites.find(({ establishment }) => establishment.trim().toLowerCase() === name.trim().toLowerCase());
      ask(blank(site?.address), `The address of ${plain(name)}`, `${FACTS}, Sites`);
      ask(site?.employees == null, `All employees at ${plain(name)}`, `${FACTS}, Sites`);
    }
    for (const { establishment, employees } of sites)
      ask(
        employees === null && !names.has(establishment),
        `All employees at ${plain(establishment)}`,
        `${FACTS}, Sites`,
      );
  }
  ask((papers.representatives ?? []).length === 0, 'The representatives', `${FACTS}, Representatives`);
  const dates = settings.consultation?.dates ?? {};
  const needed =
    paper === 's188' ? (['section188', 'begins', 'firstDismissal'] as const) : (['begins', 'firstDismissal'] as const);
  for (const step of CONSULTATION_STEPS)
    ask((needed as readonly string[]).includes(step) && dates[step] == null, `Date: ${STEP_WORDS[step]}`, DATES);
  ask(papers.lastDismissal == null, 'Date: Last dismissal takes effect', DATES);
  ask(
    paper === 'hr1' && dates.begins != null && dates.begins > today,
    'Consultation that has begun: form HR1 refuses a day that is yet to come',
    DATES,
  );
  return out;
}

/** What is missing, what the law counts and where that stands: a page that is taken out before the paper is sent. */
export function missingBlocks(
  missing: readonly Missing[],
  impact: ImpactResult,
  settings: Settings,
  paper: 's188' | 'hr1',
): Block[] {
  const { consultation } = impact;
  return [
    { type: 'page-break' },
    { type: 'heading', level: 2, text: 'For HR alone: take this page out before the paper is sent' },
    ...(impact.unknown === null ? [paragraph(consultation.rule), ...hr1Words(impact, paper)] : []),
    ...consultation.order.map((text) => paragraph(`Dates to look at: ${text}`)),
    ...(missing.length === 0
      ? []
      : [
          table(
            'What is still missing',
            [
              ['What', 6],
              ['Where it is entered', 4],
            ],
            missing.map(({ what, where }) => [plain(what), where]),
          ),
        ]),
    rulesTable(settings, paper),
  ];
}

/** Where form HR1 counts others than the notice does, it says so. */
function hr1Words({ consultation: { hr1, places } }: ImpactResult, paper: 's188' | 'hr1'): Block[] {
  if (paper === 's188' || hr1.total === places[0]?.total) return [];
  const days = hr1.days === null ? 'no threshold is reached' : `at least ${hr1.days} days before the first dismissal`;
  return [
    paragraph(
      `Form HR1 counts ${hr1.total} at one establishment, ${days}: whoever is consulted already and not notified yet is in it (section 193(3)).`,
    ),
  ];
}
