import { useCallback, useEffect, useState } from 'react';
import type { HistoryRow } from '../../shared/ipc/contract.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { ask } from '../store/documents.ts';
import { useApp } from '../store/store.ts';

/** Rows that are asked for at once. */
const PAGE = 100;

export interface History {
  /** Newest first; null until the services answered. */
  readonly rows: readonly HistoryRow[] | null;
  /** There may be older ones. */
  readonly more: boolean;
  readonly older: () => void;
}

/** The history of the open document, page by page; read again when an edit was stored. */
export function useHistory(structure: StructureId | null): History {
  const doc = useApp((store) => store.doc);
  const revision = useApp((store) => store.revision);
  const [rows, setRows] = useState<readonly HistoryRow[] | null>(null);
  const [more, setMore] = useState(false);
  const of = structure === null ? {} : { structure };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` is the structure
  useEffect(() => {
    if (doc === null) return;
    let current = true;
    // Pages that were opened already stay open.
    const limit = Math.min(500, Math.max(PAGE, rows?.length ?? 0));
    void ask('history.list', { doc, limit, ...of }).then((page) => {
      if (!current || !page) return;
      setRows(page);
      setMore(page.length === limit);
    });
    return () => {
      current = false;
    };
  }, [doc, revision, structure]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` is the structure
  const older = useCallback(() => {
    const last = rows?.at(-1);
    if (doc === null || !last) return;
    void ask('history.list', { doc, before: last.revision, limit: PAGE, ...of }).then((page) => {
      if (!page) return;
      setRows((now) => (now?.at(-1) === last ? [...now, ...page] : now));
      setMore(page.length === PAGE);
    });
  }, [doc, rows, structure]);

  return { rows, more, older };
}
