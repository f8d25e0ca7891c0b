import { useState } from 'react';
import { DEFAULT_PREFERENCES, type TextSize, type Theme } from '../../shared/ipc/preferences.ts';
import { RULE_SETTINGS, type Settings } from '../../shared/model/settings.ts';
import { closeDialog } from '../app/dialogs.ts';
import { useHost } from '../app/host.ts';
import { Button } from '../app/ui/Button.tsx';
import { Dialog } from '../app/ui/Dialog.tsx';
import { startTour } from '../help/tour.ts';
import { ask } from '../store/documents.ts';
import { documentState, useApp } from '../store/store.ts';
import { changePreferences, usePreferences } from './preferences.ts';
import { preferenceWords as words } from './words.ts';
import './preferences.css';

/** What belongs to the person and this computer; settings of the document are a view of their own. */
export function PreferencesDialog() {
  const preferences = usePreferences();
  const info = useHost((state) => state.info);
  return (
    <Dialog
      title={words.title}
      size="medium"
      actions={
        <>
          <Button
            look="quiet"
            onPress={() => {
              closeDialog();
              void startTour();
            }}
          >
            {words.tour}
          </Button>
          <span className="spring" />
          <Button look="primary" autoFocus onPress={closeDialog}>
            Close
          </Button>
        </>
      }
    >
      <p className="hint">{words.intro}</p>
      <Choice<TextSize>
        label={words.textSize}
        value={preferences.textSize}
        options={words.textSizes}
        choose={(textSize) => void changePreferences({ textSize })}
      />
      <Choice<Theme>
        label={words.theme}
        value={preferences.theme}
        options={words.themes}
        choose={(theme) => void changePreferences({ theme })}
      />
      <Author />
      <label className="check">
        <input
          type="checkbox"
          checked={preferences.hidePeople}
          onChange={(event) => void changePreferences({ hidePeople: event.target.checked })}
        />
        {words.hidePeople}
      </label>
      <NewDocuments />
      <section className="preference">
        <h3>{words.backups}</h3>
        <p className="hint">{words.backupsHint}</p>
        <p className="preference-path">{info?.folders.backups}</p>
        {info?.host === 'electron' && (
          <Button onPress={() => void ask('app.showFolder', { folder: 'backups' })}>{words.showFolder}</Button>
        )}
      </section>
    </Dialog>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly choose: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, choose }: ChoiceProps<T>) {
  return (
    <fieldset className="preference choice">
      <legend>{label}</legend>
      {(Object.entries(options) as [T, string][]).map(([key, text]) => (
        <label key={key} className="radio">
          <input type="radio" name={label} checked={value === key} onChange={() => choose(key)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

/** Stored when the field is left: a name is not stored letter by letter. */
function Author() {
  const author = usePreferences((preferences) => preferences.author);
  const [draft, setDraft] = useState(author);
  const store = () => {
    if (draft.trim() !== author) void changePreferences({ author: draft.trim() });
  };
  return (
    <label className="preference field">
      <span className="label">{words.author}</span>
      <input
        className="input"
        value={draft}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={store}
        onKeyDown={(event) => event.key === 'Enter' && store()}
      />
      <span className="hint">{words.authorHint}</span>
    </label>
  );
}

function NewDocuments() {
  const from = usePreferences((preferences) => preferences.newDocument);
  const open = useApp((store) => store.phase === 'open');
  const take = () => {
    const { title, settings } = documentState().document;
    void changePreferences({ newDocument: { from: title.slice(0, 200), settings: rulesOf(settings) } });
  };
  return (
    <section className="preference">
      <h3>{words.rules}</h3>
      <p className="hint">{words.rulesHint}</p>
      <p>{from === null ? words.shippedRules : words.rulesFrom(from.from)}</p>
      <div className="preference-buttons">
        <Button isDisabled={!open} onPress={take}>
          {words.takeRules}
        </Button>
        {from !== null && (
          <Button look="quiet" onPress={() => void changePreferences({ newDocument: DEFAULT_PREFERENCES.newDocument })}>
            {words.dropRules}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The rules among the settings: not the plan, the budget or the people of this one restructure. */
function rulesOf(settings: Settings): Record<string, unknown> {
  return Object.fromEntries(RULE_SETTINGS.filter((key) => settings[key] != null).map((key) => [key, settings[key]]));
}
