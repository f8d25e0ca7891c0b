import { type ReactNode, useRef, useState } from 'react';
import type { PoolImpact } from '../../shared/impact/impact.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { focusSoon } from '../kit/forms/InlineForm.tsx';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { FieldError } from '../kit/ui/FieldError.tsx';
import { day } from '../kit/words/screenFormat.ts';
import { announce, useApp } from '../store/store.ts';
import { changePool } from './edits.ts';
import { SelectionForm } from './SelectionForm.tsx';
import { SignOffForm } from './SignOffForm.tsx';
import { impactWords } from './words.ts';

const text = impactWords.record;

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
    const label = text.tookBack(pool.name);
    const refused = saveSettings(label, (s) => changePool(s, proposal, pool, { signedOff: null }));
    setError(refused);
    if (refused === null) announce(`${label}.`);
  };
  return (
    <section ref={section}>
      <h4>{text.title}</h4>
      <dl className="record">
        <Row name={text.signOff}>
          {signed ? text.by(signed.by, day(signed.date)) : impactWords.notAssessed}
          {signed && !pool.assessed && <span className="lapsed"> {text.lapsed(signed.people, signed.places)}</span>}
        </Row>
        {signed?.unionView && <Row name={text.unionView}>{signed.unionView}</Row>}
        <Row name={text.criteria}>
          {record?.criteria?.length ? record.criteria.map((c) => `${c.name} ${c.weight}`).join(', ') : text.notSet}
        </Row>
        <Row name={text.sequence}>{record?.sequence?.length ? record.sequence.join(' → ') : text.notSet}</Row>
        <Row name={text.ifNobody}>{record?.ifNobody || text.notSet}</Row>
      </dl>
      <FieldError error={error} />
      {editing === 'sign' && <SignOffForm pools={[pool]} proposal={proposal} onDone={done} />}
      {editing === 'selection' && <SelectionForm pool={pool} proposal={proposal} onDone={done} />}
      {editing === null && !readOnly && (
        <div className="form-buttons">
          <Button onPress={() => setEditing('sign')}>{pool.assessed ? text.changeSignOff : text.sign}</Button>
          <Button onPress={() => setEditing('selection')}>{text.selection}</Button>
          {signed && (
            <Button look="quiet" onPress={takeBack}>
              {text.takeBack}
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
