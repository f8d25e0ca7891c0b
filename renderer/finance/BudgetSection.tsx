import { parseMoney } from '../../shared/model/fixed.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { budgetLines, type Envelope, envelope } from '../../shared/money/envelope.ts';
import { TextField } from '../kit/forms/Field.tsx';
import { readMoney, readText } from '../kit/forms/readTyped.ts';
import { Sheet } from '../kit/forms/Sheet.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import type { SheetColumn, SheetRow } from '../kit/forms/sheetRows.ts';
import { poundsChange } from '../kit/words/screenFormat.ts';
import { documentState, useApp } from '../store/store.ts';
import { Num } from './Num.tsx';
import type { MoneyProps } from './section.ts';
import { financeWords } from './words.ts';

const text = financeWords.budget;
const amount = (value: string) => poundsChange(parseMoney(value) ?? 0);

const pounds = (label: string): SheetColumn => ({
  label,
  kind: 'line',
  share: 1.4,
  read: readMoney,
  show: amount,
  number: true,
});
const COLUMNS: readonly SheetColumn[] = [
  { label: text.line.code, kind: 'line', share: 1.4, read: readText, show: (typed) => typed, required: true },
  { label: text.line.description, kind: 'line', share: 3, read: readText, show: (typed) => typed },
  pounds(text.line.basic),
  pounds(text.line.ni),
  pounds(text.line.superannuation),
  { ...pounds(text.line.total), empty: (row) => sumOf(row) },
];

/** What the columns of a line add up to: its total where none is stated. */
function sumOf(row: SheetRow): string {
  const parts = row.slice(2, 5);
  if (parts.every((part) => part === null)) return '';
  return poundsChange(parts.reduce((sum, part) => sum + (part === null ? 0 : (parseMoney(part) ?? 0)), 0));
}

const rowsOf = (settings: Settings): SheetRow[] =>
  (settings.budget ?? []).map((line) => [
    line.code,
    line.description || null,
    line.basic ?? null,
    line.ni ?? null,
    line.superannuation ?? null,
    line.total ?? null,
  ]);

const budgetOf = (rows: readonly SheetRow[]): Settings => ({
  budget: rows.map(([code, description, basic, ni, superannuation, total]) => ({
    code: code ?? '',
    ...(description == null ? {} : { description }),
    basic: basic ?? null,
    ni: ni ?? null,
    superannuation: superannuation ?? null,
    total: total ?? null,
  })),
});

/** The budget against what each structure costs: headroom or shortfall, in words first (COST-6). */
export function BudgetSection({ pair, comparison }: MoneyProps) {
  const locked = useApp((store) => store.readOnly);
  const { settings } = documentState().document;
  const sides = [comparison.from, ...(pair.from === pair.to ? [] : [comparison.to])].map((side) => ({
    name: side.name,
    room: envelope(settings, side.figures.cost),
  }));
  const lines = budgetLines(settings);
  return (
    <section className="part-body money-section" aria-label={financeWords.sections.budget}>
      {lines.length === 0 ? (
        <p className="note">{text.empty}</p>
      ) : (
        <div className="money-words">
          {sides.map(({ name, room }) =>
            room === null ? null : (
              <p key={name} className={`note ${room.headroom < 0 ? 'bad' : 'good'}`}>
                {text.headroom(name, room.headroom)}
              </p>
            ),
          )}
        </div>
      )}
      <h2>{text.lines}</h2>
      <Sheet
        label={text.linesInPounds}
        one={text.line.one}
        columns={COLUMNS}
        rows={rowsOf(settings)}
        locked={locked}
        rowName={([code]) => (code == null ? '' : text.lineName(code))}
        onChange={(rows) => saveSettings(text.changed, () => budgetOf(rows), { field: text.field })}
      />
      <p className="hint">{text.hint}</p>
      <Accounts settings={settings} locked={locked} />
      {lines.length > 0 && <EnvelopeTable sides={sides} />}
    </section>
  );
}

/** The ledger's account codes of the columns (COST-12). */
function Accounts({ settings, locked }: { readonly settings: Settings; readonly locked: boolean }) {
  const columns = ['basic', 'ni', 'superannuation'] as const;
  return (
    <>
      <h3>{text.accounts}</h3>
      <p className="hint">{text.accountsHint}</p>
      {columns.map((key) => {
        const label = text.account(text.columns[key]);
        return (
          <TextField
            key={key}
            label={label}
            value={settings.budgetAccounts?.[key] ?? ''}
            read={readText}
            save={(code) =>
              saveSettings(text.accountChanged, () => ({ budgetAccounts: { [key]: code ?? '' } }), { field: label })
            }
            locked={locked}
          />
        );
      })}
    </>
  );
}

interface TableProps {
  readonly sides: readonly { readonly name: string; readonly room: Envelope | null }[];
}

function EnvelopeTable({ sides }: TableProps) {
  const rooms = sides.flatMap(({ name, room }) => (room === null ? [] : [{ name, room }]));
  const first = rooms[0]?.room;
  if (!first) return null;
  const columns = first.columns.map((column) => column.name);
  const cell = (value: number | null) => (value === null ? financeWords.notSet : poundsChange(value));
  const notes = new Set(rooms.flatMap(({ room }) => room.notes));
  return (
    <>
      <h2>{text.againstCost}</h2>
      <table className="table envelope-table">
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              {text.budget}
            </th>
            {rooms.map(({ name }) => (
              <th key={name} scope="col" className="number">
                {text.cost(name)}
              </th>
            ))}
            {rooms.map(({ name }) => (
              <th key={name} scope="col" className="number">
                {text.room(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const of = (room: Envelope) => room.columns.find((each) => each.name === column);
            return (
              <tr key={column}>
                <th scope="row">{text.columns[column]}</th>
                <Num>{cell(of(first)?.budget ?? null)}</Num>
                {rooms.map(({ name, room }) => (
                  <Num key={name}>{cell(of(room)?.cost ?? null)}</Num>
                ))}
                {rooms.map(({ name, room }) => (
                  <Num key={name}>{cell(of(room)?.headroom ?? null)}</Num>
                ))}
              </tr>
            );
          })}
          {first.notSplit !== 0 && first.columns.length > 0 && (
            <tr>
              <th scope="row">{text.notSplit}</th>
              <Num>{cell(first.notSplit)}</Num>
              <td colSpan={rooms.length * 2} />
            </tr>
          )}
          <tr className="strong">
            <th scope="row">{text.total}</th>
            <Num>{cell(first.budget)}</Num>
            {rooms.map(({ name, room }) => (
              <Num key={name}>{cell(room.cost)}</Num>
            ))}
            {rooms.map(({ name, room }) => (
              <Num key={name}>{cell(room.headroom)}</Num>
            ))}
          </tr>
        </tbody>
      </table>
      {[...notes].map((note) => (
        <p key={note} className="hint">
          {note}
        </p>
      ))}
    </>
  );
}
