import { parseMoney } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { readMoney, readYear } from '../kit/forms/readTyped.ts';
import { Sheet } from '../kit/forms/Sheet.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import type { SheetColumn, SheetRow } from '../kit/forms/sheetRows.ts';
import { poundsChange } from '../kit/words/screenFormat.ts';
import { documentState } from '../store/store.ts';
import { settingsWords } from './words.ts';

const said = settingsWords.targets;

const COLUMNS: readonly SheetColumn[] = [
  { label: said.year, read: readYear, show: (year) => year, required: true, kind: 'line', share: 5 },
  {
    label: said.amount,
    read: readMoney,
    show: (value) => poundsChange(parseMoney(value) ?? 0),
    number: true,
    required: true,
    kind: 'line',
    share: 5,
  },
];

export function targetsOf(rows: readonly SheetRow[]): Settings | string {
  const years = rows.map(([year]) => year ?? '');
  const twice = years.find((year, i) => years.indexOf(year) !== i);
  if (twice !== undefined) return said.twice(twice);
  return { savingsTargets: Object.fromEntries(rows.map(([year, amount]) => [year ?? '', amount ?? '0'])) };
}

/** Savings targets by financial year; the same here and in the Money view. */
export function TargetsGrid({ locked }: { readonly locked: boolean }) {
  const targets = Object.entries(documentState().document.settings.savingsTargets ?? {}).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return (
    <Sheet
      label={said.title}
      one={said.one}
      sorted
      narrow
      columns={COLUMNS}
      rows={targets}
      locked={locked}
      rowName={([year]) => (year == null ? '' : said.row(year))}
      onChange={(rows) => {
        const change = targetsOf(rows);
        if (typeof change === 'string') return change;
        return saveSettings(settingsWords.steps.targets, () => change, { replace: ['savingsTargets'] });
      }}
    />
  );
}
