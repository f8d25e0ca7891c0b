import { ok, type Result } from '../../errors.ts';
import { assessImpact, STEP_WORDS } from '../../impact/impact.ts';
import type { StructureId } from '../../model/records.ts';
import type { DocumentState } from '../../model/state.ts';
import { atLeast, unknownWords } from '../../words/people.ts';
import { plain } from '../../words/plain.ts';
import { count, day } from '../../words/printFormat.ts';
import { heading, paragraph, small, table } from '../pack/context.ts';
import type { Block, Report } from '../page/report.ts';
import { NO_STRUCTURE, type StampInput, stampLine, stampOf } from '../page/stamp.ts';
import { agencyWorkers, countedDescriptions } from './counted.ts';
import { missingBlocks, missingFrom } from './missing.ts';
import * as parts from './paperParts.ts';

/**
 * The section 188 notice (HR-1): what representatives are told in writing, in the order of section 188(4) of the Trade
 * Union and Labour Relations (Consolidation) Act 1992. It names nobody who is at risk, and is never published.
 */
export function section188(
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
  const dates = settings.consultation?.dates ?? {};
  const { consultation } = impact;
  const unknown = unknownWords(impact);
  const least = atLeast(impact);
  const [employer, address] = parts.employerLines(settings);
  const representatives = papers.representatives ?? [];
  const described = countedDescriptions(state, impact);
  const place = (name: string) => (name === '' ? parts.WHOLE_COUNCIL : plain(name));
  const range = (a: number, b: number) => (a === b ? count(a) : `${count(a)} to ${count(b)}`);
  const agency = agencyWorkers(state, from);
  const blocks: Block[] = [
    heading(1, `Section 188 notice: ${plain(to.record.name)}`),
    paragraph(`From: ${employer}, ${address}`),
    paragraph(
      `To: ${
        representatives
          .map(({ body, name, covers }) =>
            [plain(body), plain(name ?? ''), covers ? `for ${plain(covers)}` : ''].filter(Boolean).join(', '),
          )
          .join('; ') || parts.notEntered('the representatives')
      }`,
    ),
    paragraph(`Date: ${parts.dateOr(dates.section188, 'the date of this letter')}`),
    paragraph(
      `This notice is given under section 188 of the Trade Union and Labour Relations (Consolidation) Act 1992. Everything in it is proposed: nothing is decided before consultation has ended. Consultation begins on ${parts.dateOr(dates.begins, STEP_WORDS.begins.toLowerCase())}${dates.ends ? ` and is planned to end on ${day(dates.ends)}` : ''}.`,
    ),
    heading(2, '(a) Reasons for the proposals'),
    ...parts.typed(papers.reasons, 'the reasons for the proposals'),
    heading(2, '(b) Numbers and descriptions of employees whom it is proposed to dismiss'),
    ...(unknown === null
      ? [
          paragraph(
            `${least === '' ? '' : 'At least '}${count(consultation.proposedDismissals)} proposed ${consultation.proposedDismissals === 1 ? 'dismissal' : 'dismissals'} in this proposal: ${least}${count(consultation.counted)} from the posts below, volunteers ${parts.answered(settings.consultation?.volunteers)}, for refusing new terms ${parts.answered(settings.consultation?.refusedChanges)}.`,
          ),
          table(
            'Proposed dismissals by establishment and description',
            [
              ['Establishment', 3],
              ['Description', 3.4],
              ['Employees considered', 1.8, 'right'],
              ['Proposed dismissals', 1.8, 'right'],
            ],
            [
              ...described.map((row) => [
                place(row.establishment),
                row.description,
                count(row.among),
                range(row.least, row.most),
              ]),
              {
                cells: ['All', '', count(described.reduce((n, row) => n + row.among, 0)), count(consultation.counted)],
                total: true,
              },
            ],
            described.some((row) => row.least !== row.most)
              ? 'Where a pool holds several descriptions, who of them is selected is not known: the number is a range, and the ranges do not add up to the total.'
              : '',
          ),
          parts.countTable(impact, settings, 's188'),
          parts.leftOutTable(impact, settings, 's188'),
        ]
      : [paragraph(unknown)]),
    heading(2, '(c) Total number of employees of each description at the establishment'),
    ...(unknown === null && described.length > 0
      ? [
          table(
            'Employees of each description',
            [
              ['Establishment', 3.4],
              ['Description', 4],
              ['Employed', 1.2, 'right'],
              ['Counted from', 1.4],
            ],
            described.map((row) => [
              place(row.establishment),
              row.description,
              count(row.employed),
              row.entered ? 'HR’s entry' : 'This document',
            ]),
          ),
        ]
      : [paragraph(unknown ?? 'No description of employee is counted above.')]),
    heading(2, '(d) Method of selecting the employees who may be dismissed'),
    ...parts.typed(papers.selectionMethod, 'the method of selection'),
    ...(unknown === null ? parts.poolSelection(impact) : []),
    heading(2, '(e) Method of carrying out the dismissals, and the period over which they take effect'),
    ...parts.typed(papers.dismissalMethod, 'the procedure for the dismissals'),
    paragraph(
      `The dismissals would take effect from ${parts.dateOr(dates.firstDismissal, 'the date of the first dismissal')} to ${parts.dateOr(papers.lastDismissal, 'the date of the last dismissal')}.`,
    ),
    heading(2, '(f) Method of calculating redundancy payments other than statutory ones'),
    ...(parts.schemeWords(settings) === '' ? [] : [paragraph(parts.schemeWords(settings))]),
    ...(papers.payments || parts.schemeWords(settings) === ''
      ? parts.typed(papers.payments, 'how payments above the statutory ones are worked out')
      : []),
    heading(2, '(g) to (i) Agency workers: how many, where, and what work'),
    agency.rows.length === 0
      ? paragraph('This document holds no agency workers.')
      : table(
          'Agency workers',
          [
            ['Part of the council', 4.5],
            ['Work', 4],
            ['Number', 1.5, 'right'],
          ],
          [
            ...agency.rows.map(({ where, work, number }) => [where || '–', work, count(number)]),
            { cells: ['All', '', count(agency.rows.reduce((n, { number }) => n + number, 0))], total: true },
          ],
          agency.entered ? '' : 'Those of this document alone, not of the whole council.',
        ),
    small(stampLine(stampOf(state, to, options))),
    ...missingBlocks(missingFrom(state, impact, 's188', options.date), impact, settings, 's188'),
  ];
  const title = `Section 188 notice: ${plain(to.record.name)}`;
  return ok({ title, language: 'en-GB', stamp: stampOf(state, to, options), open: false, blocks });
}
