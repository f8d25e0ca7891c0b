import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { ok, type Refusal } from '../../shared/errors.ts';
import { type ImportPlan, planImport } from '../../shared/import/import.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import type { Figures } from '../../shared/metrics/figures.ts';
import type { Structure } from '../../shared/model/records.ts';
import { currentStructure, type DocumentState, listStructures } from '../../shared/model/state.ts';
import { applyPatch, EMPTY_PATCH, reversePatch } from '../../shared/patch/patch.ts';
import { chooseFile, IMPORT_TYPES } from '../app/choose.ts';
import { closeDialog } from '../app/dialogs.ts';
import { Button } from '../app/ui/Button.tsx';
import { Dialog } from '../app/ui/Dialog.tsx';
import { fileBase64 } from '../bridge/files.ts';
import { ask, createDocument } from '../store/documents.ts';
import { documentState, reveal, run, setActive, setView, useApp } from '../store/store.ts';
import { ImportReportView } from './ImportReportView.tsx';
import './import.css';

/** Choose a file, see what it holds and what is wrong with it, then import all of it or nothing (IMPORT-2, IMPORT-3). */
export function ImportDialog({ file: given }: { readonly file?: File }) {
  const [file, setFile] = useState<File | null>(given ?? null);
  const [rows, setRows] = useState<ReadRows | null>(null);
  const [name, setName] = useState(suggestedName);
  const [from, setFrom] = useState('');
  useEffect(() => {
    if (!file) return;
    let stale = false;
    void read(file).then((read) => {
      if (!stale && read) setRows(read);
      if (!stale && !read) setFile(null);
    });
    return () => {
      stale = true;
    };
  }, [file]);
  // Typing a name makes no new plan of 10,000 rows: what is shown waits for a pause in typing.
  const typed = useDeferredValue(name);
  const plan = useMemo(
    () => (file && rows ? planFor(documentState(), rows, file.name, typed, from) : null),
    [file, rows, typed, from],
  );
  const figures = useMemo(() => (plan?.ok ? figuresAfter(documentState(), plan.value) : null), [plan]);
  const choose = () =>
    chooseFile(IMPORT_TYPES, (chosen) => {
      setRows(null);
      setFile(chosen);
    });
  const problems = plan?.ok ? plan.value.report.repaired.length : 0;
  return (
    <Dialog
      title={file ? `Import ${file.name}` : 'Import a structure'}
      size={rows ? 'large' : 'medium'}
      actions={
        <>
          {file && (
            <Button look="quiet" onPress={choose}>
              Choose another file…
            </Button>
          )}
          <span className="spring" />
          <Button onPress={closeDialog}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={!plan?.ok || typed !== name}
            onPress={() => plan?.ok && file && void commit(file, plan.value)}
          >
            {problems > 0 ? 'Import with repairs' : 'Import'}
          </Button>
        </>
      }
    >
      {!file && (
        <>
          <p>
            A list of posts as CSV or Excel: the own template, or a file from OrgPlus, OrgChart, Organimi, OrgPublisher,
            Visio or an organogram. Nothing is written before you have seen what is in it.
          </p>
          <Button look="primary" autoFocus onPress={choose}>
            Choose a file…
          </Button>
        </>
      )}
      {file && !rows && <p role="status">Reading {file.name}…</p>}
      {file && rows && (
        <>
          <Names name={name} from={from} onName={setName} onFrom={setFrom} />
          {plan &&
            (plan.ok ? (
              <ImportReportView plan={plan.value} figures={figures} />
            ) : (
              <p className="note bad">{plan.refusal.message}</p>
            ))}
        </>
      )}
    </Dialog>
  );
}

async function read(file: File): Promise<ReadRows | undefined> {
  return ask('import.read', { fileName: file.name, base64: await fileBase64(file) });
}

type Planned = { readonly ok: true; readonly value: ImportPlan } | { readonly ok: false; readonly refusal: Refusal };

/** A Current without a single post (a new document) makes room for the imported one. */
function emptyCurrent(state: DocumentState): Structure | null {
  const current = currentStructure(state);
  return current && current.posts.size === 0 ? current.record : null;
}

/** The plan with its repairs: the report shows them before anything is written. */
function planFor(
  state: DocumentState,
  { rows, lines }: ReadRows,
  fileName: string,
  structureName: string,
  from: string,
): Planned {
  const room = emptyCurrent(state);
  const structures = new Map([...state.structures].filter(([id]) => id !== room?.id));
  const fromName = from === '' ? {} : { fromName: from };
  const plan = planImport(
    { ...state, structures },
    { rows, lines, fileName, structureName, repair: true, ...fromName },
  );
  if (!plan.ok || !room || !plan.value.patch || plan.value.structureId === room.id) return plan;
  return { ok: true, value: { ...plan.value, patch: { ...plan.value.patch, removed: [room] } } };
}

/** What the structure would come to, before anything is written (IMPORT-1): the patch is tried and taken back. */
function figuresAfter(state: DocumentState, { patch, structureId }: ImportPlan): Figures | null {
  if (!patch) return null;
  applyPatch(state, patch);
  const figures = new FiguresEngine(state, structureId).totals();
  applyPatch(state, reversePatch(patch));
  return figures;
}

/**
 * On the start screen a document is made only now, so that nothing is there when the import was cancelled. The plan was
 * made on the same (or an equally empty) state, which cannot change while the dialog is open.
 */
async function commit(file: File, plan: ImportPlan): Promise<void> {
  const title = file.name.replace(/\.\w+$/, '').slice(0, 200);
  if (useApp.getState().phase === 'start' && !(await createDocument(title, { blank: true }))) return;
  const { label, structureId, patch } = plan;
  const result = run(() => ok({ label, structure: structureId, focus: null, patch: patch ?? EMPTY_PATCH }));
  if (!result.ok) return;
  closeDialog();
  setActive(structureId);
  setView('chart');
  const root = documentState().structures.get(structureId)?.children.get(null)?.[0];
  if (root !== undefined) reveal(root);
}

function suggestedName(): string {
  const state = documentState();
  if (!currentStructure(state) || emptyCurrent(state)) return 'Current';
  const taken = new Set(listStructures(state).map((each) => each.record.name.toLowerCase()));
  for (let n = 1; ; n++) if (!taken.has(`imported ${n}`)) return `Imported ${n}`;
}

interface NamesProps {
  readonly name: string;
  readonly from: string;
  readonly onName: (name: string) => void;
  readonly onFrom: (from: string) => void;
}

function Names({ name, from, onName, onFrom }: NamesProps) {
  const structures = listStructures(documentState()).filter((each) => each.posts.size > 0);
  return (
    <div className="import-names">
      <div className="field">
        <label htmlFor="import-name">Name of the structure</label>
        <input
          id="import-name"
          className="input"
          value={name}
          maxLength={120}
          onChange={(event) => onName(event.target.value)}
        />
      </div>
      {structures.length > 0 && (
        <div className="field">
          <label htmlFor="import-from">It is</label>
          <select id="import-from" className="input" value={from} onChange={(event) => onFrom(event.target.value)}>
            <option value="">A structure of its own</option>
            {structures.map(({ record }) => (
              <option key={record.id} value={record.name}>
                A proposal that continues {record.name}: the same Post ID is the same post
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
