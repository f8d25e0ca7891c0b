import { lineageOf } from '../../shared/compare/align.ts';
import { type ChangeRow, matchesSearch } from '../../shared/compare/changeRows.ts';
import { announce } from '../store/store.ts';
import { above, type Compared } from './model.ts';
import { goToKey, useCompare } from './state.ts';
import { compareWords } from './words.ts';

/** Changes of the kinds that are chosen (none: all) and that fit the search. Money alone is shown when asked for. */
export function shownChanges(rows: readonly ChangeRow[], kinds: ReadonlySet<string>, search: string): ChangeRow[] {
  return rows.filter((row) => {
    const wanted =
      kinds.size === 0
        ? [...row.kinds].some((kind) => kind !== 'cost')
        : [...row.kinds].some((kind) => kinds.has(kind));
    return wanted && matchesSearch(row, search);
  });
}

/** Goes to a change in every pane: in the first pane that shows it as changed, the current one where that is so. */
export function goToChange(compared: Compared, row: ChangeRow): void {
  const now = useCompare.getState().current?.pane ?? -1;
  const changed = row.changes.flatMap((change, i) => (change ? [i + 1] : []));
  const pane = changed.includes(now) ? now : (changed[0] ?? 0);
  goToKey(row.lineage, pane, above(compared, row.lineage));
}

/** The next change of the list, or the one before. It begins again at the end. */
export function walkChanges(compared: Compared, by: 1 | -1): void {
  const { current, kinds, search } = useCompare.getState();
  const rows = shownChanges(compared.rows, kinds, search);
  if (rows.length === 0) {
    announce(compareWords.list.noneToGoTo);
    return;
  }
  const here = current === null ? -1 : rows.findIndex((row) => row.lineage === lineageOf(current.key));
  const next = here >= 0 ? here + by : nearest(compared, rows, by);
  goToChange(compared, rows[(next + rows.length) % rows.length] as ChangeRow);
}

/** From a post that did not change: the change after it in reading order, or before it. */
function nearest({ whole }: Compared, rows: readonly ChangeRow[], by: 1 | -1): number {
  const { current } = useCompare.getState();
  if (current === null) return by > 0 ? 0 : rows.length - 1;
  const place = new Map(whole.keys.map((key, row) => [lineageOf(key), row]));
  const here = place.get(lineageOf(current.key)) ?? -1;
  const after = rows.findIndex((row) => (place.get(row.lineage) ?? -1) > here);
  if (by > 0) return after < 0 ? 0 : after;
  return (after < 0 ? rows.length : after) - 1;
}
