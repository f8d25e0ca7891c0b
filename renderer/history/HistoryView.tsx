import { useEffect, useState } from 'react';
import type { HistoryRow } from '../../shared/ipc/contract.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { ScrollRegion } from '../kit/ui/ScrollRegion.tsx';
import { StructurePicker, structureChoices } from '../kit/ui/StructurePicker.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { count } from '../kit/words/screenFormat.ts';
import { withoutPeople } from '../kit/words/withoutPeople.ts';
import { documentState, useApp } from '../store/store.ts';
import { BackupList } from './BackupList.tsx';
import { dayOf, timeOf } from './times.ts';
import { useHistory } from './useHistory.ts';
import { historyWords } from './words.ts';
import './history.css';

const ALL = '';

/** Before the first change. */
const BEGINNING: HistoryRow = {
  revision: 0,
  at: '',
  op: 'edit',
  label: historyWords.beginning,
  structure: null,
  author: '',
};

/** Every change of the document: when, what, in which structure and who; any state can become a version (DOC-9). */
export function HistoryView() {
  const [structure, setStructure] = useState<StructureId | null>(null);
  const { rows, more, older } = useHistory(structure);
  // Names of structures and people, and whether people are shown, follow the document.
  useApp((store) => store.version);
  const state = documentState();
  const known = structure !== null && state.structures.has(structure);
  // A structure that was deleted meanwhile cannot be chosen any more.
  useEffect(() => {
    if (structure !== null && !known) setStructure(null);
  }, [structure, known]);
  return (
    <ScrollRegion className="history" aria-label={historyWords.title} aria-busy={rows === null}>
      <header className="history-head">
        <div>
          <h2>{historyWords.title}</h2>
          <p className="hint">{historyWords.intro}</p>
        </div>
        <div className="history-filter">
          <StructurePicker
            id="history-structure"
            label={historyWords.filter}
            value={structure ?? ALL}
            choices={[{ id: ALL, label: historyWords.all }, ...structureChoices()]}
            onPick={(id) => setStructure(id === ALL ? null : id)}
          />
        </div>
      </header>
      <BackupList />
      {rows === null && <p className="hint">{historyWords.reading}</p>}
      {rows?.length === 0 && (
        <Nothing name={structure === null ? null : (state.structures.get(structure)?.record.name ?? '')} />
      )}
      {rows !== null && rows.length > 0 && <Rows rows={rows} whole={structure === null && !more} />}
      {more && (
        <button type="button" className="link more" onClick={older}>
          {historyWords.older}
        </button>
      )}
    </ScrollRegion>
  );
}

function Nothing({ name }: { readonly name: string | null }) {
  if (name !== null) return <p>{historyWords.emptyOf(name)}</p>;
  return (
    <>
      <h3>{historyWords.empty.title}</h3>
      <p className="hint">{historyWords.empty.text}</p>
    </>
  );
}

interface RowsProps {
  readonly rows: readonly HistoryRow[];
  /** The list goes back to the beginning, which can be restored too. */
  readonly whole: boolean;
}

function Rows({ rows, whole }: RowsProps) {
  const named = rows.some((row) => row.author !== '');
  return (
    <table className="table history-table">
      <thead>
        <tr>
          <th scope="col" className="number">
            {historyWords.columns.revision}
          </th>
          <th scope="col">{historyWords.columns.time}</th>
          <th scope="col">{historyWords.columns.what}</th>
          <th scope="col">{words.structures.label}</th>
          {named && <th scope="col">{historyWords.columns.author}</th>}
          <th scope="col">
            <span className="sr-only">{historyWords.columns.restore}</span>
          </th>
        </tr>
      </thead>
      {byDay(rows).map(([day, list]) => (
        <tbody key={`${day} ${list[0]?.revision}`}>
          <tr className="history-day">
            <th scope="rowgroup" colSpan={named ? 6 : 5}>
              {day}
            </th>
          </tr>
          {list.map((row) => (
            <Row key={row.revision} row={row} named={named} />
          ))}
        </tbody>
      ))}
      {whole && (
        <tbody>
          <Row row={BEGINNING} named={named} />
        </tbody>
      )}
    </table>
  );
}

function Row({ row, named }: { readonly row: HistoryRow; readonly named: boolean }) {
  const hidden = useApp((store) => store.hidePeople);
  const readOnly = useApp((store) => store.readOnly);
  const sentence = historyWords.steps[row.op](row.label);
  const what = hidden ? withoutPeople(sentence) : sentence;
  return (
    <tr className={`history-row ${row.op}`}>
      <td className="number">{count(row.revision)}</td>
      <td>{row.at !== '' && <time dateTime={row.at}>{timeOf(row.at)}</time>}</td>
      <td className="history-what">{what}</td>
      <td className="value">{structureName(row.structure)}</td>
      {named && <td className="value">{row.author}</td>}
      <td className="history-act">
        {!readOnly && (
          <button
            type="button"
            className="link"
            aria-label={historyWords.restoreLabel(row.revision, what)}
            onClick={() => openDialog({ kind: 'restore', revision: row.revision, structure: row.structure })}
          >
            {historyWords.restore}
          </button>
        )}
      </td>
    </tr>
  );
}

function structureName(id: StructureId | null): string {
  if (id === null) return historyWords.wholeDocument;
  return documentState().structures.get(id)?.record.name ?? historyWords.goneStructure;
}

/** Runs of rows of one day. A clock that was set back makes a second run of the same day. */
function byDay(rows: readonly HistoryRow[], now = new Date()): [string, HistoryRow[]][] {
  const days: [string, HistoryRow[]][] = [];
  for (const row of rows) {
    const day = dayOf(row.at, now);
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(row);
    else days.push([day, [row]]);
  }
  return days;
}
