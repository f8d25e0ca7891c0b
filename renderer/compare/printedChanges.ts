import { actionRows } from '../../shared/changes/actions.ts';
import { paperSheet, paperTable } from '../kit/ui/printedTable.ts';
import { useApp } from '../store/store.ts';
import { compared } from './model.ts';
import { sourceOf } from './sources.ts';
import { panesOf, useCompare } from './state.ts';
import { compareWords } from './words.ts';

/** The panes side by side are wider than paper: printed are the changes of each structure as reports list them. */
export function compareSheet(): HTMLElement | null {
  const { chosen, part } = useCompare.getState();
  const sources = panesOf(chosen, useApp.getState().activeStructure).flatMap((ref) => sourceOf(ref) ?? []);
  if (part !== 'side' || sources.length < 2) return null;
  const tables = compared(sources).comparisons.map(({ from, to, posts }) =>
    paperTable(
      compareWords.fromTo(from.name, to.name),
      compareWords.actions.headings.map((label) => ({ label })),
      actionRows(posts).map(({ action, roles, summary }) => ({ cells: [action, roles.join('; '), summary] })),
    ),
  );
  return paperSheet(...tables);
}
