import { useEffect } from 'react';
import { create } from 'zustand';
import { checkStructure, type Prompt } from '../../shared/checks/checks.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { currentStructure } from '../../shared/model/state.ts';
import { whenIdle } from '../store/idle.ts';
import { documentState, figuresOf, impactNow, useApp } from '../store/store.ts';

interface Live {
  readonly structure: StructureId | null;
  readonly prompts: readonly Prompt[];
  /** Edits were made since; the next prompts are on their way. */
  readonly behind: boolean;
}

const NOTHING: Live = { structure: null, prompts: [], behind: false };

/** Prompts about the shown structure. */
export const useChecks = create<Live>()(() => NOTHING);

/** Looking again may take this long within the frame of an edit; above, it waits until the window is idle. */
const WITHIN_FRAME_MS = 8;
/** A structure of this many boxes is not tried within a frame at all. */
const MANY = 4_000;

let lastMs = 0;
let cancel: (() => void) | null = null;

function look(structure: StructureId): void {
  const began = performance.now();
  const current = currentStructure(documentState())?.record.id;
  const impact = current === undefined ? null : impactNow(current, structure);
  const prompts = checkStructure(documentState(), structure, figuresOf(structure), impact ?? undefined);
  lastMs = performance.now() - began;
  useChecks.setState({ structure, prompts, behind: false });
}

function lookSoon(): void {
  cancel?.();
  cancel = null;
  const structure = useApp.getState().activeStructure;
  const boxes = structure === null ? undefined : documentState().structures.get(structure)?.posts.size;
  if (structure === null || boxes === undefined) {
    useChecks.setState(NOTHING);
    return;
  }
  if (boxes < 300 || (boxes < MANY && lastMs < WITHIN_FRAME_MS)) {
    look(structure);
    return;
  }
  const known = useChecks.getState();
  useChecks.setState(known.structure === structure ? { behind: true } : { structure, prompts: [], behind: true });
  cancel = whenIdle(() => {
    cancel = null;
    if (documentState().structures.has(structure) && useApp.getState().activeStructure === structure) look(structure);
  });
}

/** Keeps the prompts in step with every edit; the tab calls it once. */
export function useLiveChecks(): void {
  useEffect(() => {
    lookSoon();
    const stop = useApp.subscribe((now, before) => {
      if (now.version !== before.version || now.activeStructure !== before.activeStructure) lookSoon();
    });
    return () => {
      stop();
      cancel?.();
      cancel = null;
    };
  }, []);
}
