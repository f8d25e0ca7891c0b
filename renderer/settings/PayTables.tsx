import { useState } from 'react';
import { listPayTables, type PayTableEntry } from '../../shared/cost/payTables.ts';
import { costingOf, findPayTable } from '../../shared/model/costing.ts';
import { parseMoney } from '../../shared/model/fixed.ts';
import { listStructures } from '../../shared/model/state.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { FieldError } from '../kit/ui/FieldError.tsx';
import { words } from '../kit/words/commonWords.ts';
import { day, pounds, poundsChange } from '../kit/words/screenFormat.ts';
import { documentState } from '../store/store.ts';
import { PayTableImport } from './PayTableImport.tsx';
import { settingsWords } from './words.ts';

const said = settingsWords.payTables;

/** Pay tables with their status and date, newest first; an offer is marked and never a default (COST-5). */
export function PayTables({ locked }: { readonly locked: boolean }) {
  const [shown, show] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const state = documentState();
  const tables = listPayTables(state.document.settings);
  const remove = (name: string) => {
    const users = listStructures(state).filter(
      ({ record }) => costingOf(state.document.settings, record.name).payTable === name,
    );
    if (users.length > 0) {
      setError(said.inUse(name, users.map(({ record }) => record.name).join(', ')));
      return;
    }
    setError(
      saveSettings(said.removed(name), (settings) => ({
        payTables: (settings.payTables ?? []).filter((table) => table.name !== name),
      })),
    );
  };
  return (
    <>
      <ul className="pay-tables">
        {tables.map((table) => (
          <li key={`${table.source} ${table.name}`}>
            <Entry table={table} open={shown === table.name} onOpen={(is) => show(is ? table.name : null)} />
            {table.source === 'own' && !locked && (
              <Button look="quiet" aria-label={said.remove(table.name)} onPress={() => remove(table.name)}>
                {words.buttons.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FieldError error={error} />
      <p className="hint">{said.offerNote}</p>
      {!locked && <PayTableImport />}
    </>
  );
}

interface EntryProps {
  readonly table: PayTableEntry;
  readonly open: boolean;
  readonly onOpen: (is: boolean) => void;
}

function Entry({ table, open, onOpen }: EntryProps) {
  const points = open ? Object.entries(findPayTable(documentState().document.settings, table.name)?.points ?? {}) : [];
  return (
    <details open={open} onToggle={(event) => event.currentTarget.open !== open && onOpen(event.currentTarget.open)}>
      <summary>
        <strong>{table.name}</strong>
        {table.offer && <span className="mark offer">{said.offer}</span>}
        {table.isDefault && <span className="mark">{said.isDefault}</span>}
        <span className="hint">
          {said.about(said[table.source], day(table.effective), table.points)}
          {table.lowest !== null && table.highest !== null && said.range(pounds(table.lowest), pounds(table.highest))}
        </span>
        <span className="status">{table.status}</span>
      </summary>
      <ol className="points">
        {points.map(([point, salary]) => (
          <li key={point}>
            <span>{point}</span> {poundsChange(parseMoney(salary) ?? 0)}
          </li>
        ))}
      </ol>
    </details>
  );
}
