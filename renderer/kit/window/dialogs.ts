import { create } from 'zustand';
import type { BranchCopy } from '../../../shared/commands/index.ts';
import type { FileContent } from '../../../shared/import/what.ts';
import type { PersonId, PostId, StructureId } from '../../../shared/model/records.ts';

/** A question that needs a choice. One at a time. */
export type DialogRequest =
  | { readonly kind: 'delete'; readonly ids: readonly PostId[] }
  /** A manager goes to another service or employer: what becomes of the team? */
  | { readonly kind: 'transfer'; readonly id: PostId; readonly to: string }
  | { readonly kind: 'move'; readonly ids: readonly PostId[] }
  /** Posts chosen together, to become one of them. */
  | { readonly kind: 'merge'; readonly ids: readonly PostId[] }
  /** A list was pasted: what it will become, before it is made. */
  | { readonly kind: 'paste'; readonly branch: BranchCopy; readonly under: PostId | null }
  | { readonly kind: 'duplicate'; readonly ids: readonly PostId[] }
  | { readonly kind: 'dotted'; readonly id: PostId }
  | { readonly kind: 'fork'; readonly from: StructureId; readonly freeze: boolean }
  | { readonly kind: 'rename'; readonly structure: StructureId }
  | { readonly kind: 'restore'; readonly revision: number; readonly structure: StructureId | null }
  | { readonly kind: 'erase'; readonly person: PersonId }
  | { readonly kind: 'damaged'; readonly message: string; readonly backup: string }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'title' }
  | { readonly kind: 'for-others' }
  | { readonly kind: 'delete-structure'; readonly structure: StructureId }
  | {
      readonly kind: 'import';
      readonly file?: File;
      /** What somebody came to import, where that is known. */
      readonly what?: FileContent;
      /** A structure to be updated from newer data. */
      readonly update?: StructureId;
    }
  | { readonly kind: 'close'; readonly why: string; readonly window: boolean }
  /** A document that is to close was handed to the browser as a download. */
  | { readonly kind: 'arrived'; readonly window: boolean }
  /** A step that is asked about before it is made. */
  | {
      readonly kind: 'ask';
      readonly title: string;
      readonly text: string;
      readonly action: string;
      readonly act: () => void;
    }
  | { readonly kind: 'palette' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'about' };

export const useDialogs = create<{ readonly open: DialogRequest | null }>()(() => ({ open: null }));

export function openDialog(request: DialogRequest): void {
  useDialogs.setState({ open: request });
}

export function closeDialog(): void {
  useDialogs.setState({ open: null });
}
