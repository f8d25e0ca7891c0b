import { movePosts } from '../../../shared/commands/index.ts';
import type { Post, PostId } from '../../../shared/model/records.ts';
import { titleOf } from '../../kit/words/boxTitles.ts';
import { fte } from '../../kit/words/screenFormat.ts';
import { edgeScroll } from '../../posts/plate/edgeScroll.ts';
import { movePlate, type Plate, refusedPlate } from '../../posts/plate/plate.ts';
import { plateWords } from '../../posts/plate/words.ts';
import { announce, documentState, figuresOf, run, select, toast, toggleCollapsed } from '../../store/store.ts';
import type { Chart } from '../board/chart.ts';
import { NOTHING_CARRIED, useDrag } from '../board/state.ts';
import { chartWords } from '../board/words.ts';
import { boxOfId, isBelow, topmost } from '../boxes/scene.ts';
import { cardWords } from '../boxes/words.ts';
import { type Camera, type Point, toWorld } from '../where/camera.ts';
import { isLost } from '../where/deletedPlaces.ts';
import {
  carriedNames,
  carriedTitle,
  changesNothing,
  type DropTarget,
  marker,
  moveOf,
  refuses,
  targetAt,
} from '../where/dropTarget.ts';
import type { World } from '../where/world.ts';

/** Hovering a folded branch this long opens it. */
const OPEN_AFTER = 600;

/**
 * Carries posts over the chart. The chart itself stays as it is: a ghost follows the pointer, a mark shows where the drop
 * would go, a plate says what it would do. Only the drop is a command.
 */
export class Dragging {
  private readonly chart: Chart;
  private readonly ids: readonly PostId[];
  private carried: number[] = [];
  private world: World | null = null;
  private pointer: Point;
  private target: DropTarget | null = null;
  private key = '';
  private frame = 0;
  /** Where the chart was looked at from when the posts were lifted, and the branches that were opened on the way. */
  private readonly from: Camera;
  private readonly opened: PostId[] = [];
  private opening: { box: number; since: number } | null = null;

  constructor(chart: Chart, ids: readonly PostId[], pointer: Point) {
    this.chart = chart;
    this.pointer = pointer;
    this.from = chart.camera;
    this.ids = chart.world ? topmost(chart.world.scene, ids).map((box) => chart.idOf(box) as PostId) : [];
    this.lift();
    addEventListener('keydown', this.onKey, true);
    this.frame = requestAnimationFrame(this.step);
  }

  moveTo(pointer: Point): void {
    this.pointer = pointer;
  }

  drop(): void {
    this.findTarget();
    const { target, world } = this;
    const { plate } = useDrag.getState();
    this.end();
    if (!target && !this.isOverCarried()) toast('info', plateWords.onNothing);
    else if (target && world && plate?.refused && !changesNothing(world, target, this.carried))
      toast('refused', plate.title);
    const structure = world ? documentState().structures.get(world.structure) : undefined;
    if (!target || !world || !structure || plate?.refused !== false) return;
    const args = moveOf(world, structure, target, this.carried);
    const moved = run((state) => movePosts(state, { structure: world.structure, ...args }));
    if (moved.ok && this.ids.length > 1) select(this.ids);
  }

  /** Puts all back: what is carried, the branches that were opened, and the place where one was. */
  cancel(): void {
    this.end();
    for (const id of this.opened) {
      this.chart.keepInPlace(id);
      toggleCollapsed(id, true);
    }
    this.chart.setCamera(this.from);
    announce(plateWords.cancelled);
  }

  /** Let go over itself: nothing was meant. */
  private isOverCarried(): boolean {
    const { world } = this;
    const at = toWorld(this.chart.camera, this.pointer);
    const box = world ? world.boxIndex.hit(at.x, at.y) : -1;
    return world !== null && box >= 0 && this.carried.some((each) => isBelow(world.scene, box, each));
  }

  private end(): void {
    cancelAnimationFrame(this.frame);
    this.frame = -1;
    removeEventListener('keydown', this.onKey, true);
    useDrag.setState(NOTHING_CARRIED);
  }

