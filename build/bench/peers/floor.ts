/**
 * The floor for figures: five roll-ups on typed arrays, moved along the two chains of managers and nothing else. It
 * knows no money rules, no vacancies, no spans; it is what the live figures are compared with (PERF-P1).
 */
export class TypedFloor {
  readonly parent: Int32Array;
  private readonly sums: Float64Array[];

  constructor(parent: Int32Array) {
    this.parent = parent.slice();
    this.sums = Array.from({ length: 5 }, () => new Float64Array(parent.length).fill(1));
    for (let i = parent.length - 1; i > 0; i--) {
      for (const sum of this.sums) (sum[parent[i] as number] as number) += sum[i] as number;
    }
  }

  move(box: number, to: number): void {
    const { parent } = this;
    for (const sum of this.sums) {
      const amount = sum[box] as number;
      for (let at = parent[box] as number; at >= 0; at = parent[at] as number) (sum[at] as number) -= amount;
      for (let at = to; at >= 0; at = parent[at] as number) (sum[at] as number) += amount;
    }
    parent[box] = to;
  }
}

/** The floor for comparing: rows by number, a changed bit a row, and only changed rows looked at (PERF-P8). */
export function compareFloor(
  a: readonly object[],
  b: readonly object[],
  changed: Uint8Array,
  keys: readonly string[],
): number {
  let differences = 0;
  for (let i = 0; i < a.length; i++) {
    if (changed[i] === 0) continue;
    const [p, q] = [a[i] as Record<string, unknown>, b[i] as Record<string, unknown>];
    for (const key of keys) if (p[key] !== q[key]) differences++;
  }
  return differences;
}
