import { TextField } from '../kit/forms/Field.tsx';
import { type Read, readText } from '../kit/forms/readTyped.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { documentState } from '../store/store.ts';
import { settingsWords } from './words.ts';

const said = settingsWords.council;

/** Names in one field, with semicolons between them. */
const listed = (names: readonly string[] | undefined) => (names ?? []).join('; ');
const namesOf = (typed: string | null) => [
  ...new Set(
    (typed ?? '')
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

const LISTS = ['alsoKnownAs', 'otherBodies'] as const;

/** Whose employees people are (POST-8), where they work (POST-12), and how long a full-time week is. */
export function Council({ locked }: { readonly locked: boolean }) {
  const { council, establishments, fullTimeHours } = documentState().document.settings;
  return (
    <>
      <TextField
        label={said.name}
        value={council?.name ?? ''}
        read={readText}
        save={(name) => saveSettings(said.steps.name, () => ({ council: { name: name ?? '' } }), { field: said.name })}
        hint={said.nameHint}
        long
        locked={locked}
      />
      {LISTS.map((key) => (
        <TextField
          key={key}
          label={said[key]}
          value={listed(council?.[key])}
          read={(typed): Read => ({ ok: true, value: typed.trim() === '' ? null : typed.trim() })}
          save={(typed) =>
            saveSettings(said.steps[key], () => ({ council: { [key]: namesOf(typed) } }), { field: said[key] })
          }
          hint={said[`${key}Hint`]}
          long
          locked={locked}
        />
      ))}
      <TextField
        label={said.establishment}
        value={establishments?.default ?? ''}
        read={readText}
        save={(name) =>
          saveSettings(said.steps.establishment, () => ({ establishments: { default: name } }), {
            field: said.establishment,
          })
        }
        hint={said.establishmentHint}
        long
        locked={locked}
      />
      <TextField
        label={said.hours}
        value={fullTimeHours ?? '37'}
        read={readText}
        save={(hours) =>
          saveSettings(said.steps.hours, () => ({ fullTimeHours: hours ?? '37' }), { field: said.hours })
        }
        hint={said.hoursHint}
        locked={locked}
      />
    </>
  );
}
