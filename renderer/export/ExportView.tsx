import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ExportFormat } from '../../shared/ipc/contract.ts';
import { listStructures } from '../../shared/model/state.ts';
import { Button } from '../app/ui/Button.tsx';
import { download } from '../bridge/files.ts';
import { ask } from '../store/documents.ts';
import { announce, documentState, useApp } from '../store/store.ts';
import { type ExportRequest, KINDS, type KindName, requestOf } from './kinds.ts';
import { Preview } from './Preview.tsx';
import './export.css';

interface Choices {
  readonly kind: KindName;
  readonly format: ExportFormat;
  readonly page: 'a4' | 'a3';
  readonly open: boolean;
  readonly structure: string | null;
}

/** Left what is exported, right how it will look, made from the stored document (EXPORT-1). */
export function ExportView() {
  useApp((store) => store.version);
  const active = useApp((store) => store.activeStructure);
  const doc = useApp((store) => store.doc);
  const pending = useApp((store) => store.pending);
  const [choices, setChoices] = useState<Choices>({
    kind: 'chart',
    format: 'pdf',
    page: 'a3',
    open: false,
    structure: null,
  });
  const [busy, setBusy] = useState(false);
  const structures = listStructures(documentState());
  const structure = structures.find((each) => each.record.id === (choices.structure ?? active)) ?? structures[0];
  if (doc === null || !structure) return null;
  const request: ExportRequest = { ...choices, doc, structure: structure.record.id };
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
        <What choices={choices} onChange={setChoices} />
        <div className="field">
          <label htmlFor="export-structure">Structure</label>
          <select
            id="export-structure"
            className="input"
            value={structure.record.id}
            onChange={(event) => setChoices({ ...choices, structure: event.target.value })}
          >
            {structures.map(({ record }) => (
              <option key={record.id} value={record.id}>
                {record.name}
              </option>
            ))}
          </select>
        </div>
        {choices.format === 'pdf' && (
          <div className="field">
            <label htmlFor="export-page">Page</label>
            <select
              id="export-page"
              className="input"
              value={choices.page}
              onChange={(event) => setChoices({ ...choices, page: event.target.value as Choices['page'] })}
            >
              <option value="a3">A3</option>
              <option value="a4">A4</option>
            </select>
          </div>
        )}
        <label className="check tall">
          <input
            type="checkbox"
            checked={choices.open}
            onChange={(event) => setChoices({ ...choices, open: event.target.checked })}
          />
          <span>
            For publication
            <small>Without people, notes and what one person is paid</small>
          </span>
        </label>
        <Button look="primary" type="submit" isDisabled={busy || pending > 0}>
          <Download size={16} aria-hidden />
          {busy ? 'Making the file…' : 'Export'}
        </Button>
        <p className="hint">Made from the document, not from the screen: what is folded or out of view is in it.</p>
      </form>
      <Preview request={request} />
    </div>
  );
}

interface WhatProps {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

function What({ choices, onChange }: WhatProps) {
  return (
    <>
      {KINDS.map((kind) => (
        <fieldset key={kind.name} className="form-group">
          <legend>{kind.label}</legend>
          {kind.formats.map(([format, label]) => (
            <label key={format} className="radio">
              <input
                type="radio"
                name="format"
                value={`${kind.name} ${format}`}
                checked={choices.kind === kind.name && choices.format === format}
                onChange={() => onChange({ ...choices, kind: kind.name, format })}
              />
              {label}
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
