import { type ReactNode, useRef, useState } from 'react';
import type { PoolImpact } from '../../shared/impact/impact.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { day } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import { FieldError } from '../app/ui/FieldError.tsx';
import { saveSettings } from '../settings/save.ts';
import { announce, useApp } from '../store/store.ts';
import { changePool } from './edits.ts';
import { focusSoon } from './fields.tsx';
import { SelectionForm } from './SelectionForm.tsx';
import { SignOffForm } from './SignOffForm.tsx';

/** What HR records about a pool: sign-off, how people are selected, in what order, and what if nobody is appointed. */
export function HrRecord({ pool, proposal }: { readonly pool: PoolImpact; readonly proposal: StructureId }) {
  const [editing, setEditing] = useState<'sign' | 'selection' | null>(null);
  const [error, setError] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const done = () => {
    setEditing(null);
    focusSoon(section);
  };
  const readOnly = useApp((store) => store.readOnly);
  const { record } = pool;
  const signed = record?.signedOff ?? null;
  const takeBack = () => {
    const label = `Took back the sign-off of the pool ${pool.name}`;
    const refused = saveSettings(label, (s) => changePool(s, proposal, pool, { signedOff: null }));
    setError(refused);
    if (refused === null) announce(`${label}.`);
  };
  return (
    <section ref={section}>
      <h4>HR record</h4>
      <dl className="record">
        <Row name="Sign-off">
          {signed ? `${signed.by}, ${day(signed.date)}` : 'Not yet assessed'}
          {signed && !pool.assessed && (
            <span className="lapsed">
              {' '}
              It saw {signed.people} people and {signed.places} places; the pool has changed since.
            </span>
          )}
        </Row>
        {signed?.unionView && <Row name="Union view">{signed.unionView}</Row>}
        <Row name="Criteria">
          {record?.criteria?.length ? record.criteria.map((c) => `${c.name} ${c.weight}`).join(', ') : 'Not set'}
        </Row>
        <Row name="Sequence">{record?.sequence?.length ? record.sequence.join(' → ') : 'Not set'}</Row>
        <Row name="If nobody is appointed">{record?.ifNobody || 'Not set'}</Row>
      </dl>
      <FieldError error={error} />
      {editing === 'sign' && <SignOffForm pools={[pool]} proposal={proposal} onDone={done} />}
      {editing === 'selection' && <SelectionForm pool={pool} proposal={proposal} onDone={done} />}
      {editing === null && !readOnly && (
        <div className="form-buttons">
          <Button onPress={() => setEditing('sign')}>{pool.assessed ? 'Change sign-off…' : 'Sign off…'}</Button>
          <Button onPress={() => setEditing('selection')}>Selection…</Button>
          {signed && (
            <Button look="quiet" onPress={takeBack}>
              Take back the sign-off
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
