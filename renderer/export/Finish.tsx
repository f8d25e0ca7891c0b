import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Warning } from '../../shared/disclosure/freeText.ts';
import { recordOfPapers } from '../../shared/report/papers/made.ts';
import { saveSettings } from '../kit/forms/saveSettings.ts';
import { Button } from '../kit/ui/Button.tsx';
import { hostKind } from '../kit/window/host.ts';
import { words } from '../kit/words/commonWords.ts';
import { today } from '../kit/words/screenFormat.ts';
import { ask } from '../store/documents.ts';
import { newId } from '../store/ids.ts';
import { get, open } from '../store/state.ts';
import { documentState, useApp } from '../store/store.ts';
import { deliver } from './deliver.ts';
import type { MakeArgs } from './kinds.ts';
import { type Made, type Making, makeFile, type Progress, sameArgs, stopMaking } from './making.ts';
import { SignOff } from './SignOff.tsx';
import { signedStateOf, toTick } from './signedOff.ts';
import { exportWords } from './words.ts';

interface Props {
  readonly wanted: MakeArgs;
  readonly making: Making;
}

interface Done {
  readonly text: string;
  readonly bad: boolean;
  /** The job whose saved file can be opened. */
  readonly open: string | null;
}

/** The button: what is shown is saved as it is; another format is made first, with its progress and a way to stop it. */
export function Finish({ wanted, making }: Props) {
  const pending = useApp((store) => store.pending);
  const readOnly = useApp((store) => store.readOnly);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [openAfter, setOpenAfter] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const key = JSON.stringify(wanted);
  // What was said about another file is not said about this one.
  useEffect(() => {
    void key;
    setDone(null);
    setAsking(null);
  }, [key]);
  const make = async (unsigned: boolean) => {
    setAsking(null);
    setDone(null);
    // The services make it from what they hold: the sign-off of this moment must be in it.
    await open.queue?.idle();
    const { made } = making;
    const { revision, notes } = get();
    const ready = made?.revision === revision && made.notes === notes && sameArgs(made.args, wanted);
    const file = ready ? made : await makeNow();
    if (file === null) return;
    const warnings = toTick(file.file);
    if (!unsigned && signedStateOf(wanted, file.file)?.holds === false) return setAsking({ job: file.job, warnings });
    setDone(await handOver(file, openAfter));
  };
  const makeNow = async (): Promise<Made | null> => {
    const job = newId();
    setProgress({ job, done: 0, of: 0, what: exportWords.reading });
    const answer = await makeFile(wanted, job, setProgress);
    setProgress(null);
    const { revision, notes } = get();
    if (answer.ok) return { job, args: wanted, revision, notes, file: answer.value };
    const stopped = answer.refusal.code === 'cancelled';
    setDone({ text: stopped ? exportWords.stopped : answer.refusal.message, bad: !stopped, open: null });
    return null;
  };
  return (
    <div className="export-finish" ref={button}>
      {asking !== null ? (
        <Unsigned
          asking={asking}
          locked={readOnly}
          onSigned={() => void make(false)}
          onUnsigned={() => void make(true)}
          onCancel={() => {
            setAsking(null);
            requestAnimationFrame(() => button.current?.querySelector<HTMLElement>('.primary')?.focus());
          }}
        />
      ) : progress !== null ? (
        <div className="export-progress" role="status">
          <progress
            {...(progress.of > 0 ? { value: progress.done, max: progress.of } : {})}
            aria-label={exportWords.export}
          />
          <span>{progress.what}</span>
          <Button onPress={() => stopMaking(progress.job)}>{exportWords.stop}</Button>
        </div>
      ) : (
        <div className="export-go">
          <Button look="primary" isDisabled={pending > 0} onPress={() => void make(false)}>
            <Download size={16} aria-hidden />
            {exportWords.export}
          </Button>
          {hostKind() === 'electron' && (
            <label className="check">
              <input type="checkbox" checked={openAfter} onChange={(event) => setOpenAfter(event.target.checked)} />
              {exportWords.openAfter}
            </label>
          )}
        </div>
      )}
      {done !== null && (
        <p className={done.bad ? 'field-error' : 'export-done'} role={done.bad ? 'alert' : undefined}>
          {done.text}{' '}
          {done.open !== null && (
            <button
              type="button"
              className="link"
              onClick={() => void ask('export.open', { job: done.open as string })}
            >
              {exportWords.open}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

async function handOver({ job, args, file }: Made, openAfter: boolean): Promise<Done | null> {
  const delivered = await deliver(job, file);
  if (delivered === null) return null;
  const { kind, structure } = args;
  if (kind === 's188' || kind === 'hr1' || kind === 'payroll') {
    // The document says what was made (HR-4).
    const files = [{ fileName: file.fileName, people: [] }];
    const { change, label } = recordOfPapers(documentState(), { to: structure, kind, date: today(), files });
    saveSettings(label, () => change);
  }
  if (openAfter && delivered.open !== null) await ask('export.open', { job });
  return { ...delivered, bad: false };
}

/** The paper that nobody has signed off as it is. */
interface Asking {
  /** Its making, by which it is signed. */
  readonly job: string;
  readonly warnings: readonly Warning[];
}

interface UnsignedProps {
  readonly asking: Asking;
  readonly locked: boolean;
  readonly onSigned: () => void;
  readonly onUnsigned: () => void;
  readonly onCancel: () => void;
}

/** A file for publication that nobody looked through is a choice, never an accident (EXPORT-6). */
function Unsigned({ asking, locked, onSigned, onUnsigned, onCancel }: UnsignedProps) {
  return (
    <div className="export-unsigned" role="alertdialog" aria-label={exportWords.unsignedAsk}>
      <h2>{exportWords.unsignedAsk}</h2>
      <p>{exportWords.unsignedWhy}</p>
      {!locked && <SignOff {...asking} onDone={onSigned} onCancel={onCancel} />}
      <p className="hint">{exportWords.unsignedNote}</p>
      <div className="form-buttons">
        <Button onPress={onUnsigned}>{exportWords.exportUnsigned}</Button>
        {locked && <Button onPress={onCancel}>{words.buttons.cancel}</Button>}
      </div>
    </div>
  );
}
