import { create } from 'zustand';
import {
  type BranchCopy,
  branchHtml,
  branchText,
  copyBranch,
  movePosts,
  pasteBranch,
  readBranch,
  readList,
} from '../../shared/commands/index.ts';
import type { Result } from '../../shared/errors.ts';
import type { PostId, StructureId } from '../../shared/model/records.ts';
import { openDialog, useDialogs } from '../kit/window/dialogs.ts';
import { postWords } from '../kit/words/postWords.ts';
import { announce, documentState, inTurn, reveal, run, toast, useApp } from '../store/store.ts';
import { subject } from './actions.ts';
import { listOfHtml } from './htmlList.ts';

/**
 * Our own format lies beside the text under a name of its own: another window of Spanwise finds it there, and a letter or
 * an e-mail that the list is pasted into carries nothing that cannot be seen.
 */
const OWN = 'application/x-spanwise-branch+json';

/** Posts that were cut: a paste into the same structure moves them. They stay where they are until then. */
export const useCut = create<{ readonly structure: StructureId | null; readonly ids: readonly PostId[] }>()(() => ({
  structure: null,
  ids: [],
}));

/** The last branch copied in this window, for the menu, which may not read the clipboard of the system. */
let kept: BranchCopy | null = null;

export const canPaste = (): boolean => kept !== null;

/** The keys belong to the posts while the chart or the outline has them, and nothing is being typed or asked. */
function belongsToPosts(): boolean {
  if (useDialogs.getState().open || useApp.getState().view !== 'chart') return false;
  const at = document.activeElement;
  if (at?.closest('input, textarea, select, [contenteditable]')) return false;
  return at?.closest('.react-flow, .tree') != null;
}

/** On the chart, with the focus nowhere or on what the empty board offers: what is pasted is meant for the board. */
function nobodyHasTheKeys(): boolean {
  if (useDialogs.getState().open || useApp.getState().view !== 'chart') return false;
  const at = document.activeElement;
  return at === null || at === document.body || at.matches('.chart-empty button, .outline button');
}

/** Puts the selected branches on the clipboard as a list for other programs and in full for ourselves. */
function fill(data: DataTransfer, cut: boolean): boolean {
  const { activeStructure, selection } = useApp.getState();
  const structure = activeStructure === null ? undefined : documentState().structures.get(activeStructure);
  if (!structure || selection.length === 0) return false;
  const copy = copyBranch(structure, selection);
  if (!copy.ok) {
    toast('refused', copy.refusal.message);
    return false;
  }
  kept = copy.value;
  data.setData('text/plain', branchText(kept));
  data.setData('text/html', branchHtml(kept));
  data.setData(OWN, JSON.stringify(kept));
  useCut.setState(cut ? { structure: structure.record.id, ids: selection } : { structure: null, ids: [] });
  const boxes = kept.posts.length;
  announce(cut ? postWords.cutNow(boxes) : postWords.copied(boxes));
  return true;
}

const pasteCopy = inTurn((read: Result<BranchCopy>) => {
  if (read.ok) pasteBelow(read.value, subject()?.id ?? null);
  else toast('refused', read.refusal.message);
});

/** Makes the posts of a copy or a list below a post (null: at the top), as one step. */
export const pasteBelow = inTurn((branch: BranchCopy, under: PostId | null) => {
  const { activeStructure } = useApp.getState();
  if (activeStructure === null) return;
  const made = run((state, newId) => pasteBranch(state, { structure: activeStructure, under, branch }, newId));
  if (made.ok && made.value.focus !== null) reveal(made.value.focus);
});

const listOn = (data: DataTransfer): string => listOfHtml(data.getData('text/html')) ?? data.getData('text/plain');

/** Whether the clipboard holds several lines of text: a list of posts. */
export const isList = (data: DataTransfer): boolean =>
  listOn(data)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '').length > 1;

/** A list that somebody typed elsewhere: what it will become is shown before it is made; a single line is made at once. */
export const pasteList = (data: DataTransfer, under: PostId | null): void => {
  const read = readList(listOn(data));
  if (!read.ok) toast('refused', read.refusal.message);
  else if (read.value.posts.length === 1) pasteBelow(read.value, under);
  else openDialog({ kind: 'paste', branch: read.value, under });
};

/** True where what was cut here was moved instead of copied. */
function moveCut(): boolean {
  const { structure, ids } = useCut.getState();
  const { activeStructure } = useApp.getState();
  const there =
    structure === activeStructure && structure !== null ? documentState().structures.get(structure) : undefined;
  const moving = ids.filter((id) => there?.posts.has(id));
  if (structure === null || moving.length === 0) return false;
  const to = subject()?.id ?? null;
  const moved = run((state) => movePosts(state, { structure, ids: moving, to }));
  if (moved.ok) {
    forgetCut();
    reveal(moving[0] as PostId);
  }
  return true;
}

export function forgetCut(): void {
  if (useCut.getState().structure !== null) useCut.setState({ structure: null, ids: [] });
}

/** From a menu, the browser makes the copy: it asks us for the contents, as it does for the keys. */
export function copySelected(): void {
  fromMenu('copy');
}

export function cutSelected(): void {
  fromMenu('cut');
}

let asked = false;

function fromMenu(command: 'copy' | 'cut'): void {
  asked = true;
  const done = document.execCommand(command);
  asked = false;
  if (!done) toast('refused', postWords.clipboardKept(command === 'copy' ? 'C' : 'X'));
}

export function pasteKept(): void {
  if (!moveCut() && kept) pasteCopy({ ok: true, value: kept });
}

/** Listens to the window's clipboard events. `mayChange` false: the board shows what cannot be changed. */
export function listenToClipboard(mayChange: () => boolean): () => void {
  const copy = (event: ClipboardEvent) => {
    const cut = event.type === 'cut';
    if (!event.clipboardData || !(asked || belongsToPosts())) return;
    // Words that somebody has marked are what they mean to copy.
    if (!asked && !document.getSelection()?.isCollapsed) return;
    if (cut && !mayChange()) return;
    if (fill(event.clipboardData, cut)) event.preventDefault();
  };
  const paste = (event: ClipboardEvent) => {
    const { clipboardData } = event;
    if (!clipboardData || !(belongsToPosts() || nobodyHasTheKeys()) || !mayChange()) return;
    event.preventDefault();
    const own = clipboardData.getData(OWN);
    // What was cut here is still what the clipboard holds: then it moves.
    if (kept && own === JSON.stringify(kept) && moveCut()) return;
    if (own === '') pasteList(clipboardData, subject()?.id ?? null);
    else pasteCopy(readBranch(own));
  };
  document.addEventListener('copy', copy);
  document.addEventListener('cut', copy);
  document.addEventListener('paste', paste);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('cut', copy);
    document.removeEventListener('paste', paste);
    forgetCut();
  };
}
