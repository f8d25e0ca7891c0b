import { copyForOthers } from '../../shared/disclosure/copyForOthers.ts';
import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { DocumentState } from '../../shared/model/state.ts';
import { safeFileName } from '../export/fileName.ts';
import type { FinishedFile } from './exportJobs.ts';
import { documentBytes } from './session.ts';

/** The media type of a document. */
export const DOCUMENT_MIME = 'application/vnd.spanwise';

/**
 * The "copy for others" of one structure as a new document's bytes (EXPORT-8): written afresh, so nothing that was
 * deleted, edited or left out is in them.
 */
export function fileForOthers(state: DocumentState, structure: string): Result<FinishedFile> {
  const chosen = state.structures.get(structure);
  if (!chosen) return refuse('no-structure', 'There is no such structure in this document. Choose one that is listed.');
  const title = state.document.title.replace(/\.spanwise$/i, '');
  return ok({
    fileName: safeFileName([title, chosen.record.name, 'for others'], 'spanwise'),
    mime: DOCUMENT_MIME,
    bytes: documentBytes(copyForOthers(state, structure)),
  });
}
