// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction
import { type Boxes, buildTree } from './boxes.ts';

/** Part of a chart as boxes of its own. */
export interface Part {
  readonly boxes: Boxes;
  /** Box of the whole chart for each box of the part; managers come before their reports. */
  readonly ids: Int32Array;
}

/** A box with its reports kids[first] … kids[end - 1]. Box n is the paper: it is not drawn, its reports are the roots. */
export interface Head {
  readonly box: number;
  readonly first: number;
  readonly end: number;
}

/** A chart that can be cut below any box: which boxes still have their reports with them, and what hangs together below one. */
export class Piece {
  private readonly boxes: Boxes;
  private readonly open: Uint8Array;
  private readonly skipped: Uint8Array;

  constructor(boxes: Boxes) {
    const { n, start, collapsed } = boxes;
    this.boxes = boxes;
    this.open = new Uint8Array(n);
    this.skipped = new Uint8Array(n);
    for (let v = 0; v < n; v++) {
      if (start[v] !== start[v + 1] && collapsed?.[v] !== 1) this.open[v] = 1;
    }
  }

  /** Whether a box has reports that stay with it. */
  isOpen(v: number): boolean {
    return this.open[v] === 1;
  }

  setOpen(v: number, open: boolean): void {
    this.open[v] = open ? 1 : 0;
  }

  /** From now on the box and its branch are left out of every part that they do not head. */
  skip(v: number): void {
    this.skipped[v] = 1;
  }

  /**
   * The heads, side by side, each with the reports it is given and all that hangs together below them; a head comes
   * before its own, whether it is open or not.
   */
  below(heads: readonly Head[]): Part {
    const { n, start, kids, width, height, assistant, kind } = this.boxes;
    const ids: number[] = [];
    const managers: number[] = [];
    const waiting: number[] = [];
    const waitingFor: number[] = [];
    const wait = (from: number, to: number, manager: number) => {
      for (let k = to - 1; k >= from; k--) {
        if (this.skipped[kids[k]!] === 1) continue;
        waiting.push(kids[k]!);
        waitingFor.push(manager);
      }
    };
    for (const { box, first, end } of heads) {
      if (box < n) {
        ids.push(box);
        managers.push(-1);
      }
      wait(first, end, box < n ? ids.length - 1 : -1);
      while (waiting.length > 0) {
        const c = waiting.pop()!;
        managers.push(waitingFor.pop()!);
        ids.push(c);
        if (this.open[c] === 1) wait(start[c]!, start[c + 1]!, ids.length - 1);
      }
    }
    const pick = (flags: Uint8Array) => Uint8Array.from(ids, (id) => flags[id]!);
    return {
      boxes: {
        ...buildTree(Int32Array.from(managers)),
        width: Float64Array.from(ids, (id) => width[id]!),
        height: Float64Array.from(ids, (id) => height[id]!),
        ...(assistant === undefined ? {} : { assistant: pick(assistant) }),
        ...(kind === undefined ? {} : { kind: pick(kind) }),
      },
      ids: Int32Array.from(ids),
    };
  }
}
