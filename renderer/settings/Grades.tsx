import { costingOf, pointKey } from '../../shared/model/costing.ts';
import { parseMoney } from '../../shared/model/fixed.ts';
import { readAmount, readText } from '../kit/forms/readTyped.ts';
import { Sheet } from '../kit/forms/Sheet.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import type { SheetColumn } from '../kit/forms/sheetRows.ts';
import { poundsChange } from '../kit/words/screenFormat.ts';
import { documentState, useApp } from '../store/store.ts';
import { gradeRows, gradesOf } from './gradeRows.ts';
import { settingsWords } from './words.ts';

const said = settingsWords.grades;

/** Every grade with its points: one table, as in a spreadsheet. */
export function Grades({ locked }: { readonly locked: boolean }) {
  const active = useApp((store) => store.activeStructure);
  const state = documentState();
  const { settings } = state.document;
  const name = (active === null ? undefined : state.structures.get(active)?.record.name) ?? '';
  const { spine, payTable } = costingOf(settings, name);
  const columns: readonly SheetColumn[] = [
    { label: said.grade, read: readText, show: (text) => text, required: true, kind: 'line', share: 3 },
    { label: said.point, read: readText, show: (text) => text, number: true, kind: 'line', share: 2 },
    {
      label: said.salary,
      kind: 'line',
      share: 5,
      read: readAmount,
      show: (value) => poundsChange(parseMoney(value) ?? 0),
      number: true,
      empty: (row) => {
        const salary = row[1] == null ? undefined : spine.get(pointKey(row[1]));
        return salary === undefined ? '' : said.from(poundsChange(salary), payTable);
      },
    },
  ];
  const rows = gradeRows(settings);
  return (
    <>
      {rows.length === 0 && <p className="note">{settingsWords.noGrades}</p>}
      <Sheet
        label={said.label}
        one={said.one}
        sorted
        narrow
        columns={columns}
        rows={rows}
        locked={locked}
        rowName={([grade, point]) => (grade == null ? '' : said.row(grade, point ?? null))}
        onChange={(next) => {
          const grades = gradesOf(next);
          if (typeof grades === 'string') return grades;
          return saveSettings(settingsWords.steps.grades, () => ({ grades }), {
            replace: ['grades'],
            field: said.field,
          });
        }}
      />
    </>
  );
}
