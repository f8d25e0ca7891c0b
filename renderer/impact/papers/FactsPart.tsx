import type { Settings } from '../../../shared/model/settings.ts';
import { missingFrom } from '../../../shared/report/papers/missing.ts';
import { TextField } from '../../kit/forms/Field.tsx';
import { LongText } from '../../kit/forms/LongText.tsx';
import { readText } from '../../kit/forms/readTyped.ts';
import { Sheet } from '../../kit/forms/Sheet.tsx';
import { saveSettings } from '../../kit/forms/saveSettings.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { today } from '../../kit/words/screenFormat.ts';
import { documentState, setView } from '../../store/store.ts';
import type { PartProps } from './partProps.ts';
import * as tables from './tables.ts';
import { papersWords } from './words.ts';

const text = papersWords.facts;
const EMPLOYER = ['name', 'address', 'contact', 'phone', 'email', 'business'] as const;

/** What the notice and form HR1 need that no structure tells, what is still missing, and the way to the papers. */
export function FactsPart({ result, locked }: PartProps) {
  const state = documentState();
  const { settings } = state.document;
  const papers = settings.staffPapers ?? {};
  const lacks = (paper: 's188' | 'hr1') => missingFrom(state, result, paper, today());
  const all = new Map([...lacks('s188'), ...lacks('hr1')].map((each) => [each.what, each]));
  const save = (label: string, change: Settings) => saveSettings(text.changed(label), () => change, { field: label });
  const long = (key: 'reasons' | 'selectionMethod' | 'dismissalMethod' | 'payments', label: string, hint?: string) => (
    <LongText
      label={label}
      value={papers[key] ?? ''}
      locked={locked}
      save={(value) => save(label, { staffPapers: { [key]: value } })}
      {...(hint === undefined ? {} : { hint })}
    />
  );
  const sheet = (table: tables.PaperTable) => (
    <div className="pack-table">
      <h4>{table.label}</h4>
      <Sheet
        label={table.label}
        one={table.one}
        columns={table.columns}
        rows={table.rows(settings)}
        rowName={(row) => row[0] ?? ''}
        locked={locked}
        onChange={(rows, label) => saveSettings(label, () => table.change(rows))}
      />
      {table.hint !== undefined && <p className="hint">{table.hint}</p>}
    </div>
  );
  return (
    <>
      <div className="papers-see">
        <Button look="primary" onPress={() => setView('export', 's188')}>
          {text.notice}
        </Button>
        <Button onPress={() => setView('export', 'hr1')}>{text.hr1}</Button>
        <Button onPress={() => setView('export', 'payroll')}>{text.payroll}</Button>
      </div>
      <details className="papers-missing" open={all.size > 0 && all.size <= 4}>
        <summary>{text.missing(all.size)}</summary>
        <ul>
          {[...all.values()].map(({ what, where }) => (
            <li key={what}>{text.where(what, where)}</li>
          ))}
        </ul>
      </details>
      {sheet(tables.proposals)}
      <h4>{text.employer}</h4>
      {EMPLOYER.map((key) => (
        <TextField
          key={key}
          label={text[key]}
          value={papers.employer?.[key] ?? ''}
          read={readText}
          long
          locked={locked}
          save={(value) => save(text[key], { staffPapers: { employer: { ...papers.employer, [key]: value ?? '' } } })}
        />
      ))}
      {long('reasons', text.reasons)}
      {long('selectionMethod', text.selection)}
      {long('dismissalMethod', text.dismissals, text.dismissalsHint)}
      {long('payments', text.payments, text.paymentsHint)}
      {[tables.sites, tables.employed, tables.representatives, tables.agency].map((table) => (
        <div key={table.label}>{sheet(table)}</div>
      ))}
    </>
  );
}
