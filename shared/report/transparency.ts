import { annualSalary, gradeRange } from '../cost/salary.ts';
import { type Disclosure, disclosureOf, type ForWhom } from '../disclosure/disclosure.ts';
import { ok, type Result, refuse } from '../errors.ts';
import { figuresFromScratch } from '../metrics/scratch.ts';
import { type Costing, costingOf } from '../model/costing.ts';
import { isCouncil } from '../model/council.ts';
import { day } from '../model/days.ts';
import { divRound, fteNumber, type Money, POUND } from '../model/fixed.ts';
import { fillingOf } from '../model/occupancy.ts';
import { counts, type Post, type StructureId } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import { type DocumentState, lineManager, postOf, type StructureState } from '../model/state.ts';
import { plain } from '../words/plain.ts';
import { pounds, titleOf } from '../words/printFormat.ts';
import type { DataBook, DataCell, DataSheet } from './page/sheets.ts';
import { NO_STRUCTURE, type StampInput, stampOf } from './page/stamp.ts';

/** Levels of the council that the Transparency Code asks for, and the bands that it asks for them in (EXPORT-5). */
const LEVELS = 3;
const BAND: Money = 5_000 * POUND;
const SENIOR: Money = 50_000 * POUND;

/**
 * Chart data of the Local Government Transparency Code 2015: posts of the top three levels of the council, the pay
 * multiple and senior salaries. Vacant posts are in it; names never are.
 */
export function transparencyBook(
  state: DocumentState,
  structureId: StructureId,
  options: StampInput & ForWhom,
): Result<DataBook> {
  const structure = state.structures.get(structureId);
  if (!structure) {
    return NO_STRUCTURE;
  }
  const { order, layers } = figuresFromScratch(state, structureId);
  const posts = order.map((id) => postOf(structure, id)).filter((post) => counts(post));
  const top = posts.filter((post) => (layers.get(post.id) ?? 0) <= LEVELS);
  if (top.length === 0) {
    return refuse(
      'no-senior-posts',
      'No post of this structure is in the top three levels of the council. Settings say at which level the chart begins; or choose the structure of the whole council.',
    );
  }
  const costing = costingOf(state.document.settings, structure.record.name);
  const { settings } = state.document;
  const told = disclosureOf(state, options);
  const offset = settings.layerOffset ?? 0;
  return ok({
    stamp: stampOf(state, structure, options),
    sheets: [
      chartSheet({ state, structure, told, costing }, top, (post) => layers.get(post.id) ?? 0),
      multipleSheet(settings),
      seniorSheet(posts, costing, settings),
    ],
    notes: [
      'Local Government Transparency Code 2015: organisation chart, pay multiple and senior salaries. Names are not part of it.',
      offset > 0
        ? `Levels are those of the council: this structure begins at level ${offset + 1}.`
        : 'Levels are counted from the top of this structure.',
      'Salaries are full-time salaries a year, in bands of £5,000. The salary ceiling is the top of the grade; it is not known for posts outside a graded scale.',
      MULTIPLE_NOTE,
      ...(told.people.mark('basis')
        ? []
        : ['Whether posts are permanent is not told of those that are held: it would show how few people are not.']),
    ],
  });
}

const MULTIPLE_NOTE =
  'Pay multiple: highest pay divided by median pay of the whole workforce. It is entered with its date and source, and is never worked out from the posts of a structure.';

/** "£90,000 to £94,999". */
export function salaryBand(salary: Money): string {
  const from = Math.floor(salary / BAND) * BAND;
  return `${pounds(from)} to ${pounds(from + BAND - POUND)}`;
}

interface Source {
  readonly state: DocumentState;
  readonly structure: StructureState;
  readonly told: Disclosure;
  readonly costing: Costing;
}

