import { Plus, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { MatchUse } from '../../shared/impact/ruleUse.ts';
import { parsePercent } from '../../shared/model/fixed.ts';
import { focusSoon, InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { announce } from '../store/store.ts';
import { listWith, type RoleMatch } from './edits.ts';
import type { Roles } from './RingFences.tsx';
import { rulesWords } from './rulesWords.ts';

const text = rulesWords.matches;

interface Props {
  readonly matches: readonly RoleMatch[];
  /** How each is used between the two structures, in their order. */
  readonly uses: readonly MatchUse[];
  readonly roles: Roles;
  readonly locked: boolean;
}

/** How far one job description matches another. At the threshold or above, people may be matched to such places. */
export function RoleMatches({ matches, uses, roles, locked }: Props) {
  const [adding, setAdding] = useState(false);
  const section = useRef<HTMLElement>(null);
  const done = () => {
    setAdding(false);
    focusSoon(section, ':scope > button');
  };
  const store = (at: number, match: RoleMatch | null, label: string) => {
    const refused = saveSettings(label, (s) => ({ roleMatches: listWith(s.roleMatches ?? [], at, match) }));
    if (refused === null) {
      announce(`${label}.`);
      done();
    }
    return refused;
  };
  return (
    <section className="rule-list" ref={section}>
      <h3>{text.title}</h3>
      <p className="hint">{text.hint}</p>
      {matches.length > 0 && (
        <table className="table matches">
          <thead>
            <tr>
              <th scope="col">{text.held}</th>
              <th scope="col">{text.place}</th>
              <th scope="col" className="number">
                {text.match}
              </th>
              <th scope="col">{text.used}</th>
              <th scope="col">
                <span className="sr-only">{words.buttons.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {matches.map((match, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: matches have no identity but their place
              <tr key={i}>
                <th scope="row">{match.from}</th>
                <td>{match.to}</td>
                <td className="number">{text.percent(match.percent)}</td>
                <td>{text.usedAs(uses[i])}</td>
                <td className="number">
                  {!locked && (
                    <Button
                      look="quiet icon"
                      aria-label={text.removeOne(match.from, match.to)}
                      onPress={() => store(i, null, text.removed(match.from))}
                    >
                      <X size={14} aria-hidden />
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && <MatchForm roles={roles} onSave={store} onDone={done} />}
      {!adding && !locked && (
        <Button onPress={() => setAdding(true)}>
          <Plus size={14} aria-hidden />
          {text.add}
        </Button>
      )}
    </section>
  );
}

interface FormProps {
  readonly roles: Roles;
  readonly onSave: (at: number, match: RoleMatch, label: string) => string | null;
  readonly onDone: () => void;
}

function MatchForm({ roles, onSave, onDone }: FormProps) {
  const id = useId();
  const [draft, setDraft] = useState<RoleMatch>({ from: '', to: '', percent: '' });
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    const match = {
      from: draft.from.trim(),
      to: draft.to.trim(),
      percent: draft.percent.replace('%', '').trim(),
    };
    if (match.from === '' || match.to === '') return setError(text.needsRoles);
    if (parsePercent(match.percent) === null) return setError(text.notPercent);
    const refused = onSave(-1, match, text.added(match.from, match.to));
    setError(refused);
  };
  return (
    <InlineForm label={text.form} save={words.buttons.add} error={error} onSave={save} onCancel={onDone}>
      <div className="form-three">
        <TextField
          label={text.held}
          value={draft.from}
          onChange={(from) => setDraft({ ...draft, from })}
          list={`${id}-from`}
          autoFocus
        />
        <TextField
          label={text.place}
          value={draft.to}
          onChange={(to) => setDraft({ ...draft, to })}
          list={`${id}-to`}
        />
        <TextField
          label={text.formMatch}
          value={draft.percent}
          onChange={(percent) => setDraft({ ...draft, percent })}
          max={10}
        />
      </div>
      {(['from', 'to'] as const).map((side) => (
        <datalist key={side} id={`${id}-${side}`}>
          {roles[side].slice(0, 400).map((role) => (
            <option key={role} value={role} />
          ))}
        </datalist>
      ))}
    </InlineForm>
  );
}
