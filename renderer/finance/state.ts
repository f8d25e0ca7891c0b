import { create } from 'zustand';
import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, type DocumentState, listStructures } from '../../shared/model/state.ts';
import type { AreaField } from '../../shared/money/costTable.ts';
import type { GroupedBy } from './groups.ts';
import { financeWords } from './words.ts';

export const SECTIONS = ['evaluation', 'groups', 'budget', 'savings', 'bridge', 'stated', 'costings'] as const;
export type Section = (typeof SECTIONS)[number];

/** What the Money view shows; kept while another view is open, so that going to a post and back loses nothing. */
interface MoneyStore {
  readonly section: Section;
  readonly from: StructureId | null;
  readonly to: StructureId | null;
  readonly area: AreaField;
  readonly by: GroupedBy;
  /** Savings against the baseline net of TUPE posts and agreed savings. */
  readonly net: boolean;
}

export const useMoney = create<MoneyStore>()(() => ({
  section: 'evaluation',
  from: null,
  to: null,
  area: 'unit',
  by: 'grade',
  net: false,
}));

export const setMoney = (change: Partial<MoneyStore>) => useMoney.setState(change);

export interface MoneyPair {
  readonly from: StructureId;
  readonly to: StructureId;
}

/**
 * What was chosen, where it still exists; else Current and the proposal that is shown, or the first one. A document
 * with one structure has a cost as well: both sides are that structure then.
 */
export function moneyPair(
  state: DocumentState,
  active: StructureId | null,
  chosen: { readonly from: StructureId | null; readonly to: StructureId | null },
): MoneyPair | null {
  const all = listStructures(state).map((each) => each.record);
  const known = (id: StructureId | null) => all.find((each) => each.id === id)?.id;
  const from = known(chosen.from) ?? currentStructure(state)?.record.id ?? all[0]?.id;
  if (from === undefined) return null;
  const others = all.filter((each) => each.id !== from);
  const first = others.find((each) => each.kind === 'proposal') ?? others[0];
  const shown = active === from ? undefined : known(active);
  const to = known(chosen.to) ?? shown ?? first?.id ?? from;
  return { from, to: to === from ? (first?.id ?? from) : to };
}

/** "Existing: Current"; a structure that is called Proposed needs no more said. */
export function sideLabel(side: 'existing' | 'proposed', name: string): string {
  const label = financeWords[side];
  return name.toLowerCase() === label.toLowerCase() ? name : `${label}: ${name}`;
}
