import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { customFieldsOf } from '../../shared/import/customColumns.ts';
import { Button } from '../kit/ui/Button.tsx';
import { setPrefs, usePrefs } from '../kit/window/prefs.ts';
import { announce, documentState } from '../store/store.ts';
import { COLUMNS, chosenColumns, ownColumns, type TableColumn } from './columns.ts';
import { listWords } from './words.ts';

/** Which columns the list shows, and in which order. */
export function ColumnsMenu() {
  return (
    <DialogTrigger>
      <Button look="quiet">
        <Columns3 size={14} aria-hidden />
        {listWords.columns}
      </Button>
      <Popover className="popover" placement="bottom end" offset={4} {...inList()}>
        <Dialog className="est-columns" aria-label={listWords.columns}>
          <Choice />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The choice belongs to the list, so that a screen reader finds it in that landmark. */
function inList() {
  const list = document.querySelector('.establishment');
  return list ? { UNSTABLE_portalContainer: list } : {};
}

function Choice() {
  const ids = usePrefs((prefs) => prefs.listColumns);
  const own = customFieldsOf(documentState());
  const chosen = chosenColumns(ids, own);
  const others = [...COLUMNS, ...ownColumns(own)].filter((column) => !chosen.includes(column));
  const set = (next: readonly TableColumn[]) => setPrefs({ listColumns: next.map((column) => column.id) });
  const move = (column: TableColumn, by: number) => {
    const from = chosen.indexOf(column);
    const to = from + by;
    // The title stays the first.
    if (to < 1 || to >= chosen.length) return;
    set(chosen.with(from, chosen[to] as TableColumn).with(to, column));
    announce(listWords.columnMoved(column.label, to + 1, chosen.length));
  };
  return (
    <>
      <p className="hint">{listWords.columnsHint}</p>
      <ul onKeyDown={walk}>
        {chosen.map((column, i) => (
          <li key={column.id}>
            <label className="check">
              <input
                type="checkbox"
                checked
                disabled={i === 0}
                onChange={() => set(chosen.filter((each) => each !== column))}
                onKeyDown={(event) => {
                  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                  if (!event.altKey || by === 0) return;
                  event.preventDefault();
                  move(column, by);
                }}
              />
              {column.label}
            </label>
            {i > 0 && (
              <span className="est-order">
                <Button
                  look="quiet icon"
                  aria-label={listWords.columnEarlier(column.label)}
                  isDisabled={i === 1}
                  onPress={() => move(column, -1)}
                >
                  <ArrowUp size={13} aria-hidden />
                </Button>
                <Button
                  look="quiet icon"
                  aria-label={listWords.columnLater(column.label)}
                  isDisabled={i === chosen.length - 1}
                  onPress={() => move(column, 1)}
                >
                  <ArrowDown size={13} aria-hidden />
                </Button>
              </span>
            )}
          </li>
        ))}
        {others.map((column) => (
          <li key={column.id} className="other">
            <label className="check">
              <input type="checkbox" checked={false} onChange={() => set([...chosen, column])} />
              {column.label}
            </label>
          </li>
        ))}
      </ul>
      <Button look="quiet" onPress={() => setPrefs({ listColumns: null, listWidths: {} })}>
        {listWords.columnsReset}
      </Button>
    </>
  );
}

/** Up and down walk the boxes, so that nobody has to tab through fifty. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:enabled')];
  const at = all.indexOf(document.activeElement as HTMLInputElement);
  const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
