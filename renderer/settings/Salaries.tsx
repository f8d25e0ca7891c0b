import { listPayTables } from '../../shared/cost/payTables.ts';
import { costingOf } from '../../shared/model/costing.ts';
import { SALARY_BASES, type SalaryBasis } from '../../shared/model/settings.ts';
import { listStructures } from '../../shared/model/state.ts';
import { ChoiceField } from '../kit/forms/Field.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { SALARY_BASIS_WORDS } from '../kit/words/commonWords.ts';
import { documentState } from '../store/store.ts';
import { settingsWords } from './words.ts';

/** Salary basis and pay table of each structure (COST-1). */
export function Salaries({ locked }: { readonly locked: boolean }) {
  const state = documentState();
  const { settings } = state.document;
  const tables = listPayTables(settings);
  const bases = SALARY_BASES.map((each) => [each, SALARY_BASIS_WORDS[each]] as const);
  return (
    <>
      <div className="settings-structures">
        {listStructures(state).map(({ record }) => {
          const costing = costingOf(settings, record.name);
          const own = settings.structures?.[record.name] ?? {};
          const save = (fields: { salaryBasis?: SalaryBasis; payTable?: string }) =>
            saveSettings(settingsWords.steps.salaries(record.name), () => ({
              structures: { [record.name]: { ...own, ...fields } },
            }));
          const entry = tables.find((each) => each.name === costing.payTable);
          return (
            <fieldset key={record.id} className="form-group">
              <legend>{record.name}</legend>
              <ChoiceField
                label={settingsWords.basis}
                value={costing.basis}
                options={bases}
                save={(salaryBasis) => save({ salaryBasis })}
                locked={locked || record.frozen}
              />
              <ChoiceField
                label={settingsWords.table}
                value={entry?.name ?? costing.payTable}
                options={tables.map(
                  (each) => [each.name, settingsWords.payTables.marked(each.name, each.offer)] as const,
                )}
                save={(payTable) => save({ payTable })}
                locked={locked || record.frozen}
                {...(entry ? { hint: entry.status } : {})}
              />
            </fieldset>
          );
        })}
      </div>
      <fieldset className="form-group">
        <legend>{settingsWords.newStructures}</legend>
        <ChoiceField
          label={settingsWords.basis}
          value={settings.salaryBasis ?? 'point'}
          options={bases}
          save={(salaryBasis) => saveSettings(settingsWords.steps.salaryBasis, () => ({ salaryBasis }))}
          hint={settingsWords.newStructuresHint}
          locked={locked}
        />
      </fieldset>
    </>
  );
}
