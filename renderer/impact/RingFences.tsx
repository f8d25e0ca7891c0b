import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { RuleNote } from '../../shared/impact/ruleUse.ts';
import { focusSoon, InlineForm, TextField } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { announce, documentState } from '../store/store.ts';
import { listWith, type RingFence } from './edits.ts';
import { RolePicker } from './RolePicker.tsx';
import { rulesWords } from './rulesWords.ts';

const text = rulesWords.fences;

export interface Roles {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

interface Props {
  readonly fences: readonly RingFence[];
  /** Rules that name nothing between the two structures (IMPACT-12). */
  readonly notes: readonly RuleNote[];
  readonly roles: Roles;
  readonly locked: boolean;
}

/** Ring-fences that HR declares: people in these roles may be matched to places in those. */
export function RingFences({ fences, notes, roles, locked }: Props) {
  // -1 is a new one.
  const [editing, setEditing] = useState<number | null>(null);
  const section = useRef<HTMLElement>(null);
  const done = () => {
    setEditing(null);
    focusSoon(section, ':scope > button');
  };
  const store = (at: number, fence: RingFence | null, label: string) => {
    const refused = saveSettings(label, (s) => ({ ringFences: listWith(s.ringFences ?? [], at, fence) }));
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
      {fences.length === 0 && editing === null && <p className="hint">{text.none}</p>}
      <ul>
        {fences.map((fence, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ring-fences have no identity but their place
          <li key={i} className="rule-item">
            {editing === i ? (
              <FenceForm
                fence={fence}
                roles={roles}
                onSave={(after) => store(i, after, text.changed(after.name))}
                onCancel={done}
              />
            ) : (
              <>
                <div>
                  <b>{fence.name || text.unnamed}</b>
                  <p>{text.people(fence.roles)}</p>
                  <p>
                    {text.places(
                      fence.targets.map((role) => (isPromotion(fence, role) ? text.onPromotion(role) : role)),
                    )}
                  </p>
                  {notes
                    .filter(({ rule, at }) => rule === 'ringFence' && at === i)
                    .map(({ message }) => (
                      <p key={message} className="note">
                        {message}
                      </p>
                    ))}
                </div>
                {!locked && (
                  <div className="form-buttons">
                    <Button look="quiet" aria-label={text.editOne(fence.name)} onPress={() => setEditing(i)}>
                      {text.edit}
                    </Button>
                    <Button
                      look="quiet"
                      aria-label={text.removeOne(fence.name)}
                      onPress={() => store(i, null, text.removed(fence.name))}
                    >
                      {words.buttons.remove}
                    </Button>
                  </div>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {editing === -1 && (
        <FenceForm
          fence={{ name: '', roles: [], targets: [], promotions: [] }}
          roles={roles}
          onSave={(fence) => store(-1, fence, text.added(fence.name))}
          onCancel={done}
        />
      )}
      {editing === null && !locked && (
        <Button onPress={() => setEditing(-1)}>
          <Plus size={14} aria-hidden />
          {text.add}
        </Button>
      )}
    </section>
  );
}

const isPromotion = (fence: RingFence, role: string) => (fence.promotions ?? []).includes(role);

interface FormProps {
  readonly fence: RingFence;
  readonly roles: Roles;
  readonly onSave: (fence: RingFence) => string | null;
  readonly onCancel: () => void;
}

function FenceForm({ fence, roles, onSave, onCancel }: FormProps) {
  const [draft, setDraft] = useState<RingFence>(fence);
  const [error, setError] = useState<string | null>(null);
  const taken = (documentState().document.settings.ringFences ?? []).some(
    (each) => each.name === draft.name.trim() && each.name !== fence.name,
  );
  const save = () => {
    const name = draft.name.trim();
    if (name === '') return setError(text.needsName);
    if (taken) return setError(text.taken(name));
    if (draft.roles.length === 0 || draft.targets.length === 0) return setError(text.needsRoles);
    const promotions = (draft.promotions ?? []).filter((role) => draft.targets.includes(role));
    setError(onSave({ ...draft, name, promotions }));
  };
  return (
    <InlineForm label={text.form} save={text.save} error={error} onSave={save} onCancel={onCancel}>
      <TextField
        label={text.name}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        autoFocus
        required
      />
      <div className="form-pair">
        <RolePicker
          label={text.peopleRoles}
          chosen={draft.roles}
          roles={roles.from}
          onChange={(chosen) => setDraft({ ...draft, roles: chosen })}
        />
        <RolePicker
          label={text.placeRoles}
          chosen={draft.targets}
          roles={roles.to}
          onChange={(targets) => setDraft({ ...draft, targets })}
          mark={{
            label: text.promotion,
            on: (role) => isPromotion(draft, role),
            toggle: (role, is) =>
              setDraft({
                ...draft,
                promotions: [...(draft.promotions ?? []).filter((each) => each !== role), ...(is ? [role] : [])],
              }),
          }}
        />
      </div>
      <p className="hint">{text.size(draft.roles.length, draft.targets.length)}</p>
    </InlineForm>
  );
}
