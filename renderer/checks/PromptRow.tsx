import { useRef, useState } from 'react';
import type { Prompt } from '../../shared/checks/checks.ts';
import { confirmMissing, restorePost } from '../../shared/commands/index.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { announce, run } from '../store/store.ts';
import { goToPost } from '../store/view.ts';
import { dismiss } from './model.ts';
import { checkWords } from './words.ts';

interface Props {
  readonly prompt: Prompt;
  readonly structure: StructureId;
  readonly name: string;
  readonly locked: boolean;
  readonly frozen: boolean;
}

/** One prompt. What it says goes to its post; what it asks is answered here. */
export function PromptRow({ prompt, structure, name, locked, frozen }: Props) {
  const [dismissing, setDismissing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { post } = prompt;
  // The row leaves with its prompt: the next one gets the focus, so that a list can be worked through.
  const leave = () => {
    const next = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    (next?.querySelector('button') ?? document.querySelector<HTMLElement>('.checks'))?.focus();
  };
  return (
    <li className="prompt" ref={row}>
      <div className="prompt-line">
        <PromptText prompt={prompt} structure={structure} />
        {prompt.code === 'left-out' && post !== null && !locked && !frozen && (
          <>
            <Button
              onPress={() => {
                if (run((state) => confirmMissing(state, { structure, ids: [post] })).ok) leave();
              }}
            >
              {checkWords.confirm}
            </Button>
            <Button
              onPress={() => {
                if (run((state) => restorePost(state, { structure, id: post })).ok) leave();
              }}
            >
              {checkWords.bringPostBack}
            </Button>
          </>
        )}
        {!locked && !dismissing && (
          <Button look="quiet" aria-label={checkWords.dismissThis(prompt.message)} onPress={() => setDismissing(true)}>
            {checkWords.dismiss}
          </Button>
        )}
      </div>
      {dismissing && (
        <DismissForm
          prompt={prompt}
          name={name}
          onCancel={() => {
            setDismissing(false);
            row.current?.querySelector('button')?.focus();
          }}
          onDone={leave}
        />
      )}
    </li>
  );
}

/** The sentence; where there is a post, it is the way to it. */
export function PromptText({ prompt, structure }: { readonly prompt: Prompt; readonly structure: StructureId }) {
  const { post, message, ref } = prompt;
  if (post === null) return <span className="prompt-text">{message}</span>;
  return (
    <span className="prompt-text">
      <button type="button" className="link" onClick={() => goToPost(structure, post)}>
        {message}
      </button>{' '}
      <span className="hint">{ref}</span>
    </span>
  );
}

interface FormProps {
  readonly prompt: Prompt;
  readonly name: string;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function DismissForm({ prompt, name, onCancel, onDone }: FormProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    if (reason.trim() === '') return setError(checkWords.reasonMissing);
    const refused = saveSettings(checkWords.didDismiss(prompt.message), (s) => dismiss(s, name, prompt, reason));
    setError(refused);
    if (refused === null) {
      announce(checkWords.dismissedNow);
      onDone();
    }
  };
  return (
    <InlineForm
      label={checkWords.dismissing}
      save={words.buttons.dismiss}
      error={error}
      onSave={save}
      onCancel={onCancel}
    >
      <TextField label={checkWords.reason} value={reason} onChange={setReason} autoFocus invalid={error !== null} />
    </InlineForm>
  );
}
