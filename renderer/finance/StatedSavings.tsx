import { parseMoney } from '../../shared/model/fixed.ts';
import { readMoney, readYear } from '../kit/forms/readTyped.ts';
import { Sheet } from '../kit/forms/Sheet.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import type { SheetColumn } from '../kit/forms/sheetRows.ts';
import { penceChange, poundsChange } from '../kit/words/screenFormat.ts';
import { documentState } from '../store/store.ts';
import { financeWords } from './words.ts';

const text = financeWords.statedSavings;

const shown = (stored: string) => {
  const value = parseMoney(stored) ?? 0;
  return value % 100_000 === 0 ? poundsChange(value) : penceChange(value);
};

const COLUMNS: readonly SheetColumn[] = [
  { label: text.year, read: readYear, show: (year) => year, required: true, kind: 'line', share: 5 },
  { label: text.amount, read: readMoney, show: shown, number: true, required: true, kind: 'line', share: 5 },
];

/** Savings that a report states without a costing: printed as stated, never worked out (COST-12). */
export function StatedSavings({ locked }: { readonly locked: boolean }) {
  const rows = Object.entries(documentState().document.settings.statedSavings ?? {}).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return (
    <>
      <h2>{text.title}</h2>
      <p className="hint">{text.hint}</p>
      <Sheet
        label={text.title}
        one={text.one}
        sorted
        narrow
        columns={COLUMNS}
        rows={rows}
        locked={locked}
        rowName={([year]) => (year == null ? '' : text.row(year))}
        onChange={(next) => {
          const years = next.map(([year]) => year ?? '');
          const twice = years.find((year, i) => years.indexOf(year) !== i);
          if (twice !== undefined) return text.twice(twice);
          const statedSavings = Object.fromEntries(next.map(([year, amount]) => [year ?? '', amount ?? '0']));
          return saveSettings(text.changed, () => ({ statedSavings }), { replace: ['statedSavings'] });
        }}
      />
    </>
  );
}
