import { usePrefs } from '../app/prefs.ts';
import { documentState, figuresOf, useApp } from '../store/store.ts';
import { chosenColumns } from './columns.ts';
import { contextOf } from './context.ts';
import { tableRows } from './rows.ts';

/** The whole list of the shown structure with the chosen columns, as a plain table for paper. */
export function listSheet(): HTMLElement | null {
  const { activeStructure, hidePeople } = useApp.getState();
  const structure = activeStructure === null ? undefined : documentState().structures.get(activeStructure);
  if (!structure) return null;
  const ctx = contextOf(documentState(), structure, figuresOf(structure.record.id), hidePeople);
  const columns = chosenColumns(usePrefs.getState().listColumns).filter((column) => !(hidePeople && column.people));
  const { rows } = tableRows({ structure, collapsed: new Set(), gone: false, match: null, rank: null });
  const table = document.createElement('table');
  table.createCaption().textContent = `${documentState().document.title}: ${structure.record.name}`;
  const head = table.createTHead().insertRow();
  for (const column of columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = column.label;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const { post, level } of rows) {
    const row = body.insertRow();
    columns.forEach((column, i) => {
      const cell = row.insertCell();
      cell.textContent = column.show(ctx, post);
      if (column.figures) cell.className = 'number';
      if (i === 0) cell.style.paddingInlineStart = `${(level - 1) * 10}px`;
    });
  }
  const sheet = document.createElement('div');
  sheet.append(table);
  return sheet;
}
