import type { ClassTable, PersonClass, PlaceClass } from './classes.ts';
import { makePool, type Pool } from './findings.ts';
import type { Rules } from './rules.ts';

type AnyClass = PersonClass | PlaceClass;

/** The pools: connected people and places (IMPACT-5). Places that nobody wants are in none. */
export class PoolTable {
  private readonly poolOf = new Map<AnyClass, Pool>();
  private readonly pools = new Set<Pool>();

  all(): Iterable<Pool> {
    return this.pools;
  }

  has(item: AnyClass): boolean {
    return this.poolOf.has(item);
  }

  /** Finds and matches again the pools of every class that was touched. */
  refresh(classes: ClassTable, rules: Rules): void {
    const seeds = new Set<AnyClass>(classes.touched);
    classes.touched.clear();
    // A pool that lost something may have come apart: all of its classes are looked at again.
    for (const item of [...seeds]) {
      const pool = this.poolOf.get(item);
      if (pool) for (const other of [...pool.people, ...pool.places]) seeds.add(other);
    }
    const seen = new Set<AnyClass>();
    const found: { people: PersonClass[]; places: PlaceClass[] }[] = [];
    for (const seed of seeds) {
      if (!classes.lives(seed)) {
        this.drop(seed);
        continue;
      }
      if (seen.has(seed)) continue;
      seen.add(seed);
      const people: PersonClass[] = [];
      const places: PlaceClass[] = [];
      const queue: AnyClass[] = [seed];
      for (const item of queue) {
        const isPeople = 'members' in item;
        if (isPeople) people.push(item);
        else places.push(item);
        for (const beside of isPeople ? classes.placesFor(rules, item) : classes.peopleFor(rules, item)) {
          if (seen.has(beside)) continue;
          seen.add(beside);
          queue.push(beside);
        }
      }
      for (const item of queue) this.drop(item);
      if (people.length > 0) found.push({ people: people.sort(byKey), places: places.sort(byKey) });
    }
    for (const { people, places } of found) {
      const pool = makePool(people, places, rules);
      this.pools.add(pool);
      for (const item of [...people, ...places]) this.poolOf.set(item, pool);
    }
  }

  private drop(item: AnyClass): void {
    const pool = this.poolOf.get(item);
    if (!pool) return;
    this.pools.delete(pool);
    for (const other of [...pool.people, ...pool.places]) this.poolOf.delete(other);
  }
}

/** By key, so that no result depends on the order of edits. */
function byKey(a: AnyClass, b: AnyClass): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
