import { paperSheet, paperTable } from '../kit/ui/printedTable.ts';
import { usePrefs } from '../kit/window/prefs.ts';
import { documentState, figuresOf, useApp } from '../store/store.ts';
import { chosenColumns } from './columns.ts';
import { contextOf } from './context.ts';
import { tableRows } from './rows.ts';

/** What a landscape sheet of A4 has room for, in the px that columns are measured in. */
const ROOM = 1_060;

/** The whole list of the shown structure for paper: of the chosen columns as many as are legible. */
export function listSheet(): HTMLElement | null {
  const { activeStructure, hidePeople } = useApp.getState();
  const structure = activeStructure === null ? undefined : documentState().structures.get(activeStructure);
  if (!structure) return null;
  const ctx = contextOf(documentState(), structure, figuresOf(structure.record.id), hidePeople);
  const chosen = chosenColumns(usePrefs.getState().listColumns).filter((column) => !(hidePeople && column.people));
  let taken = 0;
  const columns = chosen.filter((column) => (taken += column.width) <= ROOM);
  const { rows } = tableRows({ structure, collapsed: new Set(), gone: false, match: null, rank: null });
  const printed = rows.map(({ post, level }) => ({
    cells: columns.map((column) => column.show(ctx, post)),
    indent: level - 1,
  }));
  return paperSheet(paperTable(`${documentState().document.title}: ${structure.record.name}`, columns, printed));
}
