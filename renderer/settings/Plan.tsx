import type { SavingsReading } from '../../shared/model/moneySettings.ts';
import { ChoiceField, TextField } from '../kit/forms/Field.tsx';
import { readDate } from '../kit/forms/readTyped.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { day } from '../kit/words/screenFormat.ts';
import { documentState } from '../store/store.ts';
import { TargetsGrid } from './TargetsGrid.tsx';
import { settingsWords } from './words.ts';

/** From when the new structure applies, and what it is to save by financial year. The Money view edits the same. */
export function Plan({ locked }: { readonly locked: boolean }) {
  const { implementationDate, savingsTargetsReading } = documentState().document.settings;
  return (
    <>
      <ImplementationDate date={implementationDate ?? null} locked={locked} />
      <h3>{settingsWords.targets.title}</h3>
      <TargetsGrid locked={locked} />
      <TargetsReading reading={savingsTargetsReading ?? null} locked={locked} />
    </>
  );
}

export function ImplementationDate({ date, locked }: { readonly date: string | null; readonly locked: boolean }) {
  const label = settingsWords.implementationDate;
  return (
    <TextField
      label={label}
      value={date === null ? '' : day(date)}
      read={readDate}
      save={(value) =>
        saveSettings(settingsWords.steps.implementationDate, () => ({ implementationDate: value }), { field: label })
      }
      placeholder={settingsWords.implementationDateHint}
      locked={locked}
    />
  );
}

interface ReadingProps {
  readonly reading: SavingsReading | null;
  readonly locked: boolean;
}

/** What the targets mean: a report that does not say is compared both ways. */
export function TargetsReading({ reading, locked }: ReadingProps) {
  return (
    <ChoiceField
      label={settingsWords.targets.reading}
      value={reading ?? ''}
      options={Object.entries(settingsWords.targets.readings) as [SavingsReading | '', string][]}
      save={(value) =>
        saveSettings(settingsWords.steps.reading, () => ({ savingsTargetsReading: value === '' ? null : value }))
      }
      locked={locked}
    />
  );
}
