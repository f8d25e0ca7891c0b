import { ok, type Result } from '../../errors.ts';
import { assessImpact } from '../../impact/impact.ts';
import type { StructureId } from '../../model/records.ts';
import type { DocumentState } from '../../model/state.ts';
import { atLeast, unknownWords } from '../../words/people.ts';
import { plain } from '../../words/plain.ts';
import { count } from '../../words/printFormat.ts';
import { heading, paragraph, small, table } from '../pack/context.ts';
import type { Block, Report } from '../page/report.ts';
import { NO_STRUCTURE, type StampInput, stampLine, stampOf } from '../page/stamp.ts';
import { countedDescriptions } from './counted.ts';
import { missingBlocks, missingFrom } from './missing.ts';
import * as parts from './paperParts.ts';

type Answer = readonly [question: string, answer: string];

/**
 * A sheet to type form HR1 from (HR-1): the eight parts of the online form of the Redundancy Payments Service in their
 * order. The form itself is sent online and nothing in it is saved before that.
 */
export function hr1Sheet(
  state: DocumentState,
  fromId: StructureId,
  toId: StructureId,
  options: StampInput,
): Result<Report> {
  const [from, to] = [state.structures.get(fromId), state.structures.get(toId)];
  if (!from || !to) return NO_STRUCTURE;
  const impact = assessImpact(state, fromId, toId);
  const { settings } = state.document;
  const papers = settings.staffPapers ?? {};
  const { employer } = papers;
  const dates = settings.consultation?.dates ?? {};
  const { consultation } = impact;
  const unknown = unknownWords(impact);
  const least = atLeast(impact);
  const [name, address] = parts.employerLines(settings);
  const said = (text: string | undefined, what: string) => plain(text ?? '') || parts.notEntered(what);
  const part = (number: number, title: string, answers: readonly Answer[]): Block[] => [
    heading(2, `${number}. ${title}`),
    table(
      title,
      [
        ['The form asks', 4],
        ['Answer', 6],
      ],
      answers,
    ),
  ];
  const sites = papers.sites ?? [];
  const affected = [...new Set(countedDescriptions(state, impact).map(({ establishment }) => establishment))];
  const siteOf = (site: string) =>
    sites.find(({ establishment }) => establishment.trim().toLowerCase() === site.trim().toLowerCase());
  const named = affected.filter((each) => each !== '');
  // Sites that HR entered stand even where posts name no establishment.
  const listed = named.length > 0 ? named : sites.map(({ establishment }) => establishment);
  const employees = listed.map((site) => siteOf(site)?.employees ?? null);
  const all = employees.length > 0 && employees.every((n) => n !== null);
  const perSite = (site: string) => {
    const place = consultation.places.find((each) => each.name !== null && each.name === site);
    return place ? count(place.hr1) : '';
  };
  const blocks: Block[] = [
    heading(1, `Sheet for form HR1: ${plain(to.record.name)}`),
    paragraph(
      'The form is online and takes about 40 minutes. Nothing is saved before it is sent and no copy is kept afterwards: print its summary page, and give copies to the representatives. Up to four files can be attached, for further sites and reasons.',
    ),
    ...part(1, 'Employer’s details', [
      ['Name of the employer', name as string],
      ['Address', address as string],
      ['Contact', said(employer?.contact, 'a contact')],
      ['Telephone', said(employer?.phone, 'a telephone number')],
      ['E-mail', said(employer?.email, 'an e-mail address')],
    ]),
    ...part(2, 'Nature of the business', [['Main business', said(employer?.business, 'the nature of the business')]]),
    heading(2, '3. Sites where redundancies are proposed'),
    listed.length === 0
      ? paragraph(parts.notEntered('the sites'))
      : table(
          'Sites',
          [
            ['Site', 2.6],
            ['Address', 4],
            ['Employees', 1.5, 'right'],
            ['Proposed redundancies, at most', 1.9, 'right'],
          ],
          listed.map((site) => {
            const found = siteOf(site);
            return [
              plain(site),
              said(found?.address, 'the address'),
              found?.employees == null ? parts.notEntered('employees') : count(found.employees),
              unknown === null ? perSite(site) : 'Not known',
            ];
          }),
        ),
    ...part(4, 'Numbers', [
      [
        'Employees at the affected sites, in all',
        all
          ? count(employees.reduce<number>((sum, n) => sum + (n ?? 0), 0))
          : parts.notEntered('all employees at each site'),
      ],
      ['Redundancies proposed, in all', unknown ?? `${least}${count(consultation.hr1.all)}`],
    ]),
    ...(unknown === null
      ? [parts.countTable(impact, settings, 'hr1'), parts.leftOutTable(impact, settings, 'hr1')]
      : []),
    ...part(5, 'Dates', [
      ['First dismissal takes effect', parts.dateOr(dates.firstDismissal, 'the first dismissal')],
      ['Last dismissal takes effect', parts.dateOr(papers.lastDismissal, 'the last dismissal')],
      [
        'The form must arrive before the first dismissal by',
        unknown !== null || consultation.hr1.days === null
          ? 'Not known: the count reaches no threshold yet. See the rules below'
          : `${consultation.hr1.days} days at least`,
      ],
    ]),
    ...part(6, 'Reasons for the redundancies', [['Reasons', said(papers.reasons, 'the reasons')]]),
    ...part(7, 'Method of selection', [
      ['How people are selected', said(papers.selectionMethod, 'the method of selection')],
    ]),
    ...part(8, 'Representatives and consultation', [
      [
        'Representatives',
        (papers.representatives ?? [])
          .map(({ body, name: who, contact, covers }) =>
            [body, who, contact, covers]
              .map((text) => plain(text ?? ''))
              .filter(Boolean)
              .join(', '),
          )
          .join('; ') || parts.notEntered('the representatives'),
      ],
      ['Consultation began on', parts.dateOr(dates.begins, 'the day on which consultation began')],
      ['Copies of the form given to them on', parts.dateOr(dates.copies, 'the day of the copies')],
    ]),
    small(stampLine(stampOf(state, to, options))),
    ...missingBlocks(missingFrom(state, impact, 'hr1', options.date), impact, settings, 'hr1'),
  ];
  const title = `Sheet for form HR1: ${plain(to.record.name)}`;
  return ok({ title, language: 'en-GB', stamp: stampOf(state, to, options), open: false, blocks });
}
