interface PaperColumn {
  readonly label: string;
  /** Figures stand at the right. */
  readonly figures?: boolean;
}

interface PaperRow {
  readonly cells: readonly string[];
  /** Depth of an outline, from 0; it moves the first cell. */
  readonly indent?: number;
}

/** A plain table for paper, outside of the page's own views: text only, whatever the cells hold. */
export function paperTable(caption: string, columns: readonly PaperColumn[], rows: readonly PaperRow[]): HTMLElement {
  const table = document.createElement('table');
  table.createCaption().textContent = caption;
  const head = table.createTHead().insertRow();
  for (const { label, figures } of columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = label;
    if (figures) cell.className = 'number';
    head.append(cell);
  }
  const body = table.createTBody();
  for (const { cells, indent = 0 } of rows) {
    const row = body.insertRow();
    cells.forEach((text, i) => {
      const cell = row.insertCell();
      cell.textContent = text;
      if (columns[i]?.figures) cell.className = 'number';
      if (i === 0 && indent > 0) cell.style.paddingInlineStart = `${indent * 10}px`;
    });
  }
  return table;
}

/** What is printed instead of the view. */
export function paperSheet(...parts: readonly HTMLElement[]): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  sheet.append(...parts);
  return sheet;
}
