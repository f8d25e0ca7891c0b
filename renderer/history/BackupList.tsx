import { useEffect, useState } from 'react';
import type { BackupInfo } from '../../shared/ipc/contract.ts';
import { ask } from '../store/documents.ts';
import { useApp } from '../store/store.ts';
import { openBackupBeside } from './actions.ts';
import { dayOf, timeOf } from './times.ts';
import { historyWords } from './words.ts';

const words = historyWords.backups;

/** The backups of the document's file (DOC-8); nothing where there are none. */
export function BackupList() {
  const doc = useApp((store) => store.doc);
  // A backup is made when the file is written.
  const published = useApp((store) => store.saveState?.publishedAt);
  const [backups, setBackups] = useState<readonly BackupInfo[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `published` says when to ask again
  useEffect(() => {
    if (doc === null) return;
    let current = true;
    void ask('document.backups', { doc }).then((list) => current && list && setBackups(list));
    return () => {
      current = false;
    };
  }, [doc, published]);
  if (backups.length === 0) return null;
  return (
    <details className="history-backups">
      <summary>{words.title(backups.length)}</summary>
      <p className="hint">{words.hint}</p>
      <ul>
        {backups.map(({ path, at }) => {
          const when = `${dayOf(at, new Date())}, ${timeOf(at)}`;
          return (
            <li key={path}>
              <time dateTime={at}>{when}</time>
              <button
                type="button"
                className="link"
                aria-label={words.openLabel(when)}
                onClick={() => void openBackupBeside(path)}
              >
                {words.open}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
