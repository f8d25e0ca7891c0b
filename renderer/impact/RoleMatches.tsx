import { Plus, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { parsePercent } from '../../shared/model/fixed.ts';
import { Button } from '../app/ui/Button.tsx';
import { saveSettings } from '../settings/save.ts';
import { announce } from '../store/store.ts';
import { listWith, type RoleMatch } from './edits.ts';
import { focusSoon, InlineForm, TextField } from './fields.tsx';
import type { Roles } from './RingFences.tsx';

interface Props {
  readonly matches: readonly RoleMatch[];
  readonly threshold: string | null;
  readonly roles: Roles;
  readonly locked: boolean;
}

/** How far one job description matches another. At the threshold or above, people may be matched to such places. */
export function RoleMatches({ matches, threshold, roles, locked }: Props) {
  const [adding, setAdding] = useState(false);
  const section = useRef<HTMLElement>(null);
  const done = () => {
    setAdding(false);
    focusSoon(section, ':scope > button');
  };
  const least = threshold === null ? null : parsePercent(threshold);
  const counts = (match: RoleMatch) => least !== null && (parsePercent(match.percent) ?? 0) >= least;
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
      <h3>Role matches</h3>
      <p className="hint">From an old job description to a new one, same grade and work area only.</p>
      {matches.length > 0 && (
        <table className="table matches">
          <thead>
            <tr>
              <th scope="col">Role held</th>
              <th scope="col">Role of the place</th>
              <th scope="col" className="number">
                Match
              </th>
              <th scope="col">Used</th>
              <th scope="col">
                <span className="sr-only">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {matches.map((match, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: matches have no identity but their place
              <tr key={i}>
                <th scope="row">{match.from}</th>
                <td>{match.to}</td>
                <td className="number">{match.percent}%</td>
                <td>
                  {least === null ? 'No: enter the threshold' : counts(match) ? 'Yes' : `No: below ${threshold}%`}
                </td>
                <td className="number">
                  {!locked && (
                    <Button
                      look="quiet icon"
                      aria-label={`Remove the match of ${match.from} with ${match.to}`}
                      onPress={() => store(i, null, `Removed the role match of ${match.from}`)}
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
          Add a role match
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
    if (match.from === '' || match.to === '') return setError('Give both roles.');
    if (parsePercent(match.percent) === null) return setError('The match must be a percentage, like 65.');
    const refused = onSave(-1, match, `Added a role match of ${match.from} with ${match.to}`);
    setError(refused);
  };
  return (
    <InlineForm label="Role match" save="Add" error={error} onSave={save} onCancel={onDone}>
      <div className="form-three">
        <TextField
          label="Role held"
          value={draft.from}
          onChange={(from) => setDraft({ ...draft, from })}
          list={`${id}-from`}
          autoFocus
        />
        <TextField
          label="Role of the place"
          value={draft.to}
          onChange={(to) => setDraft({ ...draft, to })}
          list={`${id}-to`}
        />
        <TextField
          label="Match (%)"
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
