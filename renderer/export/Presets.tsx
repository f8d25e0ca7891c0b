import { Trash2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { ExportPreset } from '../../shared/model/exportSettings.ts';
import { focusSoon, InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { words as shared } from '../kit/words/commonWords.ts';
import { documentState, useApp } from '../store/store.ts';
import type { Choices } from './choices.ts';
import { KINDS } from './kinds.ts';
import { choicesOf, isPreset, presetOf, setExport } from './state.ts';
import { exportWords } from './words.ts';

/** What is ticked, kept by name in the document: whoever opens it makes the same appendices. */
export function Presets({ choices }: { readonly choices: Choices }) {
  const id = useId();
  const words = exportWords.presets;
  const locked = useApp((store) => store.readOnly);
  const [naming, setNaming] = useState(false);
  const all = documentState().document.settings.exportPresets ?? [];
  const usable = all.filter((preset) => KINDS.some((each) => each.kind === preset.kind));
  const chosen = usable.find((preset) => isPreset(preset, choices));
  const row = useRef<HTMLDivElement>(null);
  const close = () => {
    setNaming(false);
    focusSoon(row, 'select');
  };
  const remove = (preset: ExportPreset) => {
    saveSettings(words.removed(preset.name), (settings) => ({
      exportPresets: (settings.exportPresets ?? []).filter((each) => each.name !== preset.name),
    }));
    focusSoon(row, 'select');
  };
  return (
    <div className="export-presets" ref={row}>
      <div className="field">
        <label htmlFor={id}>{words.label}</label>
        <div className="export-preset-row">
          <select
            id={id}
            className="input"
            value={chosen?.name ?? ''}
            onChange={(event) => {
              const preset = usable.find((each) => each.name === event.target.value);
              if (preset) setExport(choicesOf(preset));
            }}
          >
            <option value="">{words.none}</option>
            {usable.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
          {!locked && chosen && (
            <Button look="quiet icon" aria-label={words.remove} hint={words.remove} onPress={() => remove(chosen)}>
              <Trash2 size={14} aria-hidden />
            </Button>
          )}
          {!locked && !chosen && !naming && <Button onPress={() => setNaming(true)}>{words.save}</Button>}
        </div>
      </div>
      {naming && <NameForm choices={choices} onDone={close} />}
    </div>
  );
}

function NameForm({ choices, onDone }: { readonly choices: Choices; readonly onDone: () => void }) {
  const words = exportWords.presets;
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    const plain = name.trim();
    if (plain === '') return setError(words.needsName);
    const refused = saveSettings(words.saved(plain), (settings) => ({
      // The same name again is the same preset.
      exportPresets: [
        ...(settings.exportPresets ?? []).filter((each) => each.name.toLowerCase() !== plain.toLowerCase()),
        presetOf(plain, choices),
      ],
    }));
    setError(refused);
    if (refused === null) onDone();
  };
  return (
    <InlineForm label={words.save} save={shared.buttons.save} error={error} onSave={save} onCancel={onDone}>
      <TextField label={words.name} value={name} onChange={setName} autoFocus hint={words.hint} max={100} />
    </InlineForm>
  );
}
