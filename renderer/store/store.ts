/**
 * What the interface builds on: the open document (`documentState`, `figuresOf`), what is shown of it (`useApp`) and the
 * only ways to change either. Components import from here.
 */

export { comparisonNow } from './comparison.ts';
export { foretell, inTurn, makeAgain, mayChange, type RunOptions, redo, run, undo } from './edits.ts';
export { newId } from './ids.ts';
export { impactNow, type LiveImpact, useImpact } from './impact.ts';
export { announce, dismissToast, toast } from './notices.ts';
export {
  type AppStore,
  documentState,
  figuresOf,
  type LastChange,
  type SpanChange,
  type Toast,
  useApp,
  useDocument,
  type View,
} from './state.ts';
export { useAfterPaint } from './useAfterPaint.ts';
export { goToPost, reveal, select, setActive, setCollapsed, setHidePeople, setView, toggleCollapsed } from './view.ts';
