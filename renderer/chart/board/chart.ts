import type { ReactFlowInstance } from '@xyflow/react';
import { type PostId, type StructureId, stands } from '../../../shared/model/records.ts';
import { currentStructure } from '../../../shared/model/state.ts';
import { comparedWith } from '../../store/pair.ts';
import { type AppStore, documentState, useApp } from '../../store/store.ts';
import { boxOfId, managerOf } from '../boxes/scene.ts';
import { MovingLayer } from '../draw/movingLayer.ts';
import { Painter } from '../draw/painter.ts';
import { anchorOf, nearestToMiddle } from '../where/anchor.ts';
import * as cam from '../where/camera.ts';
import { type CardNode, CardWindow, NO_CARDS } from '../where/cardsInView.ts';
import { takeEarly } from '../where/earlyWorld.ts';
import { cameraOf, Trail, viewNow } from '../where/trail.ts';
import { fitWhole, isWhole, keepWhole, openingCamera } from '../where/wholeChart.ts';
import { type Anchor, Baselines, boxOf, buildWorld, rectOf, type World, type WorldLook } from '../where/world.ts';
import { nameActive } from './activeLabel.ts';
import { chooseBranch } from './branchAlone.ts';
import { FLIGHT_MS, Flight } from './flight.ts';
import { legendOf, sameLegend } from './legend.ts';
import { useLook } from './look.ts';
import { boardStructure, isLookingBack, lookNow } from './shown.ts';
import { NO_LEGEND, useChart } from './state.ts';

/** How the chart was looked at when it was last left: it is found like that again. */
interface Memory {
  readonly doc: string | null;
  readonly camera: cam.Camera;
  readonly anchor: Anchor | null;
  /** The last request to show a post that was met. */
  readonly revealed: number;
}
let memory: Memory | null = null;

/** What the first picture of the window was drawn from, where the chart is to be the same. */
function earlyWorld(structure: StructureId, collapsed: ReadonlySet<PostId>, look: WorldLook): World | null {
  const { revision, pending } = useApp.getState();
  const { ghosts, aligned = false, fill, root, colour } = look;
  const world = takeEarly({ state: documentState(), revision, structure, collapsed, aligned, fill });
  const plain = pending === 0 && !ghosts && root == null && colour === 'changes';
  return plain ? world : null;
}

/**
 * The chart's engine: one laid out world, one camera, one picture, and the few cards that React Flow is given. React only
 * hears of it through `useChart`; a pan renders nothing but React Flow's own viewport.
 */
export class Chart {
  world: World | null = null;
  camera: cam.Camera = { x: 0, y: 0, zoom: 1 };
  size: cam.Size = { width: 0, height: 0 };
  /** Called whenever something has been drawn: the overview map follows it. */
  onDraw: (() => void) | null = null;
  private readonly root: HTMLElement;
  private readonly painter: Painter;
  private readonly window = new CardWindow();
  private readonly layer: MovingLayer;
  private readonly baselines = new Baselines();
  private flow: ReactFlowInstance<CardNode> | null = null;
  /** The picture draws the boxes; React Flow has none. */
  far = false;
  private readonly flight = new Flight((camera) => this.setCamera(camera));
  private keep: PostId | null = null;
  private readonly trail = new Trail();
  /** Where the overview map and the tools stand in front of the chart. Kept: to ask in an edit would cost a layout of the page. */
  private corner: cam.Rect | null = null;
  /** The tools alone: a chart that is whole in view has no map. */
  private tools: cam.Rect | null = null;
  private readonly resized = new ResizeObserver(() => this.resize());
  private readonly stops: (() => void)[] = [];

  constructor(root: HTMLElement, canvas: HTMLCanvasElement) {
    this.root = root;
    this.painter = new Painter(root, canvas, this);
    this.layer = new MovingLayer(root);
    this.resized.observe(root);
    this.stops.push(
      () => this.resized.disconnect(),
      () => this.painter.stop(),
      () => this.layer.stop(),
      useApp.subscribe((now, before) => this.storeChanged(now, before)),
      useLook.subscribe(() => {
        const app = useApp.getState();
        const fitted = this.world !== null && fitWhole(this.world, this.size, this.tools).zoom === this.camera.zoom;
        this.rebuildWhole(this.anchorFor(app, app), app.anchor);
        // What was fitted is fitted however it is looked at, and back again.
        if (fitted) this.fit();
      }),
    );
  }

