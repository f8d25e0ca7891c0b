import { setPrefs, usePrefs } from '../kit/window/prefs.ts';
import type { TableColumn } from './columns.ts';

const MIN = 44;
const MAX = 640;

export function widthOf(column: TableColumn, widths = usePrefs.getState().listWidths): number {
  return widths[column.id] ?? column.width;
}

export function setWidth(id: string, width: number): void {
  const listWidths = { ...usePrefs.getState().listWidths, [id]: Math.round(Math.min(MAX, Math.max(MIN, width))) };
  setPrefs({ listWidths });
}