function chartSheet(
  { state, structure, told, costing }: Source,
  posts: readonly Post[],
  level: (post: Post) => number,
): DataSheet {
  const contact = plain(state.document.settings.pack?.contact ?? '');
  return {
    name: 'Organisation chart',
    columns: [
      { heading: 'Post ID', kind: 'text' },
      { heading: 'Job Title', kind: 'text' },
      { heading: 'Level', kind: 'count' },
      { heading: 'Reports To', kind: 'text' },
      { heading: 'Department', kind: 'text' },
      { heading: 'Team', kind: 'text' },
      { heading: 'Grade', kind: 'text' },
      { heading: 'Permanent or Temporary', kind: 'text' },
      { heading: 'Posts', kind: 'count' },
      { heading: 'FTE', kind: 'fte' },
      { heading: 'Occupancy', kind: 'text' },
      { heading: 'Salary Band', kind: 'text' },
      { heading: 'Salary Ceiling', kind: 'money' },
      { heading: 'Contact', kind: 'text' },
    ],
    rows: posts.map((post): DataCell[] => {
      const salary = post.basis === 'agency' ? null : annualSalary(post, costing);
      // The Code asks for brackets of the council's own senior people; what others pay theirs is not the council's to tell.
      const tells = !told.open || isCouncil(post.employer, state.document.settings) || told.ownPay(post);
      const ceiling = gradeRange(post.grade, costing)?.top ?? null;
      return [
        plain(post.ref),
        titleOf(post),
        level(post),
        lineManager(structure, post)?.ref ?? '',
        plain(post.directorate),
        plain(post.unit),
        plain(post.grade),
        told.mark('basis', post) ? (post.basis === 'permanent' ? 'Permanent' : 'Temporary') : '',
        post.quantity,
        fteNumber(post.fte),
        occupancy(post, told),
        salary === null ? 'Not known' : tells ? salaryBand(salary) : 'Not told: of another employer',
        ceiling === null ? null : divRound(ceiling, POUND),
        contact,
      ];
    }),
  };
}

function occupancy(post: Post, told: Disclosure): string {
  const { state, vacant } = fillingOf(post);
  if (state === 'unrecorded') return 'Not recorded';
  if (!told.vacancies(post.structure)) return '';
  if (state === 'vacant') return 'Vacant';
  // An open file says which places are vacant, and of the others nothing.
  if (state === 'part') return told.open ? `${vacant} vacant` : `Partly filled, ${vacant} vacant`;
  return told.open ? '' : 'Filled';
}

/** The pay multiple as it was entered: it is the whole workforce's, so nothing of it comes from a structure (EXPORT-5). */
function multipleSheet({ payMultiple }: Settings): DataSheet {
  const rows = payMultiple
    ? [
        ['Pay multiple (highest divided by median, whole workforce)', payMultiple.value],
        ['As at', day(payMultiple.date)],
        ['Source', plain(payMultiple.source)],
      ]
    : [['Pay multiple', 'Not entered']];
  return {
    name: 'Pay multiple',
    columns: [
      { heading: 'Figure', kind: 'text' },
      { heading: 'Value', kind: 'text' },
    ],
    rows,
  };
}

/** Posts at £50,000 and more: highest band first. */
function seniorSheet(posts: readonly Post[], costing: Costing, settings: Settings): DataSheet {
  const senior = posts.flatMap((post) => {
    const salary = post.basis === 'agency' || !isCouncil(post.employer, settings) ? null : annualSalary(post, costing);
    return salary !== null && salary >= SENIOR ? [{ post, salary }] : [];
  });
  senior.sort((a, b) => Math.floor(b.salary / BAND) - Math.floor(a.salary / BAND));
  return {
    name: 'Senior salaries',
    columns: [
      { heading: 'Salary Band', kind: 'text' },
      { heading: 'Job Title', kind: 'text' },
      { heading: 'Department', kind: 'text' },
      { heading: 'Team', kind: 'text' },
      { heading: 'Posts', kind: 'count' },
      { heading: 'Responsible For', kind: 'text' },
    ],
    rows: senior.map(({ post, salary }) => [
      salaryBand(salary),
      titleOf(post),
      plain(post.directorate),
      plain(post.unit),
      post.quantity,
      post.functions.map(plain).join('; '),
    ]),
  };
}