  destroy(): void {
    const id = this.world ? nearestToMiddle(this.world, this.camera, this.size) : null;
    const box = this.world && id !== null ? boxOf(this.world, id) : -1;
    const at = this.world && box >= 0 ? rectOf(this.world, box) : null;
    memory = {
      doc: useApp.getState().doc,
      camera: this.camera,
      anchor: id !== null && at ? { id, x: at.x, y: at.y } : null,
      revealed: useApp.getState().reveal?.at ?? 0,
    };
    for (const stop of this.stops) stop();
    this.flight.stop();
    useChart.setState({ nodes: NO_CARDS, active: null });
  }

  /** React Flow is there: from now on its viewport follows the camera, and the camera follows its gestures. */
  attach(flow: ReactFlowInstance<CardNode>): void {
    this.flow = flow;
    this.resize();
    const { doc } = useApp.getState();
    const known = memory?.doc === doc ? memory : null;
    this.rebuild(known?.anchor ?? null);
    if (known) this.setCamera(known.camera);
    else this.open();
    const { reveal } = useApp.getState();
    if (reveal && reveal.at > (known?.revealed ?? 0)) this.show(reveal.id, false);
  }

  moved(camera: cam.Camera): void {
    if (camera.x === this.camera.x && camera.y === this.camera.y && camera.zoom === this.camera.zoom) return;
    if (camera.zoom === this.camera.zoom && !this.far) this.layer.step();
    else this.layer.stop();
    this.camera = camera;
    this.refresh();
  }

  setCamera(camera: cam.Camera): void {
    this.camera = camera;
    void this.flow?.setViewport(camera);
    this.refresh();
  }

  /** Goes to a view in a short, even flight; at once with reduced motion. */
  flyTo(to: cam.Camera, ms = FLIGHT_MS): void {
    this.flight.go(this.camera, to, ms, this.size);
  }

  /** A hand on the chart ends any flight. */
  land(): void {
    this.flight.stop();
  }

  /** Shows the whole chart, folded anew so that it fills the room. */
  fit(): void {
    if (!this.world) return;
    if (useLook.getState().filled) this.rebuild(null, true);
    this.flyTo(fitWhole(this.world, this.size, this.tools));
  }

  zoomTo(zoom: number): void {
    const id = useApp.getState().anchor;
    const box = this.world ? boxOf(this.world, id) : -1;
    const rect = this.world && box >= 0 ? rectOf(this.world, box) : null;
    const middle = { x: this.size.width / 2, y: this.size.height / 2 };
    const at = rect ? cam.toScreen(this.camera, { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }) : middle;
    const inView = at.x > 0 && at.y > 0 && at.x < this.size.width && at.y < this.size.height;
    this.flyTo(cam.zoomAbout(this.camera, zoom, inView ? at : middle), 150);
  }

  zoomBy(factor: number): void {
    this.zoomTo(this.camera.zoom * factor);
  }

  /** Brings a post into view; where it is too small to read, comes closer. */
  show(id: PostId, fly = true): void {
    this.leaveBranch(id);
    const box = this.world ? boxOf(this.world, id) : -1;
    if (!this.world || box < 0) return;
    const rect = rectOf(this.world, box);
    const near = this.camera.zoom >= 0.45;
    const to = near ? cam.reveal(this.camera, rect, this.size, 48, this.corner) : cam.comeTo(rect, this.size, 0.85);
    if (to !== this.camera) this.flyTo(to, fly ? FLIGHT_MS : 0);
  }

  /** A post that is asked for outside the branch that is shown alone: the whole chart is shown again. */
  private leaveBranch(id: PostId): void {
    const { world } = this;
    if (useLook.getState().branch === null || !world || boxOfId(world.scene, id) >= 0) return;
    if (documentState().structures.get(world.structure)?.posts.has(id)) useLook.setState({ branch: null });
  }

  /** The next layout keeps this post where it is (a branch is folded, say). */
  keepInPlace(id: PostId): void {
    this.keep = id;
  }

  /** Draws the branch of a post alone, or (null) the whole chart again. Only the view changes: figures stay those of the whole. */
  showBranch(id: PostId | null): void {
    const was = useLook.getState().branch;
    if (!chooseBranch(id)) return;
    if (id !== null) this.fit();
    else if (was !== null) this.show(was, false);
  }

