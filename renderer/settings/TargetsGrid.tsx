import { parseMoney } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { poundsChange } from '../app/format.ts';
import { documentState } from '../store/store.ts';
import { Grid } from './Grid.tsx';
import type { GridColumn, GridRow } from './grid.ts';
import { readMoney, readYear } from './read.ts';
import { saveSettings } from './save.ts';

const COLUMNS: readonly GridColumn[] = [
  { label: 'Financial year', read: readYear, show: (year) => year, required: true },
  {
    label: 'Target (£)',
    read: readMoney,
    show: (value) => poundsChange(parseMoney(value) ?? 0),
    number: true,
    required: true,
  },
];

export function targetsOf(rows: readonly GridRow[]): Settings | string {
  const years = rows.map(([year]) => year ?? '');
  const twice = years.find((year, i) => years.indexOf(year) !== i);
  if (twice !== undefined) return `${twice} has a target already. Nothing was changed.`;
  return { savingsTargets: Object.fromEntries(rows.map(([year, amount]) => [year ?? '', amount ?? '0'])) };
}

/** Savings targets by financial year; the same here and in the Money view. */
export function TargetsGrid({ locked }: { readonly locked: boolean }) {
  const targets = Object.entries(documentState().document.settings.savingsTargets ?? {}).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return (
    <Grid
      label="Savings targets"
      columns={COLUMNS}
      rows={targets}
      locked={locked}
      rowName={([year]) => (year == null ? '' : `the target of ${year}`)}
      onChange={(rows) => {
        const change = targetsOf(rows);
        if (typeof change === 'string') return change;
        return saveSettings('Changed the savings targets', () => change, { replace: ['savingsTargets'] });
      }}
    />
  );
}
