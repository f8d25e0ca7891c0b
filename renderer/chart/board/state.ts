import { create } from 'zustand';
import type { PostId } from '../../../shared/model/records.ts';
import type { Plate } from '../../posts/plate/plate.ts';
import type { Colour, KeyEntry } from '../boxes/colouring.ts';
import type { ShownMark } from '../boxes/marks.ts';
import type { Level, Rect } from '../where/camera.ts';
import type { CardNode } from '../where/cardsInView.ts';

/** What the chart's components render from. Nothing here changes while the chart is only panned within its window. */
export interface ChartState {
  readonly nodes: CardNode[];
  readonly level: Level;
  /** Zoom in whole percent, for the label. */
  readonly percent: number;
  /** All of the chart is in view: an overview map would show nothing more. */
  readonly whole: boolean;
  /** Far out the picture draws the boxes, and React Flow has none. */
  readonly far: boolean;
  /** No post stands in the shown structure. */
  readonly empty: boolean;
  readonly legend: Legend;
  /** There is a Current to look at beside what is open. */
  readonly switchable: boolean;
  /** Sentence about the post that the keys go from, for a screen reader. */
  readonly active: { readonly id: PostId; readonly label: string } | null;
}

/** Marks or colours that the board has, in words. */
export interface Legend {
  readonly colour: Colour;
  readonly scale: boolean;
  readonly marks: readonly { readonly mark: ShownMark; readonly count: number }[];
  readonly entries: readonly KeyEntry[];
}

export const NO_LEGEND: Legend = { colour: 'changes', scale: false, marks: [], entries: [] };

export const useChart = create<ChartState>()(() => ({
  nodes: [],
  level: 'reading',
  percent: 100,
  whole: false,
  far: false,
  empty: false,
  legend: NO_LEGEND,
  switchable: false,
  active: null,
}));

/** What is carried over the chart, and over what. */
export interface DragState {
  readonly carrying: { readonly title: string; readonly names: readonly string[]; readonly carries: string } | null;
  /** How a card looks meanwhile: lifted (it goes along), or unable to take a report. */
  readonly lookOf: ((id: PostId) => '' | 'lifted' | 'refuses') | null;
  readonly plate: Plate | null;
  readonly zone: 'into' | 'before' | 'after' | null;
}

export const NOTHING_CARRIED: DragState = { carrying: null, lookOf: null, plate: null, zone: null };

export const useDrag = create<DragState>()(() => NOTHING_CARRIED);

/** The frame that is being drawn to select what it touches. Screen px. */
export const useMarquee = create<{ readonly frame: Rect | null }>()(() => ({ frame: null }));

const sets = new WeakMap<readonly PostId[], ReadonlySet<PostId>>();

/** A selection as a set, made once however many cards ask. */
export function selectedSet(selection: readonly PostId[]): ReadonlySet<PostId> {
  let known = sets.get(selection);
  if (!known) sets.set(selection, (known = new Set(selection)));
  return known;
}