  get over(): boolean {
    return this.frame === -1;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  /** The boxes carried, in the world as it is now (a branch may have been opened on the way). */
  private lift(): void {
    const { world } = this.chart;
    if (!world || world === this.world) return;
    this.world = world;
    this.key = '';
    this.carried = topmost(world.scene, this.ids);
    const engine = figuresOf(world.structure);
    let posts = 0;
    let whole = 0;
    for (const id of this.ids) {
      const branch = engine.branch(id);
      posts += branch.posts;
      whole += branch.fte;
    }
    const { carried } = this;
    const own = world.scene.posts[carried[0] ?? -1];
    const below = carried.length === 1 && own?.kind === 'post' ? posts - (own.quantity ?? 1) : posts;
    const title = carriedTitle(world, carried);
    const more = carried.length === 1 && below > 0 ? plateWords.withBelow(title, below) : title;
    const carries = plateWords.carries(posts, fte(whole));
    useDrag.setState({
      carrying: {
        title: more,
        names: carriedNames(world, carried),
        carries: carried.length === 1 && below > 0 ? cardWords.fte(fte(whole)) : carries,
      },
      lookOf: (id) => {
        const box = boxOfId(world.scene, id);
        if (box < 0) return '';
        if (carried.some((each) => isBelow(world.scene, box, each))) return 'lifted';
        return refuses(world, box, carried) ? 'refuses' : '';
      },
    });
  }

  private readonly step = () => {
    if (this.frame === -1) return;
    this.frame = requestAnimationFrame(this.step);
    this.scroll();
    this.lift();
    this.findTarget();
    this.openFolded();
    this.place();
  };

  /** Near an edge of the chart it comes towards the pointer. */
  private scroll(): void {
    const { size, camera } = this.chart;
    const dx = edgeScroll(this.pointer.x, size.width);
    const dy = edgeScroll(this.pointer.y, size.height);
    if (dx !== 0 || dy !== 0) this.chart.setCamera({ ...camera, x: camera.x + dx, y: camera.y + dy });
  }

  private findTarget(): void {
    const { world } = this;
    if (!world) return;
    const target = targetAt(world, toWorld(this.chart.camera, this.pointer), this.carried);
    const key = target ? `${target.box} ${target.zone}` : 'none';
    if (key === this.key) return;
    this.key = key;
    this.target = target;
    useDrag.setState({ plate: target ? this.plateFor(world, target) : null, zone: target?.zone ?? null });
  }

  private plateFor(world: World, target: DropTarget): Plate {
    const over = world.scene.posts[target.box] as Post;
    if (isLost(over.id)) return refusedPlate(chartWords.notProposed(titleOf(over)));
    if (changesNothing(world, target, this.carried)) {
      return refusedPlate(target.zone === 'into' ? plateWords.already(titleOf(over)) : plateWords.sameOrder);
    }
    const to = world.scene.posts[target.to];
    const title =
      target.zone !== 'into' ? plateWords.orderUnder(to ? titleOf(to) : null) : plateWords.reportTo(titleOf(over));
    return movePlate(world.structure, this.ids, to?.id ?? null, title);
  }

  private openFolded(): void {
    const { target, world } = this;
    const folded = target?.zone === 'into' && world?.scene.boxes.collapsed?.[target.box] === 1;
    if (!folded || !target || !world) {
      this.opening = null;
      return;
    }
    const now = performance.now();
    if (this.opening?.box !== target.box) this.opening = { box: target.box, since: now };
    else if (now - this.opening.since > OPEN_AFTER) {
      this.opening = null;
      const id = (world.scene.posts[target.box] as Post).id;
      this.chart.keepInPlace(id);
      this.opened.push(id);
      toggleCollapsed(id, false);
    }
  }

  /** Moves the ghost and the mark; by style alone, nothing renders. */
  private place(): void {
    const { chart, target, world } = this;
    const ghost = chart.part('[data-drag="ghost"]');
    if (ghost) {
      const { width, height } = chart.size;
      // Near the right edge the plate stays whole, and what is carried stays at the pointer above it.
      const x = Math.max(4, Math.min(this.pointer.x + 16, width - ghost.offsetWidth - 4));
      const card = ghost.firstElementChild as HTMLElement;
      const room = ghost.offsetWidth - card.offsetWidth;
      card.style.marginInlineStart = `${Math.max(0, Math.min(this.pointer.x + 16 - x, room))}px`;
      // Near the lower edge it hangs on the other side of the pointer.
      const y =
        this.pointer.y + 14 + ghost.offsetHeight > height
          ? this.pointer.y - 12 - ghost.offsetHeight
          : this.pointer.y + 14;
      ghost.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    }
    const mark = chart.part('[data-drag="mark"]');
    if (!mark || !target || !world) return;
    const rect = marker(world, target);
    const { x, y, zoom } = chart.camera;
    const grow = target.zone === 'into' ? 4 : 0;
    mark.style.transform = `translate(${rect.x * zoom + x - grow}px, ${rect.y * zoom + y - grow}px)`;
    mark.style.width = `${Math.max(4, rect.width * zoom) + 2 * grow}px`;
    mark.style.height = `${Math.max(4, rect.height * zoom) + 2 * grow}px`;
  }
}
