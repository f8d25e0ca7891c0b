import { useId, useState } from 'react';
import type { ImpactResult, PersonImpact } from '../../shared/impact/impact.ts';
import { OUTCOMES, type Outcome } from '../../shared/model/staffSettings.ts';
import { InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { announce } from '../store/store.ts';
import { determine, undetermine } from './edits.ts';
import { impactWords, OUTCOME_WORDS } from './words.ts';

const text = impactWords.determination;

interface Props {
  readonly member: PersonImpact;
  readonly name: string;
  readonly proposal: ImpactResult['to'];
  readonly onDone: () => void;
}

/** HR's own outcome for a person, in place of the computed one. It always says why (IMPACT-9). */
export function Determination({ member, name, proposal, onDone }: Props) {
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>(member.outcome);
  const [reason, setReason] = useState(member.determination ?? '');
  const [error, setError] = useState<string | null>(null);
  const done = (refused: string | null, said: string) => {
    setError(refused);
    if (refused !== null) return;
    announce(said);
    onDone();
  };
  const save = () => {
    if (reason.trim() === '') {
      setError(text.needsReason);
      return;
    }
    const label = text.done(name, outcome);
    done(
      saveSettings(label, (s) => determine(s, proposal.id, member.person, outcome, reason)),
      `${label}.`,
    );
  };
  const remove = () => {
    const label = text.takenBack(name);
    done(
      saveSettings(label, (s) => undetermine(s, proposal, member.person)),
      `${label}.`,
    );
  };
  return (
    <InlineForm
      label={text.title(name)}
      save={text.save}
      error={error}
      onSave={save}
      onCancel={onDone}
      extra={
        member.determination !== null && (
          <Button look="quiet" onPress={remove}>
            {text.back}
          </Button>
        )
      }
    >
      <div className="field">
        <label htmlFor={id}>{text.outcome(member.computed)}</label>
        <select
          id={id}
          className="input"
          // biome-ignore lint/a11y/noAutofocus: the form was just asked for
          autoFocus
          value={outcome}
          onChange={(event) => setOutcome(event.target.value as Outcome)}
        >
          {OUTCOMES.map((each) => (
            <option key={each} value={each}>
              {OUTCOME_WORDS[each]}
            </option>
          ))}
        </select>
      </div>
      <TextField label={text.reason} value={reason} onChange={setReason} required invalid={error !== null} />
    </InlineForm>
  );
}
