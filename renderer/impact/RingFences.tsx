import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { plural } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import { saveSettings } from '../settings/save.ts';
import { announce, documentState } from '../store/store.ts';
import { listWith, type RingFence } from './edits.ts';
import { focusSoon, InlineForm, TextField } from './fields.tsx';
import { RolePicker } from './RolePicker.tsx';

export interface Roles {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

interface Props {
  readonly fences: readonly RingFence[];
  readonly roles: Roles;
  readonly locked: boolean;
}

/** Ring-fences that HR declares: people in these roles may be matched to places in those. */
export function RingFences({ fences, roles, locked }: Props) {
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
      <h3>Ring-fences</h3>
      <p className="hint">A place on promotion counts in the lower figure of a range, not in the higher one.</p>
      {fences.length === 0 && editing === null && <p className="hint">None yet.</p>}
      <ul>
        {fences.map((fence, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ring-fences have no identity but their place
          <li key={i} className="rule-item">
            {editing === i ? (
              <FenceForm
                fence={fence}
                roles={roles}
                onSave={(after) => store(i, after, `Changed the ring-fence ${after.name}`)}
                onCancel={done}
              />
            ) : (
              <>
                <div>
                  <b>{fence.name || 'Unnamed'}</b>
                  <p>{`People in ${list(fence.roles)}`}</p>
                  <p>{`Places in ${list(fence.targets.map((role) => (isPromotion(fence, role) ? `${role} (promotion)` : role)))}`}</p>
                </div>
                {!locked && (
                  <div className="form-buttons">
                    <Button look="quiet" aria-label={`Edit the ring-fence ${fence.name}`} onPress={() => setEditing(i)}>
                      Edit
                    </Button>
                    <Button
                      look="quiet"
                      aria-label={`Remove the ring-fence ${fence.name}`}
                      onPress={() => store(i, null, `Removed the ring-fence ${fence.name}`)}
                    >
                      Remove
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
          onSave={(fence) => store(-1, fence, `Added the ring-fence ${fence.name}`)}
          onCancel={done}
        />
      )}
      {editing === null && !locked && (
        <Button onPress={() => setEditing(-1)}>
          <Plus size={14} aria-hidden />
          Add a ring-fence
        </Button>
      )}
    </section>
  );
}

const list = (roles: readonly string[]) => (roles.length === 0 ? 'no role yet' : roles.join(', '));
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
    if (name === '') return setError('Give the ring-fence a name.');
    if (taken) return setError(`There is already a ring-fence called ${name}.`);
    if (draft.roles.length === 0 || draft.targets.length === 0)
      return setError('A ring-fence needs at least one role of people and one of places.');
    const promotions = (draft.promotions ?? []).filter((role) => draft.targets.includes(role));
    setError(onSave({ ...draft, name, promotions }));
  };
  return (
    <InlineForm label="Ring-fence" save="Save ring-fence" error={error} onSave={save} onCancel={onCancel}>
      <TextField label="Name" value={draft.name} onChange={(name) => setDraft({ ...draft, name })} autoFocus required />
      <div className="form-pair">
        <RolePicker
          label="People in these roles"
          chosen={draft.roles}
          roles={roles.from}
          onChange={(chosen) => setDraft({ ...draft, roles: chosen })}
        />
        <RolePicker
          label="Places in these roles"
          chosen={draft.targets}
          roles={roles.to}
          onChange={(targets) => setDraft({ ...draft, targets })}
          mark={{
            label: 'Promotion',
            on: (role) => isPromotion(draft, role),
            toggle: (role, is) =>
              setDraft({
                ...draft,
                promotions: [...(draft.promotions ?? []).filter((each) => each !== role), ...(is ? [role] : [])],
              }),
          }}
        />
      </div>
      <p className="hint">
        {plural(draft.roles.length, 'role')} of people, {plural(draft.targets.length, 'role')} of places.
      </p>
    </InlineForm>
  );
}
