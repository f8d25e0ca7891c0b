import { useEffect, useState } from 'react';
import { isImportFile } from '../kit/window/chooseFile.ts';
import { openDialog } from '../kit/window/dialogs.ts';
import { ask, openFile, openPath } from '../store/documents.ts';
import { useApp } from '../store/store.ts';
import { windowWords } from './words.ts';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** A file dropped anywhere on the window: a document opens, a spreadsheet is imported. */
export function takeFile(file: File): void {
  if (isImportFile(file.name)) openDialog({ kind: 'import', file });
  else void openDropped(file);
}

/** The desktop shell knows where the file lies, so that it is opened and not copied; an open document keeps its window. */
async function openDropped(file: File): Promise<unknown> {
  const path = window.spanwise?.pathOf(file) ?? '';
  if (path === '') return openFile(file);
  return useApp.getState().phase === 'open' ? ask('window.open', { path }) : openPath(path);
}

export function FileDrop() {
  const [over, setOver] = useState(false);
  const open = useApp((store) => store.phase === 'open');
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const move = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) takeFile(file);
    };
    const all = { dragenter: enter, dragleave: leave, dragover: move, drop } as const;
    for (const [name, listener] of Object.entries(all)) addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(all)) removeEventListener(name as 'drop', listener);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="file-drop" aria-hidden="true">
      <p>{windowWords.drop(open).map((part, i) => (i % 2 === 1 ? <strong key={part}>{part}</strong> : part))}</p>
    </div>
  );
}
