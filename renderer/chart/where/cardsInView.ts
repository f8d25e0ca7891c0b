import type { Node } from '@xyflow/react';
import type { Post } from '../../../shared/model/records.ts';
import { documentState, figuresOf } from '../../store/store.ts';
import { type CardContext, type CardView, cardView, sameCard } from '../boxes/cardView.ts';
import { type Camera, levelOf, type Size, viewOf } from './camera.ts';
import type { World } from './world.ts';

/** A card as React Flow knows it. Sizes and (no) handles are given, so that nothing is measured. */
export type CardNode = Node<CardView, 'card'>;

/** More cards than this and the picture draws them: React Flow stays far below its own limit of about a thousand. */
export const MOST_CARDS = 280;
/** Screen px round the window that are filled too, so that a pan finds its cards there. */
const MARGIN = 220;
/** The window moves in steps: a pan of a few px asks for nothing new. */
const STEP = 160;

const NO_HANDLES: [] = [];
export const NO_CARDS: CardNode[] = [];

/** A window on the world, on a coarse grid. */
export interface Window {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export function windowOf(camera: Camera, size: Size): Window {
  const view = viewOf(camera, size, MARGIN);
  const step = STEP / camera.zoom;
  const grid = 2 ** Math.round(Math.log2(step));
  return {
    x0: Math.floor(view.x / grid) * grid,
    y0: Math.floor(view.y / grid) * grid,
    x1: Math.ceil((view.x + view.width) / grid) * grid,
    y1: Math.ceil((view.y + view.height) / grid) * grid,
  };
}

export function sameWindow(a: Window | null, b: Window): boolean {
  return a !== null && a.x0 === b.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1;
}

/** Turns boxes into nodes. A card that did not change keeps its node object, so that React Flow passes it over. */
export class CardCache {
  private readonly nodes = new Map<string, CardNode>();
  private world: World | null = null;
  private version = -1;
  /** Cards made since the last edit: their contents are known to be true. */
  private readonly fresh = new Set<string>();

  /** To be called for every world and version of the document before asking for nodes. */
  begin(world: World, version: number): void {
    if (this.version !== version || this.world?.scene !== world.scene) this.fresh.clear();
    if (this.world?.structure !== world.structure) this.nodes.clear();
    this.world = world;
    this.version = version;
  }

  node(context: CardContext, layout: World['layout'], box: number): CardNode {
    const { id } = context.scene.posts[box] as Post;
    const known = this.nodes.get(id);
    const x = layout.x[box] as number;
    const y = layout.y[box] as number;
    const width = layout.width[box] as number;
    const height = layout.height[box] as number;
    let data = known?.data;
    if (!data || !this.fresh.has(id)) {
      const view = cardView(context, box);
      data = data && sameCard(data, view) ? data : view;
      this.fresh.add(id);
    }
    if (
      known &&
      known.data === data &&
      known.position.x === x &&
      known.position.y === y &&
      known.width === width &&
      known.height === height
    ) {
      return known;
    }
    const node: CardNode = {
      id,
      type: 'card',
      position: { x, y },
      width,
      height,
      measured: { width, height },
      handles: NO_HANDLES,
      data,
    };
    this.nodes.set(id, node);
    return node;
  }

  /** Forgets cards that have not been asked for lately, so that a long pan does not fill the memory. */
  trim(most = 3_000): void {
    if (this.nodes.size <= most) return;
    let spare = this.nodes.size - most / 2;
    for (const id of this.nodes.keys()) {
      if (spare-- <= 0) break;
      this.nodes.delete(id);
      this.fresh.delete(id);
    }
  }
}

/** What React Flow is to have, and whether the picture draws the boxes instead. */
export interface Picked {
  readonly nodes: CardNode[];
  readonly far: boolean;
}

/** The cards in view: asked for at every movement, answers only when they are others than before. */
export class CardWindow {
  private readonly cache = new CardCache();
  private last: Window | null = null;

  /** The next look answers in any case. */
  forget(): void {
    this.last = null;
  }

  look(world: World | null, camera: Camera, size: Size, version: number): Picked | null {
    const picked = this.pick(world, camera, size, version);
    if (picked?.nodes === NO_CARDS) this.last = null;
    return picked;
  }

  private pick(world: World | null, camera: Camera, size: Size, version: number): Picked | null {
    if (!world || size.width === 0) return { nodes: NO_CARDS, far: false };
    if (levelOf(camera.zoom) === 'map') return { nodes: NO_CARDS, far: true };
    const window = windowOf(camera, size);
    if (sameWindow(this.last, window)) return null;
    const boxes = world.boxIndex.visible(window.x0, window.y0, window.x1, window.y1);
    if (boxes.length > MOST_CARDS) return { nodes: NO_CARDS, far: true };
    this.last = window;
    const context = { state: documentState(), engine: figuresOf(world.structure), scene: world.scene, key: world.key };
    this.cache.begin(world, version);
    this.cache.trim();
    return { nodes: Array.from(boxes, (box) => this.cache.node(context, world.layout, box)), far: false };
  }
}
