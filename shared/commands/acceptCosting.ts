import { ok, type Result, refuse } from '../errors.ts';
import { costingOf, findPayTable } from '../model/costing.ts';
import type { StructureId } from '../model/records.ts';
import { sameRecord } from '../model/same.ts';
import { mergeSettings, type Settings } from '../model/settings.ts';
import type { DocumentState } from '../model/state.ts';
import type { OtherDocument } from './accept.ts';
import { type Edit, editable, findStructure, type IdSource, settingsPatch } from './edit.ts';

/** How a structure is costed: its salary basis and its pay table, as they come out. */
export function costingOfStructure(state: DocumentState, id: StructureId) {
  const { basis, payTable } = costingOf(state.document.settings, state.structures.get(id)?.record.name ?? '');
  return { salaryBasis: basis, payTable };
}

/**
 * Costs one structure like another (COMPARE, COST-1): its salary basis and pay table, an item of its own beside the
 * posts. From another document (`other`) a pay table comes along that this one lacks; one that has other points here is
 * refused. On-costs belong to the whole document and are never taken.
 */
export function acceptCosting(
  state: DocumentState,
  args: { from: StructureId; to: StructureId; other?: OtherDocument | undefined },
  newId: IdSource,
): Result<Edit> {
  const source = args.other?.state ?? state;
  const found = findStructure(source, args.from);
  if (!found.ok) return found;
  const target = editable(state, args.to);
  if (!target.ok) return target;
  const to = target.value.record;
  const name = args.other?.name ?? found.value.record.name;
  const [wanted, now] = [costingOfStructure(source, args.from), costingOfStructure(state, args.to)];
  const { settings } = state.document;
  const [theirs, ours] = [source.document.settings, settings].map((each) => findPayTable(each, wanted.payTable));
  if (theirs && ours && !sameRecord(theirs.points, ours.points))
    return refuse(
      'pay-table-differs',
      `The pay table "${wanted.payTable}" of ${name} has other points in this document. Give one of them another name first.`,
    );
  if (sameRecord(wanted, now)) return refuse('nothing-to-take', `"${to.name}" is already costed like "${name}".`);
  const missing = theirs !== undefined && ours === undefined;
  // The table that every structure has unless it says otherwise is not written down: it goes with the newest one.
  const own = theirs === undefined || isDefault(source, args.from) ? {} : { payTable: wanted.payTable };
  const change: Settings = {
    structures: { [to.name]: { salaryBasis: wanted.salaryBasis, ...own } },
    ...(missing ? { payTables: [...(settings.payTables ?? []), theirs] } : {}),
  };
  return ok({
    patch: settingsPatch(state, mergeSettings(settings, change), newId),
    label: `Costed ${to.name} like ${name}`,
    structure: to.id,
    focus: null,
    notes: missing ? [`The pay table ${wanted.payTable} was taken along.`] : [],
  });
}

function isDefault({ document, structures }: DocumentState, id: StructureId): boolean {
  const own = document.settings.structures?.[structures.get(id)?.record.name ?? ''];
  return own?.payTable == null;
}
