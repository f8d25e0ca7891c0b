/** Kinds of people against kinds of places: all of one kind are interchangeable, so a kind is one node with a number. */
export interface Demand {
  readonly people: Int32Array;
  readonly places: Int32Array;
  /** people × places, row by row: cost of matching one person to one place, never negative; -1 where it may not be. */
  readonly cost: Float64Array;
}

export interface Matching {
  readonly matched: number;
  /** How many of each kind of people have a place of each kind. */
  readonly flow: Int32Array;
  /** People of each kind, and places of each kind, that are left over. */
  readonly peopleLeft: Int32Array;
  readonly placesLeft: Int32Array;
}

/**
 * A maximum matching of least cost: Hopcroft and Karp's alternating paths, with numbers on the nodes instead of single
 * people, and with the cheapest path first. Pairs without cost are taken at once: a matching that costs nothing is the
 * cheapest of its size, and from there each cheapest path keeps it so.
 */
export function bestMatching({ people, places, cost }: Demand): Matching {
  const n = people.length;
  const m = places.length;
  const flow = new Int32Array(n * m);
  const peopleLeft = people.slice();
  const placesLeft = places.slice();
  let matched = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m && (peopleLeft[i] as number) > 0; j++) {
      if (cost[i * m + j] !== 0) continue;
      const take = Math.min(peopleLeft[i] as number, placesLeft[j] as number);
      flow[i * m + j] = take;
      (peopleLeft[i] as number) -= take;
      (placesLeft[j] as number) -= take;
      matched += take;
    }
  }
  const paths = new Paths(n, m, cost, flow);
  for (let end = paths.cheapest(peopleLeft, placesLeft); end >= 0; end = paths.cheapest(peopleLeft, placesLeft)) {
    const moved = paths.push(end, peopleLeft, placesLeft);
    matched += moved;
  }
  return { matched, flow, peopleLeft, placesLeft };
}

/** Alternating paths over the people and places of a matching, with the working memory that they need. */
class Paths {
  private readonly n: number;
  private readonly m: number;
  private readonly cost: Float64Array;
  private readonly flow: Int32Array;
  private readonly toPeople: Float64Array;
  private readonly toPlaces: Float64Array;
  /** Place from which a person was reached (-1: unmatched to begin with), and person from whom a place was. */
  private readonly viaPlace: Int32Array;
  private readonly viaPerson: Int32Array;
  private readonly queued: Uint8Array;

  constructor(n: number, m: number, cost: Float64Array, flow: Int32Array) {
    this.n = n;
    this.m = m;
    this.cost = cost;
    this.flow = flow;
    this.toPeople = new Float64Array(n);
    this.toPlaces = new Float64Array(m);
    this.viaPlace = new Int32Array(n);
    this.viaPerson = new Int32Array(m);
    this.queued = new Uint8Array(n);
  }

  /** The free kind of places at the end of the cheapest alternating path; -1 when there is none. */
  cheapest(peopleLeft: Int32Array, placesLeft: Int32Array): number {
    const { n, m, cost, flow, toPeople, toPlaces, viaPlace, viaPerson, queued } = this;
    toPeople.fill(Infinity);
    toPlaces.fill(Infinity);
    let queue: number[] = [];
    for (let i = 0; i < n; i++) {
      if ((peopleLeft[i] as number) === 0) continue;
      toPeople[i] = 0;
      viaPlace[i] = -1;
      queue.push(i);
    }
    // Rounds of Bellman and Ford: taking a place back has a negative cost.
    while (queue.length > 0) {
      const next: number[] = [];
      for (const i of queue) {
        queued[i] = 0;
        for (let j = 0; j < m; j++) {
          const step = cost[i * m + j] as number;
          if (step < 0) continue;
          const reach = (toPeople[i] as number) + step;
          if (reach >= (toPlaces[j] as number)) continue;
          toPlaces[j] = reach;
          viaPerson[j] = i;
          for (let k = 0; k < n; k++) {
            if ((flow[k * m + j] as number) === 0) continue;
            const back = reach - (cost[k * m + j] as number);
            if (back >= (toPeople[k] as number)) continue;
            toPeople[k] = back;
            viaPlace[k] = j;
            if (queued[k] === 0) {
              queued[k] = 1;
              next.push(k);
            }
          }
        }
      }
      queue = next;
    }
    let end = -1;
    for (let j = 0; j < m; j++) {
      if ((placesLeft[j] as number) === 0 || toPlaces[j] === Infinity) continue;
      if (end < 0 || (toPlaces[j] as number) < (toPlaces[end] as number)) end = j;
    }
    return end;
  }

  /** Matches as many as the path that ends at this place allows; answers how many. */
  push(end: number, peopleLeft: Int32Array, placesLeft: Int32Array): number {
    const { m, flow, viaPlace, viaPerson } = this;
    let most = placesLeft[end] as number;
    let start = viaPerson[end] as number;
    for (let j = viaPlace[start] as number; j >= 0; j = viaPlace[start] as number) {
      most = Math.min(most, flow[start * m + j] as number);
      start = viaPerson[j] as number;
    }
    most = Math.min(most, peopleLeft[start] as number);
    (placesLeft[end] as number) -= most;
    (peopleLeft[start] as number) -= most;
    let place = end;
    for (;;) {
      const person = viaPerson[place] as number;
      (flow[person * m + place] as number) += most;
      if (person === start) break;
      place = viaPlace[person] as number;
      (flow[person * m + place] as number) -= most;
    }
    return most;
  }
}

/**
 * Kinds of people of whom some maximum matching leaves one out (IMPACT-6): those with somebody unmatched, and whoever
 * an alternating path from there leads to. All of one kind are alike, so the whole kind is at risk.
 */
export function leftOutKinds({ places, cost, people }: Demand, { flow, peopleLeft }: Matching): Uint8Array {
  const m = places.length;
  const atRisk = new Uint8Array(people.length);
  const seen = new Uint8Array(m);
  const queue: number[] = [];
  for (let i = 0; i < people.length; i++) if ((peopleLeft[i] as number) > 0) queue.push(i);
  for (const i of queue) atRisk[i] = 1;
  for (const i of queue) {
    for (let j = 0; j < m; j++) {
      if (seen[j] === 1 || (cost[i * m + j] as number) < 0) continue;
      seen[j] = 1;
      for (let k = 0; k < people.length; k++) {
        if (atRisk[k] === 1 || (flow[k * m + j] as number) === 0) continue;
        atRisk[k] = 1;
        queue.push(k);
      }
    }
  }
  return atRisk;
}