  /** @param quietly without a ring, until a key is pressed */
  focus(quietly = false): void {
    if (quietly) this.root.dataset.hand = '';
    this.root.querySelector<HTMLElement>('.react-flow')?.focus({ preventScroll: true });
  }

  /** Screen point of the chart from a pointer event. */
  pointOf(event: { clientX: number; clientY: number }): cam.Point {
    const rect = this.root.getBoundingClientRect();
    return { x: event.clientX - rect.left, y: event.clientY - rect.top };
  }

  /** Window point of a world point. */
  inWindow(point: cam.Point): cam.Point {
    const rect = this.root.getBoundingClientRect();
    const at = cam.toScreen(this.camera, point);
    return { x: rect.left + at.x, y: rect.top + at.y };
  }

  boxAtEvent(event: { clientX: number; clientY: number }): number {
    if (!this.world) return -1;
    const at = cam.toWorld(this.camera, this.pointOf(event));
    return this.world.boxIndex.hit(at.x, at.y);
  }

  /** Deleted or transferred out: it stands for what was there. */
  isGhost(box: number): boolean {
    const post = this.world?.scene.posts[box];
    return post !== undefined && !stands(post);
  }

  idOf(box: number): PostId | null {
    return this.world?.scene.posts[box]?.id ?? null;
  }

  /** The overview map and the tools: from now on nothing is brought into view behind them. */
  clearOf(corner: HTMLElement): () => void {
    this.resized.observe(corner);
    return () => {
      this.resized.unobserve(corner);
      this.corner = null;
      this.tools = null;
    };
  }

  part(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }

  private open(): void {
    const { world } = this;
    if (!world || world.layout.order.length === 0) return;
    this.setCamera(openingCamera(world, this.size));
  }

  private storeChanged(now: AppStore, before: AppStore): void {
    const structure = now.activeStructure !== before.activeStructure;
    if ((structure || now.doc !== before.doc) && useLook.getState().branch !== null) useLook.setState({ branch: null });
    // An edit is made to what is open: it is shown, not what exists.
    if (now.version !== before.version && now.lastChange?.structure === now.activeStructure && isLookingBack())
      useLook.setState({ view: 'proposed' });
    if (now.version !== before.version && this.mayTouchCurrent(now)) this.baselines.currentEdited();
    if (now.doc !== before.doc) {
      this.trail.forget();
      this.rebuild(null);
      this.open();
    } else if (structure || now.version !== before.version || now.collapsed !== before.collapsed) {
      const edited = now.version !== before.version && !structure;
      const view = edited
        ? this.trail.step(now.lastChange?.step ?? null, viewNow(this.world, this.camera, this.size))
        : null;
      const anchored = this.anchorFor(now, before);
      const dropped = edited && this.wentBelow(now.anchor, anchored);
      // A fold is looked at where it is, and so is a post that others were moved below.
      if (now.collapsed !== before.collapsed || view !== null || dropped) this.rebuild(anchored);
      else this.rebuildWhole(anchored, now.anchor);
      const back = view && this.world ? cameraOf(view, this.world) : null;
      // What was made or brought back is looked for; mere typing moves nothing.
      if (back) this.flyTo(back);
      else if (edited && !dropped && now.anchor !== null) this.keepInView(now.anchor);
    }
    if (now.reveal && now.reveal !== before.reveal) this.show(now.reveal.id);
    if (now.selection !== before.selection || now.anchor !== before.anchor) nameActive(this.world, now.anchor);
    if (now.selection !== before.selection && this.far) this.painter.redraw();
  }

  /** The selected post was moved below the one that keeps its place on the screen (asked before it is laid out anew). */
  private wentBelow(selected: PostId | null, anchored: Anchor | null): boolean {
    const { world } = this;
    const box = world ? boxOf(world, selected) : -1;
    if (!world || box < 0 || selected === null || anchored === null) return false;
    const post = documentState().structures.get(world.structure)?.posts.get(selected);
    return post?.managerId === anchored.id && this.idOf(managerOf(world.scene, box)) !== anchored.id;
  }

  private mayTouchCurrent(now: AppStore): boolean {
    const current = currentStructure(documentState())?.record.id;
    return now.lastChange === null || now.lastChange.structure === current;
  }

