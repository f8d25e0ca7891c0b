import { useState } from 'react';
import { DISCLOSE_UNDER, discloseUnder } from '../../shared/disclosure/audience.ts';
import type { EqualitySettings } from '../../shared/model/packSettings.ts';
import {
  categoryCells,
  type EqualityRow,
  equalityCells,
  equalityHeadings,
  equalityTable,
  hiddenNumbers,
  NOT_KNOWN,
  percentText,
  suppressionNote,
  varianceText,
} from '../../shared/report/equalityTable.ts';
import { TextField } from '../kit/forms/Field.tsx';
import { LongText } from '../kit/forms/LongText.tsx';
import { readPercent, readText, readWhole } from '../kit/forms/readTyped.ts';
import { Sheet } from '../kit/forms/Sheet.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import type { SheetColumn, SheetRow } from '../kit/forms/sheetRows.ts';
import { Button } from '../kit/ui/Button.tsx';
import { openDialog } from '../kit/window/dialogs.ts';
import { documentState } from '../store/store.ts';
import { readWords, remapMilestones } from './readCells.ts';
import { packOf, savePack } from './state.ts';
import { packWords } from './words.ts';

/** The document’s one threshold for numbers of people. */
const under = () => discloseUnder(documentState().document.settings);

const said = packWords.equality;
const { steps, fields } = packWords;

