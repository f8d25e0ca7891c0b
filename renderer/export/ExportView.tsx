import { Download } from 'lucide-react';
import { useState } from 'react';
import { currentStructure, listStructures } from '../../shared/model/state.ts';
import { Button } from '../app/ui/Button.tsx';
import { download } from '../bridge/files.ts';
import { ask } from '../store/documents.ts';
import { announce, documentState, useApp } from '../store/store.ts';
import { KINDS, type KindName, requestOf } from './kinds.ts';
import { Preview } from './Preview.tsx';
import './export.css';

/** Left what is exported, right how it will look, made from the stored document (EXPORT-1). */
export function ExportView() {
  useApp((store) => store.version);
  const active = useApp((store) => store.activeStructure);
  const doc = useApp((store) => store.doc);
  const pending = useApp((store) => store.pending);
  const [kind, setKind] = useState<KindName>('chart-pdf');
  const [chosen, setChosen] = useState<string | null>(null);
  const [page, setPage] = useState<'a4' | 'a3'>('a3');
  const [marked, setMarked] = useState(true);
  const [busy, setBusy] = useState(false);
  const structures = listStructures(documentState());
  const structure = structures.find((each) => each.record.id === (chosen ?? active)) ?? structures[0];
  if (doc === null || !structure) return null;
  const current = currentStructure(documentState())?.record;
  const from = marked && current && current.id !== structure.record.id ? current.id : null;
  const request = { doc, structure: structure.record.id, from, kind, page };
  const make = async () => {
    setBusy(true);
    const file = await ask('export.make', requestOf(request));
    setBusy(false);
    if (!file) return;
    download(file);
    announce(`Exported ${file.fileName}.`);
  };
  return (
    <div className="export">
      <form
        className="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <fieldset className="form-group">
          <legend>What</legend>
          {KINDS.map((each) => (
            <label key={each.name} className="radio">
              <input
                type="radio"
                name="kind"
                value={each.name}
                checked={kind === each.name}
                onChange={() => setKind(each.name)}
              />
              <span>
                {each.label}
                <small>{each.hint}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="export-structure">Structure</label>
          <select
            id="export-structure"
            className="input"
            value={structure.record.id}
            onChange={(event) => setChosen(event.target.value)}
          >
            {structures.map(({ record }) => (
              <option key={record.id} value={record.id}>
                {record.name}
              </option>
            ))}
          </select>
        </div>
        {kind === 'chart-pdf' && (
          <fieldset className="form-group">
            <legend>Page</legend>
            {(['a3', 'a4'] as const).map((each) => (
              <label key={each} className="radio">
                <input type="radio" name="page" value={each} checked={page === each} onChange={() => setPage(each)} />
                {each.toUpperCase()}, landscape
              </label>
            ))}
          </fieldset>
        )}
        {kind !== 'posts-csv' && current && current.id !== structure.record.id && (
          <label className="check">
            <input type="checkbox" checked={marked} onChange={(event) => setMarked(event.target.checked)} />
            Mark changes against {current.name}
          </label>
        )}
        <Button look="primary" type="submit" isDisabled={busy || pending > 0}>
          <Download size={16} aria-hidden />
          {busy ? 'Making the file…' : 'Export'}
        </Button>
        <p className="hint">
          Made from the document, not from the screen, and stamped with its name, structure, date and revision.
        </p>
      </form>
      <Preview request={request} />
    </div>
  );
}
