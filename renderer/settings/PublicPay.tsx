import { payRule } from '../../shared/disclosure/publicPay.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { type Read, readText } from '../kit/forms/readTyped.ts';
import { Sheet } from '../kit/forms/Sheet.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import type { SheetColumn, SheetRow } from '../kit/forms/sheetRows.ts';
import { readWords } from '../kit/forms/words.ts';
import { documentState } from '../store/store.ts';
import { settingsWords } from './words.ts';

const said = settingsWords.publicPay;

const readRule = (typed: string): Read => {
  if (typed.trim() === '') return { ok: true, value: null };
  const rule = payRule(typed);
  return rule === null ? { ok: false, message: said.notRule } : { ok: true, value: rule };
};

const readYes = (typed: string): Read => {
  const text = typed.trim().toLowerCase();
  if (text === '' || text === 'no') return { ok: true, value: null };
  return text === 'yes' ? { ok: true, value: 'yes' } : { ok: false, message: readWords.yes };
};

const same = (text: string) => text;

const COLUMNS: readonly SheetColumn[] = [
  { label: said.grade, read: readText, show: same, kind: 'line', share: 1.2 },
  { label: said.post, read: readText, show: same, kind: 'line', share: 1.2 },
  {
    label: said.rule,
    read: readRule,
    show: (rule) => said.rules[rule as keyof typeof said.rules] ?? rule,
    kind: 'line',
    share: 1.8,
  },
  { label: said.publication, read: readText, show: same, kind: 'line', share: 3.6, required: true },
  { label: said.year, read: readText, show: same, kind: 'line', share: 1, required: true },
  { label: said.rangeOnly, read: readYes, show: same, kind: 'line', share: 1.2 },
];

const rowsOf = (settings: Settings): SheetRow[] =>
  (settings.publicPay ?? []).map(({ grade, post, rule, publication, year, rangeOnly }) => [
    grade || null,
    post || null,
    rule || null,
    publication || null,
    year == null ? null : String(year),
    rangeOnly ? 'yes' : null,
  ]);

function payOf(rows: readonly SheetRow[]): Settings | string {
  const blank = rows.find(([grade, post, rule]) => [grade, post, rule].every((cell) => cell == null));
  if (blank) return said.needsWhose;
  return {
    publicPay: rows.map(([grade, post, rule, publication, year, rangeOnly]) => ({
      ...(grade == null ? {} : { grade }),
      ...(post == null ? {} : { post }),
      ...(rule == null ? {} : { rule }),
      ...(publication == null ? {} : { publication }),
      ...(year == null ? {} : { year }),
      ...(rangeOnly === 'yes' ? { rangeOnly: true } : {}),
    })),
  };
}

/** Pay that is public anyway, each with where and when it was published (EXPORT-10). */
export function PublicPay({ locked }: { readonly locked: boolean }) {
  const rows = rowsOf(documentState().document.settings);
  return (
    <Sheet
      label={said.label}
      one={said.one}
      columns={COLUMNS}
      rows={rows}
      locked={locked}
      rowName={([grade, post, rule]) => grade ?? post ?? rule ?? ''}
      onChange={(next) => {
        const change = payOf(next);
        return typeof change === 'string' ? change : saveSettings(said.changed, () => change, { field: said.field });
      }}
    />
  );
}