/** The equality table at its milestones: what is typed, what follows from it, and what of it is published (EXPORT-7). */
export function EqualityPart({ locked }: { readonly locked: boolean }) {
  const [published, setPublished] = useState(false);
  const { equality = {}, equalityAnalysis = '' } = packOf();
  const table = equalityTable(equality, under());
  const save = (label: string, change: Partial<EqualitySettings>, field?: string) =>
    savePack(label, { equality: { ...equality, ...change } }, field);
  return (
    <>
      <div className="pack-table">
        {table.problems.length > 0 && (
          <div className="note bad" role="status">
            <ul>
              {table.problems.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </div>
        )}
        {published ? (
          <Published equality={equality} />
        ) : (
          <Sheet
            label={said.table}
            one={said.one}
            columns={columnsOf(equality)}
            rows={rowsOf(equality)}
            rowName={([category, group]) => [category, group].filter(Boolean).join(', ')}
            locked={locked}
            onChange={(rows, label) => save(label, { rows: storedRows(equality, rows) }, fields.row)}
          />
        )}
        {!locked && !published && (
          <div>
            <Button onPress={() => openDialog({ kind: 'import', what: 'equality' })}>{said.import}</Button>
          </div>
        )}
        {(equality.rows?.length ?? 0) > 0 && (
          <label className="check">
            <input type="checkbox" checked={published} onChange={(event) => setPublished(event.target.checked)} />
            {said.published(hiddenNumbers(table))}
          </label>
        )}
      </div>
      <div className="pack-fields">
        <TextField
          label={said.workforce}
          value={equality.workforceLabel ?? ''}
          read={readText}
          save={(value) => save(steps.workforce, { workforceLabel: value ?? '' })}
          placeholder={said.workforceHint}
          long
          locked={locked}
        />
        <TextField
          label={said.milestones}
          value={(equality.milestones ?? []).join('; ')}
          read={readWords(2_000)}
          save={(value) => save(steps.milestones, milestonesChange(equality, value), said.milestones)}
          placeholder={said.milestonesExample}
          hint={said.milestonesHint}
          long
          locked={locked}
        />
        <TextField
          label={said.under}
          value={String(under())}
          read={readWhole}
          save={(value) =>
            saveSettings(steps.under, () => ({ discloseUnder: value === null ? DISCLOSE_UNDER : Number(value) }), {
              field: fields.limit,
            })
          }
          hint={said.underHint}
          locked={locked}
        />
      </div>
      <LongText
        label={said.analysis}
        value={equalityAnalysis}
        locked={locked}
        save={(value) => savePack(steps.analysis, { equalityAnalysis: value }, fields.analysis)}
      />
    </>
  );
}

/** The counts before the milestones: category, group, total, affected %, workforce %, variance. */
const BEFORE = 6;

function rowsOf({ rows = [], milestones = [] }: EqualitySettings): SheetRow[] {
  const number = (value: number | null | undefined) => (value == null ? null : String(value));
  return rows.map((row) => [
    row.category || null,
    row.group || null,
    number(row.total),
    null,
    row.workforce == null ? null : String(row.workforce),
    null,
    ...milestones.map((_, i) => number(row.milestones?.[i])),
  ]);
}

function storedRows({ milestones = [] }: EqualitySettings, rows: readonly SheetRow[]): EqualitySettings['rows'] {
  const number = (cell: string | null | undefined) => (cell == null ? null : Number(cell));
  return rows.map((row) => ({
    category: row[0] ?? '',
    group: row[1] ?? '',
    total: number(row[2]),
    workforce: row[4] ?? null,
    milestones: milestones.map((_, i) => number(row[BEFORE + i])),
  }));
}

function columnsOf(equality: EqualitySettings): SheetColumn[] {
  const { milestones = [] } = equality;
  const rows: EqualityRow[] = [];
  for (const category of equalityTable(equality, under()).categories)
    for (const row of category.rows) rows[row.index] = row;
  const short = readWords(500);
  const share = 10 / (4.4 + 0.8 * (4 + milestones.length));
  const text = (label: string, width: number): SheetColumn => ({
    label,
    share: width * share,
    read: short,
    show: (value) => value,
  });
  const number = (label: string, read: SheetColumn['read']): SheetColumn => ({
    label,
    share: 0.8 * share,
    kind: 'line',
    number: true,
    read,
    show: (value) => value,
  });
  // A block that is pasted may bring these columns: they are worked out anyway, so they are passed over.
  const computed = (label: string, of: (row: EqualityRow | undefined) => string): SheetColumn => ({
    label,
    share: 0.8 * share,
    read: () => ({ ok: true, value: null }),
    show: () => '',
    end: true,
    computed: (at) => of(rows[at]),
  });
  const shown = (value: number | null | undefined, as: (n: number) => string) =>
    value == null ? NOT_KNOWN : as(value);
  return [
    text(said.category, 2),
    text(said.group, 2.4),
    number(said.total, readWhole),
    computed(said.affected, (row) => shown(row?.affected, percentText)),
    number(said.workforcePercent, readPercent),
    computed(said.variance, (row) => shown(row?.variance, varianceText)),
    ...milestones.map((heading) => number(heading, readWhole)),
  ];
}

function milestonesChange(equality: EqualitySettings, typed: string | null): Partial<EqualitySettings> {
  const before = equality.milestones ?? [];
  const after = (typed ?? '')
    .split(/[;\n]/)
    .map((heading) => heading.trim())
    .filter(Boolean);
  return {
    milestones: after,
    rows: (equality.rows ?? []).map((row) => ({
      ...row,
      milestones: remapMilestones(before, after, row.milestones ?? []),
    })),
  };
}

/** As the open part prints it. */
function Published({ equality }: { readonly equality: EqualitySettings }) {
  const table = equalityTable(equality, under());
  return (
    <>
      <table className="table published-table" aria-label={said.publishedTable}>
        <thead>
          <tr>
            <th scope="col">{said.category}</th>
            <th scope="col">{said.group}</th>
            {equalityHeadings(table).map((heading) => (
              <th key={heading} scope="col" className="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.categories.flatMap((category) => [
            ...category.rows.map((row) => (
              <Line key={row.index} names={[row.category, row.group]} cells={equalityCells(row, true)} />
            )),
            <Line
              key={`${category.category} sum`}
              names={[category.category, said.all]}
              cells={categoryCells(category, true)}
              strong
            />,
          ])}
        </tbody>
      </table>
      <p className="hint">{suppressionNote(table)}</p>
    </>
  );
}

interface LineProps {
  readonly names: readonly [string, string];
  readonly cells: readonly string[];
  readonly strong?: boolean;
}

function Line({ names: [category, group], cells, strong }: LineProps) {
  return (
    <tr className={strong ? 'strong' : undefined}>
      <th scope="row">{category}</th>
      <td>{group}</td>
      {cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
        <td key={i} className="number">
          {cell}
        </td>
      ))}
    </tr>
  );
}
