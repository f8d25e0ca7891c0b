/**
 * The records of every loop in who stands above whom: both sides may be whole and what is combined of them not (POST-1).
 * Every record is walked once. Example: here A moved below B, there B below A.
 */
export function findLoops(above: ReadonlyMap<string, string | null>): string[][] {
  const walk = new Map<string, number>();
  const loops: string[][] = [];
  let mark = 0;
  for (const start of above.keys()) {
    if (walk.has(start)) continue;
    mark++;
    let at: string | null = start;
    while (at !== null && !walk.has(at)) {
      walk.set(at, mark);
      at = above.get(at) ?? null;
    }
    if (at === null || walk.get(at) !== mark) continue;
    const loop: string[] = [at];
    for (let id = above.get(at) ?? null; id !== null && id !== at; id = above.get(id) ?? null) loop.push(id);
    loops.push(loop);
  }
  return loops;
}