  /** Laid out again; a chart that was whole in view stays so. */
  private rebuildWhole(anchor: Anchor | null, edited: PostId | null): void {
    const whole = isWhole(this.world, this.camera, this.size);
    this.rebuild(anchor);
    if (!whole || !this.world) return;
    const to = keepWhole(this.world, this.camera, this.size, edited);
    if (to !== this.camera) this.flyTo(to);
  }

  private keepInView(id: PostId): void {
    const box = this.world ? boxOf(this.world, id) : -1;
    if (!this.world || box < 0 || this.camera.zoom < 0.2) return;
    const to = cam.reveal(this.camera, rectOf(this.world, box), this.size, 24, this.corner);
    if (to !== this.camera) this.flyTo(to);
  }

  private anchorFor(now: AppStore, before: AppStore): Anchor | null {
    const named = this.keep;
    this.keep = null;
    if (!this.world) return null;
    return anchorOf(this.world, this.camera, this.size, {
      named,
      selected: now.anchor,
      edited: now.version !== before.version,
      structure: documentState().structures.get(boardStructure() ?? ''),
    });
  }

  private rebuild(anchor: Anchor | null, again = false): void {
    const { collapsed } = useApp.getState();
    const shown = boardStructure();
    const before = this.world;
    const after = shown === null ? null : this.worldOf(shown, collapsed, anchor, again);
    this.world = after;
    this.window.forget();
    this.painter.changed(before, after);
    const empty = after === null || after.scene.n === 0;
    const next = { empty, legend: empty ? NO_LEGEND : legendOf(after), switchable: comparedWith() !== null };
    const state = useChart.getState();
    if (state.empty !== empty || state.switchable !== next.switchable || !sameLegend(state.legend, next.legend))
      useChart.setState(next);
    nameActive(after, useApp.getState().anchor);
    this.refresh();
  }

  private worldOf(
    shown: StructureId,
    collapsed: ReadonlySet<PostId>,
    anchor: Anchor | null,
    again: boolean,
  ): World | null {
    const look = { ...lookNow(shown, this.size), again };
    return (
      (this.world === null ? earlyWorld(shown, collapsed, look) : null) ??
      buildWorld(documentState(), shown, collapsed, anchor, this.baselines, this.world, look)
    );
  }

  private resize(): void {
    const part = this.part('.chart-corner');
    if (part)
      this.corner = { x: part.offsetLeft, y: part.offsetTop, width: part.offsetWidth, height: part.offsetHeight };
    const tools = this.part('.chart-tools');
    if (part && tools) {
      const [x, y] = [part.offsetLeft + tools.offsetLeft, part.offsetTop + tools.offsetTop];
      this.tools = { x, y, width: tools.offsetWidth, height: tools.offsetHeight };
    }
    const { width, height } = this.root.getBoundingClientRect();
    if (width === this.size.width && height === this.size.height) return;
    const first = this.size.width === 0;
    const dx = (width - this.size.width) / 2;
    this.size = { width, height };
    this.window.forget();
    if (first || !this.flow) this.refresh();
    else this.setCamera({ ...this.camera, x: this.camera.x + dx });
  }

  /** Camera, window or world changed: the cards in view, the level, and one drawing for this frame. */
  private refresh(): void {
    this.pickCards();
    const percent = Math.round(this.camera.zoom * 100);
    const level = cam.levelOf(this.camera.zoom);
    const state = useChart.getState();
    const whole = this.world !== null && cam.showsAll(this.camera, this.world.layout.bounds, this.size);
    if (state.percent !== percent || state.level !== level || state.whole !== whole)
      useChart.setState({ percent, level, whole });
    this.painter.redraw();
  }

  private pickCards(): void {
    const { world, camera, size } = this;
    const picked = this.window.look(world, camera, size, useApp.getState().version);
    if (!picked) return;
    if (picked.far !== this.far) {
      this.far = picked.far;
      if (!picked.far) this.painter.forget();
    }
    const { nodes, far } = useChart.getState();
    const same = nodes.length === picked.nodes.length && picked.nodes.every((node, i) => node === nodes[i]);
    if (!same || far !== picked.far) useChart.setState({ nodes: same ? nodes : picked.nodes, far: picked.far });
  }
}
