import { useState } from 'react';
import { DEFAULT_PREFERENCES, type TextSize, type Theme } from '../../shared/ipc/preferences.ts';
import { RULE_SETTINGS, type Settings } from '../../shared/model/settings.ts';
import { startTour } from '../help/tour.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { closeDialog } from '../kit/window/dialogs.ts';
import { useHost } from '../kit/window/host.ts';
import { changePreferences, usePreferences } from '../kit/window/preferences.ts';
import { words } from '../kit/words/commonWords.ts';
import { ask } from '../store/documents.ts';
import { documentState, useApp } from '../store/store.ts';
import { preferenceWords } from './words.ts';
import './preferences.css';

/** What belongs to the person and this computer; settings of the document are a view of their own. */
export function PreferencesDialog() {
  const preferences = usePreferences();
  const info = useHost((state) => state.info);
  return (
    <Dialog
      title={preferenceWords.title}
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
            {preferenceWords.tour}
          </Button>
          <span className="spring" />
          <Button look="primary" autoFocus onPress={closeDialog}>
            {words.buttons.close}
          </Button>
        </>
      }
    >
      <p className="hint">{preferenceWords.intro}</p>
      <Choice<TextSize>
        label={preferenceWords.textSize}
        value={preferences.textSize}
        options={preferenceWords.textSizes}
        choose={(textSize) => void changePreferences({ textSize })}
      />
      <Choice<Theme>
        label={preferenceWords.theme}
        value={preferences.theme}
        options={preferenceWords.themes}
        choose={(theme) => void changePreferences({ theme })}
      />
      <Author />
      <label className="check">
        <input
          type="checkbox"
          checked={preferences.hidePeople}
          onChange={(event) => void changePreferences({ hidePeople: event.target.checked })}
        />
        {preferenceWords.hidePeople}
      </label>
      <NewDocuments />
      <section className="preference">
        <h3>{preferenceWords.backups}</h3>
        <p className="hint">{preferenceWords.backupsHint}</p>
        <p className="preference-path">{info?.folders.backups}</p>
        {info?.host === 'electron' && (
          <Button onPress={() => void ask('app.showFolder', { folder: 'backups' })}>
            {preferenceWords.showFolder}
          </Button>
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
      <span className="label">{preferenceWords.author}</span>
      <input
        className="input"
        value={draft}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={store}
        onKeyDown={(event) => event.key === 'Enter' && store()}
      />
      <span className="hint">{preferenceWords.authorHint}</span>
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
      <h3>{preferenceWords.rules}</h3>
      <p className="hint">{preferenceWords.rulesHint}</p>
      <p>{from === null ? preferenceWords.shippedRules : preferenceWords.rulesFrom(from.from)}</p>
      <div className="preference-buttons">
        <Button isDisabled={!open} onPress={take}>
          {preferenceWords.takeRules}
        </Button>
        {from !== null && (
          <Button look="quiet" onPress={() => void changePreferences({ newDocument: DEFAULT_PREFERENCES.newDocument })}>
            {preferenceWords.dropRules}
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
