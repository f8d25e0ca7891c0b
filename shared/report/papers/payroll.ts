import { ok, type Result } from '../../errors.ts';
import { assessImpact } from '../../impact/impact.ts';
import { decimalText, fteNumber, moneyText } from '../../model/fixed.ts';
import type { Post, StructureId } from '../../model/records.ts';
import type { DocumentState } from '../../model/state.ts';
import { costTable } from '../../money/costTable.ts';
import { BY_SELECTION, unknownWords } from '../../words/people.ts';
import { plain } from '../../words/plain.ts';
import { day, titleOf } from '../../words/printFormat.ts';
import { EXCLUSION_WORDS, OUTCOME_WORDS } from '../../words/values.ts';
import type { DataBook, DataCell, DataColumn, DataSheet } from '../page/sheets.ts';
import { NO_STRUCTURE, type StampInput, stampOf } from '../page/stamp.ts';
import { type PersonFacts, personFacts } from './person.ts';

const text = (heading: string): DataColumn => ({ heading, kind: 'text' });
const money = (heading: string): DataColumn => ({ heading, kind: 'money' });
const fte = (heading: string): DataColumn => ({ heading, kind: 'fte' });

const COLUMNS: readonly DataColumn[] = [
  text('Holder ID'),
  text('Holder Name'),
  text('Absent'),
  text('Outcome'),
  text('Pool'),
  text('Post Before'),
  text('Title Before'),
  text('Grade Before'),
  text('Cost Centre Before'),
  text('Post After'),
  text('Title After'),
  text('Grade After'),
  text('Cost Centre After'),
  fte('FTE Before'),
  fte('FTE After'),
  money('Pay Before'),
  money('Pay After'),
  { heading: 'Notice Weeks', kind: 'count' },
  text('Protection End'),
  text('Offer'),
  text('Answer'),
  text('Trial Ends'),
  text('Notice Served'),
  text('Last Day'),
  text('Ending'),
];

/**
 * Data for payroll and finance: a row a person with outcome, pool, post, FTE and pay before and after, notice and
 * protection, and what has happened since; and what moves between cost centres. It names people and has no open version.
 */
export function payrollBook(
  state: DocumentState,
  fromId: StructureId,
  toId: StructureId,
  options: StampInput,
): Result<DataBook> {
  const [from, to] = [state.structures.get(fromId), state.structures.get(toId)];
  if (!from || !to) return NO_STRUCTURE;
  const impact = assessImpact(state, fromId, toId);
  const unknown = unknownWords(impact);
  return ok({
    stamp: stampOf(state, to, options),
    sheets: [
      { name: 'People', columns: COLUMNS, rows: personFacts(state, impact).map(rowOf) },
      virements(state, fromId, toId),
    ],
    notes: [
      `From ${plain(from.record.name)} to ${plain(to.record.name)}.`,
      ...(unknown === null ? [] : [unknown]),
      'Pay is a year’s salary for the FTE held, without allowances and on-costs; a blank is not known. Where selection decides, no place, FTE or pay is told before somebody has accepted an offer.',
      'Cost centres: a year’s cost of the posts of each, with on-costs as the settings have them; a post without cost adds nothing.',
      'Holds personal data: for payroll and finance alone.',
    ],
  });
}

const pounds = (value: number | null): number | null => (value === null ? null : Number(moneyText(value)));

function rowOf(facts: PersonFacts): DataCell[] {
  const { person, impact, excluded, from, to, step } = facts;
  const post = (of: Post | null): DataCell[] => [
    plain(of?.ref ?? ''),
    of ? titleOf(of) : '',
    plain(of?.grade ?? ''),
    plain(of?.costCentre ?? ''),
  ];
  const decided = to !== null || impact?.bySelection !== true;
  const when = (date: string | null | undefined) => (date == null ? '' : day(date));
  return [
    plain(person.id),
    plain(person.name),
    facts.absent ? 'Yes' : 'No',
    excluded ? EXCLUSION_WORDS[excluded.reason] : impact ? OUTCOME_WORDS[impact.outcome] : '',
    plain(facts.pool?.name ?? ''),
    ...post(from),
    ...(decided ? post(to) : ['', BY_SELECTION, '', '']),
    facts.fteBefore === null ? null : fteNumber(facts.fteBefore),
    facts.fteAfter === null ? null : fteNumber(facts.fteAfter),
    pounds(facts.payBefore),
    pounds(facts.payAfter),
    facts.noticeWeeks,
    when(facts.protectionEnd),
    plain(step?.offer ?? ''),
    step?.answer ?? '',
    when(step?.trialEnds),
    when(step?.notice),
    when(step?.lastDay),
    step?.ending ?? '',
  ];
}

/** A year's cost of each cost centre on both sides: what finance moves between budgets. */
function virements(state: DocumentState, fromId: StructureId, toId: StructureId): DataSheet {
  const side = (id: StructureId) =>
    new Map(costTable(state, id, { area: 'costCentre' }).areas.map(({ name, total }) => [name, total]));
  const [before, after] = [side(fromId), side(toId)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const rows = names.map((name): DataCell[] => {
    const [a, b] = [before.get(name), after.get(name)];
    const [costA, costB] = [a?.total ?? 0, b?.total ?? 0];
    return [
      plain(name) || '(no cost centre)',
      Number(decimalText(a?.fte ?? 0, 4)),
      Number(decimalText(b?.fte ?? 0, 4)),
      pounds(costA),
      pounds(costB),
      pounds(costB - costA),
      (a?.withoutCost.posts ?? 0) + (b?.withoutCost.posts ?? 0),
    ];
  });
  return {
    name: 'Cost centres',
    columns: [
      text('Cost Centre'),
      fte('FTE Before'),
      fte('FTE After'),
      money('Cost Before'),
      money('Cost After'),
      money('Virement'),
      { heading: 'Posts Without Cost', kind: 'count' },
    ],
    rows,
  };
}
