import { create } from 'zustand';
import type { PostId } from '../../../shared/model/records.ts';
import { setPrefs, usePrefs } from '../../kit/window/prefs.ts';
import type { Colour } from '../boxes/colouring.ts';

/** What is drawn of a proposal: how things stand today, how they would, or both at once (CHART-6). */
export const BOARD_VIEWS = ['existing', 'proposed', 'changes'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

/** How the chart is looked at; nothing of it belongs to a document. */
export interface Look {
  readonly view: BoardView;
  readonly colour: Colour;
  /** Boxes of one depth share a top, in rows (CHART-3). */
  readonly aligned: boolean;
  /** Branches are folded so that the chart fills its window. */
  readonly filled: boolean;
  /** The post whose branch alone is drawn; null for the whole chart. */
  readonly branch: PostId | null;
}

export const useLook = create<Look>()(() => ({
  view: 'proposed',
  colour: 'changes',
  aligned: usePrefs.getState().chartAligned,
  filled: usePrefs.getState().chartFilled,
  branch: null,
}));

/** Changes is about changes: it begins in their colours, and any other can be chosen then. */
export function setBoardView(view: BoardView): void {
  useLook.setState(view === 'changes' ? { view, colour: 'changes' } : { view });
}

export function setColour(colour: Colour): void {
  useLook.setState({ colour });
}

export function setAligned(aligned: boolean): void {
  useLook.setState({ aligned });
  setPrefs({ chartAligned: aligned });
}

export function setFilled(filled: boolean): void {
  useLook.setState({ filled });
  setPrefs({ chartFilled: filled });
}
