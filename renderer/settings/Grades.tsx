import { parseMoney } from '../../shared/model/fixed.ts';
import { costingOf, pointKey } from '../../shared/model/settings.ts';
import { poundsChange } from '../app/format.ts';
import { documentState, useApp } from '../store/store.ts';
import { Grid } from './Grid.tsx';
import { gradeRows, gradesOf } from './gradeRows.ts';
import type { GridColumn } from './grid.ts';
import { readAmount, readText } from './read.ts';
import { saveSettings } from './save.ts';
import { settingsWords } from './words.ts';

/** Every grade with its points: one table, as in a spreadsheet. */
export function Grades({ locked }: { readonly locked: boolean }) {
  const active = useApp((store) => store.activeStructure);
  const state = documentState();
  const { settings } = state.document;
  const name = (active === null ? undefined : state.structures.get(active)?.record.name) ?? '';
  const { spine, payTable } = costingOf(settings, name);
  const columns: readonly GridColumn[] = [
    { label: 'Grade', read: readText, show: (text) => text, required: true },
    { label: 'Point', read: readText, show: (text) => text, number: true, width: 80 },
    {
      label: 'Salary (£)',
      width: 200,
      read: readAmount,
      show: (value) => poundsChange(parseMoney(value) ?? 0),
      number: true,
      empty: (row) => {
        const salary = row[1] == null ? undefined : spine.get(pointKey(row[1]));
        return salary === undefined ? '' : `${poundsChange(salary)} from ${payTable}`;
      },
    },
  ];
  const rows = gradeRows(settings);
  return (
    <>
      {rows.length === 0 && <p className="note">{settingsWords.noGrades}</p>}
      <Grid
        label="Grades, their points and salaries"
        columns={columns}
        rows={rows}
        locked={locked}
        rowName={([grade, point]) => (grade == null ? '' : point == null ? grade : `${grade} point ${point}`)}
        onChange={(next) => {
          const grades = gradesOf(next);
          if (typeof grades === 'string') return grades;
          return saveSettings('Changed the grades', () => ({ grades }), { replace: ['grades'], field: 'The grade' });
        }}
      />
    </>
  );
}
