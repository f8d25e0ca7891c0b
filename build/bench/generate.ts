// biome-ignore-all lint/style/noNonNullAssertion: typed arrays in counted loops; every index is in range by construction

/** Structures to time things on: made from a seed, so every run and every machine times the same ones. */
export interface Generated {
  /** Manager of each post, -1 for the root (post 0). Managers come before their reports. */
  readonly parent: Int32Array;
  /** Card sizes in px. */
  readonly width: Float64Array;
  readonly height: Float64Array;
}

export type Shape = 'council' | 'chain' | 'star';

/** Even numbers in 0..1 from a seed (xorshift32 with a final multiply). */
export function randomFrom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (Math.imul(state, 0x2c1b3c6d) >>> 0) / 4294967296;
  };
}

/**
 * A structure of n posts.
 * council: spans of 3 to 12 (3 to 6 in a service of 100 or fewer), 5 levels in a service up to 8 in 50,000 posts, about
 * one post in six a manager; chain: one report each; star: all report to one.
 */
export function generate(n: number, shape: Shape = 'council', seed = 1): Generated {
  const random = randomFrom(seed * 7919 + n);
  const parent = new Int32Array(n).fill(-1);
  if (shape === 'council') fillCouncil(parent, random);
  else for (let v = 1; v < n; v++) parent[v] = shape === 'chain' ? v - 1 : 0;
  const width = new Float64Array(n);
  const height = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    width[v] = 180 + 20 * Math.floor(random() * 4);
    height[v] = 88 + 12 * Math.floor(random() * 4);
  }
  return { parent, width, height };
}

function fillCouncil(parent: Int32Array, random: () => number): void {
  const n = parent.length;
  const levels = n <= 100 ? 5 : n <= 1000 ? 6 : n <= 10_000 ? 7 : 8;
  const widest = n <= 100 ? 6 : 12;
  const spans = widest - 3 + 1;
  // How many of a level manage, so that the last level is reached as the posts run out.
  const share = n <= 100 ? 0.45 : Math.min(1, n ** (1 / (levels - 1)) / ((3 + widest) / 2));
  let from = 0;
  let next = 1;
  for (let level = 1; level < levels && next < n; level++) {
    const to = next;
    // The last level of managers takes whoever is left.
    const wanted = level === levels - 1 ? 1 : share;
    for (let v = from; v < to && next < n; v++) {
      if (level > 1 && v > from && random() >= wanted) continue;
      const span = Math.min(n - next, 3 + Math.floor(random() * spans));
      for (let i = 0; i < span; i++) parent[next++] = v;
    }
    from = to;
  }
  // Too few managers came up: those without reports take some, outside the last level.
  const level = new Uint8Array(n);
  const manages = new Uint8Array(n);
  for (let v = 1; v < next; v++) {
    level[v] = level[parent[v]!]! + 1;
    manages[parent[v]!] = 1;
  }
  for (let v = 1; v < n && next < n; v++) {
    if (manages[v] === 1 || level[v]! >= levels - 1) continue;
    const span = Math.min(n - next, 3 + Math.floor(random() * spans));
    for (let i = 0; i < span; i++) {
      level[next] = level[v]! + 1;
      parent[next++] = v;
    }
  }
}
