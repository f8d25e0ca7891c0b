import { Check, CircleAlert, HardDrive, Lock, RefreshCw } from 'lucide-react';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import { openDialog } from '../kit/window/dialogs.ts';
import { words } from '../kit/words/commonWords.ts';
import { clock } from '../kit/words/screenFormat.ts';
import { arrived } from '../store/documents.ts';
import { toast, useApp } from '../store/store.ts';
import { perform } from './commands/commands.ts';
import { dialogWords } from './dialogs/words.ts';
import { windowWords } from './words.ts';

/** Where the document stands, always in words. A failure is a button that tries again. */
export function SaveStatus() {
  const save = useApp((store) => store.saveState);
  const pending = useApp((store) => store.pending);
  const revision = useApp((store) => store.revision);
  const unreachable = useApp((store) => store.unreachable);
  const handed = useApp((store) => store.handed);
  if (save === null) return null;
  if (unreachable) return <Status kind="bad" text={words.save.waiting} hint={words.save.unreachable} />;
  if (save.readOnly) return <ReadOnly />;
  if (save.conflict) return <Conflict />;
  if (save.failure !== null) return <Status kind="bad" text={words.save.notSaved(save.failure)} hint={save.failure} />;
  if (pending > 0) return <Status kind="busy" text={words.save.saving} />;
  if (save.path === null && save.publishedAt !== null && save.publishedRevision === revision)
    return (
      <Status kind="good" text={words.save.downloaded(clock(save.publishedAt))} hint={words.save.downloadedHint} />
    );
  if (save.path === null && handed?.revision === revision) return <HandedOver fileName={handed.fileName} />;
  if (save.path === null) return <Status kind="kept" text={words.save.kept} hint={words.save.keptHint} />;
  if ((save.publishedRevision ?? 0) !== revision)
    return <Status kind="busy" text={words.save.saving} hint={save.path} />;
  const time = save.publishedAt === null ? '' : clock(save.publishedAt);
  return <Status kind="good" text={words.save.saved(time)} hint={save.path} />;
}

/** Who else has the document open can be asked again after the message of its opening has gone (DOC-5). */
function ReadOnly() {
  const notices = useApp((store) => store.notices);
  const why = notices.length > 0 ? notices.join(' ') : REFUSAL_WORDS.readOnly;
  return (
    <p className="save-status locked" title={why} data-testid="save-status">
      <Lock size={14} aria-hidden />
      <span>{words.save.readOnly}</span>
      <button type="button" className="link" onClick={() => toast('info', why)}>
        {words.save.why}
      </button>
    </p>
  );
}

/** The browser has the file, or has not: the person says when it is there. */
function HandedOver({ fileName }: { readonly fileName: string }) {
  return (
    <p className="save-status kept" title={words.save.handedHint} data-testid="save-status">
      <HardDrive size={14} aria-hidden />
      <span>{words.save.handed(fileName)}</span>
      <button type="button" className="link" onClick={() => void arrived()}>
        {words.save.arrived}
      </button>
    </p>
  );
}

/** Somebody else changed the file: trying again would be refused again, so there is a choice instead (DOC-4). */
function Conflict() {
  return (
    <p className="save-status bad" title={dialogWords.conflict.text} data-testid="save-status">
      <CircleAlert size={14} aria-hidden />
      <span>{dialogWords.conflict.notSaved}</span>
      <button type="button" className="link" onClick={() => openDialog({ kind: 'conflict' })}>
        {dialogWords.conflict.open}
      </button>
    </p>
  );
}

type Kind = 'good' | 'busy' | 'bad' | 'kept';

const ICONS = { good: Check, busy: RefreshCw, bad: CircleAlert, kept: HardDrive };

function Status({ kind, text, hint }: { readonly kind: Kind; readonly text: string; readonly hint?: string }) {
  const Icon = ICONS[kind];
  const content = (
    <>
      <Icon size={14} aria-hidden />
      <span>{text}</span>
    </>
  );
  if (kind === 'good' || kind === 'busy') {
    return (
      <p className={`save-status ${kind}`} title={hint} data-testid="save-status">
        {content}
      </p>
    );
  }
  return (
    <p className={`save-status ${kind}`} title={hint} data-testid="save-status">
      {content}
      <button type="button" className="link" onClick={() => perform('save')}>
        {kind === 'bad' ? windowWords.tryAgain : windowWords.save}
      </button>
    </p>
  );
}
