import { ArrowLeftRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Comparison, compareStructures } from '../../shared/changes/compare.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure, listStructures } from '../../shared/model/state.ts';
import { openDialog } from '../app/dialogs.ts';
import { moneyInWords } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import { documentState, figuresOf, useApp } from '../store/store.ts';
import { ActionsTable } from './ActionsTable.tsx';
import { BridgeTable } from './BridgeTable.tsx';
import { ChangeList } from './ChangeList.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import './compare.css';

/** One structure against another. The order matters and is shown: from → to (CHANGE-6). */
export function CompareView() {
  const version = useApp((store) => store.version);
  const active = useApp((store) => store.activeStructure);
  const [chosen, choose] = useState<{ readonly from?: StructureId; readonly to?: StructureId }>({});
  const structures = listStructures(documentState());
  const pair = pairOf(
    structures.map((each) => each.record.id),
    active,
    chosen,
  );
  const comparison = useMemo(() => {
    void version;
    if (!pair) return null;
    const state = documentState();
    return compareStructures(state, pair.from, state, pair.to, { from: figuresOf(pair.from), to: figuresOf(pair.to) });
  }, [pair?.from, pair?.to, version, pair]);
  if (!pair || !comparison) return <NothingToCompare />;
  const pick = (side: 'from' | 'to', id: StructureId) => {
    // Choosing the other side's structure swaps them: comparing one with itself says nothing.
    const other = side === 'from' ? 'to' : 'from';
    choose({ ...pair, [side]: id, ...(pair[other] === id ? { [other]: pair[side] } : {}) });
  };
  const options = structures.map(({ record }) => (
    <option key={record.id} value={record.id}>
      {record.name}
      {record.frozen ? ' (frozen version)' : ''}
    </option>
  ));
  const saving = comparison.to.figures.cost.total - comparison.from.figures.cost.total;
  return (
    <div className="compare">
      <div className="compare-bar">
        <label htmlFor="compare-from">From</label>
        <select
          id="compare-from"
          className="input"
          value={pair.from}
          onChange={(event) => pick('from', event.target.value)}
        >
          {options}
        </select>
        <Button
          look="quiet icon"
          aria-label="Swap from and to"
          hint="Swap"
          onPress={() => choose({ from: pair.to, to: pair.from })}
        >
          <ArrowLeftRight size={16} aria-hidden />
        </Button>
        <label htmlFor="compare-to">To</label>
        <select id="compare-to" className="input" value={pair.to} onChange={(event) => pick('to', event.target.value)}>
          {options}
        </select>
        <p className="compare-summary">
          {comparison.to.name} costs <strong>{saving === 0 ? 'the same' : moneyInWords(saving)}</strong>
          {saving === 0 ? ' as ' : ' than '}
          {comparison.from.name}.<small>{excluded(comparison)}</small>
        </p>
      </div>
      <div className="compare-body">
        <ChangeList comparison={comparison} from={pair.from} to={pair.to} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="compare-tables" aria-label="Tables" tabIndex={0}>
          <FiguresTable from={comparison.from} to={comparison.to} />
          <BridgeTable comparison={comparison} />
          <ActionsTable comparison={comparison} />
        </section>
      </div>
    </div>
  );
}

/** What the two totals leave out, so that like is compared with like (FIG-5). */
function excluded({ from, to }: Comparison): string {
  const [a, b] = [from.figures.postsWithoutCost, to.figures.postsWithoutCost];
  if (a === 0 && b === 0) return 'All posts are costed.';
  return `Without posts that have no cost: ${a} in ${from.name}, ${b} in ${to.name}.`;
}

/** What was chosen where it still exists; else Current to what is shown, or to the newest other structure. */
function pairOf(
  ids: readonly StructureId[],
  active: StructureId | null,
  chosen: { from?: StructureId; to?: StructureId },
) {
  const known = (id: StructureId | undefined | null) => (id != null && ids.includes(id) ? id : undefined);
  const from = known(chosen.from) ?? currentStructure(documentState())?.record.id ?? ids[0];
  const to = known(chosen.to) ?? (active !== from ? known(active) : undefined) ?? ids.findLast((id) => id !== from);
  return from === undefined || to === undefined || from === to ? null : { from, to };
}

function NothingToCompare() {
  const active = useApp((store) => store.activeStructure);
  return (
    <div className="empty-view">
      <h2>Nothing to compare yet</h2>
      <p>A comparison needs two structures. Make a proposal, change it, and see here what it changes.</p>
      {active !== null && (
        <Button look="primary" onPress={() => openDialog({ kind: 'fork', from: active, freeze: false })}>
          New proposal…
        </Button>
      )}
    </div>
  );
}
