/** Numbers that are the same in every run (mulberry32). */
export function seeded(seed: number): Random {
  let a = seed;
  const next = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { next, below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}

export interface Random {
  /** From 0 to below 1. */
  next(): number;
  below(n: number): number;
  pick<T>(list: readonly T[]): T;
}

const HOSTILE_TEXT = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  '-0',
  '0x10',
  '99999999999999999999',
  '1,5',
  '£1.005',
  '31/02/2027',
  '2027-13-45',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=HYPERLINK("http://example.invalid")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  'C:\\Windows',
  '\u202egnp.exe',
  'one\r\ntwo\nthree',
  '\u0000\u0001\u007f',
  '\ud800',
  '👩‍👩‍👧',
  'P1',
  'P2',
  'P3',
  '"',
  '""',
  "'",
  ',;\t|',
  'x'.repeat(501),
  'y'.repeat(5_001),
  'yes',
  'Council 60; NHS 60',
  'Council 60; NHS 40',
] as const;

const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.1,
  1e21,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  [[]],
  {},
  { length: 3 },
  { toString: null },
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
];

export function hostileText(random: Random): string {
  return random.below(20) === 0 ? 'z'.repeat(random.below(30_000)) : random.pick(HOSTILE_TEXT);
}

function hostileValue(random: Random): unknown {
  const kind = random.below(30);
  if (kind === 0) return nested(random.below(3_000));
  if (kind === 1) return Array.from({ length: random.below(2_000) }, () => 0);
  return kind < 16 ? hostileText(random) : structuredClone(random.pick(HOSTILE_VALUES));
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value };
  return value;
}

/** A copy with a few of its places changed, taken away, doubled or renamed. */
export function mutatedJson(random: Random, value: unknown): unknown {
  const holder = { value: structuredClone(value) };
  for (let i = 1 + random.below(3); i > 0; i--) mutateOnce(random, holder);
  return holder.value;
}

type Place = { readonly owner: Record<string, unknown> | unknown[]; readonly key: string };

function mutateOnce(random: Random, holder: { value: unknown }): void {
  const places: Place[] = [];
  const waiting: unknown[] = [holder];
  for (let next = waiting.pop(); next !== undefined && places.length < 5_000; next = waiting.pop()) {
    for (const key of Object.keys(next as object)) {
      places.push({ owner: next as Place['owner'], key });
      const child = (next as Record<string, unknown>)[key];
      // A file's bytes are one value.
      if (typeof child === 'object' && child !== null && !ArrayBuffer.isView(child)) waiting.push(child);
    }
  }
  const { owner, key } = random.pick(places);
  const own = owner as Record<string, unknown>;
  const how = random.below(8);
  if (how < 4 || owner === holder) put(own, key, hostileValue(random));
  else if (how === 4) {
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete own[key];
  } else if (how === 5) put(own, Array.isArray(owner) ? '0' : hostileText(random), own[key]);
  else if (how === 6 && Array.isArray(owner)) owner.push(structuredClone(own[key]));
  else put(own, key, random.pick(places).owner === owner ? key : hostileValue(random));
}

/** An own property whatever its name is, as JSON.parse makes them. */
function put(owner: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Bytes cut short, flipped, spliced, doubled, blanked or overwritten with interesting ones. */
export function mutatedBytes(random: Random, bytes: Buffer): Buffer {
  let out = Buffer.from(bytes);
  for (let i = 1 + random.below(4); i > 0 && out.length > 0; i--) {
    const at = random.below(out.length);
    const length = Math.min(1 + random.below(random.pick([4, 64, 5_000])), out.length - at);
    const how = random.below(7);
    if (how === 0) out = out.subarray(0, at);
    else if (how === 1) out[at] = (out[at] as number) ^ (1 << random.below(8));
    else if (how === 2) out.fill(random.pick([0, 0xff, 0x22, 0x2c, 0x0a]), at, at + length);
    else if (how === 3) out = Buffer.concat([out.subarray(0, at), out.subarray(at + length)]);
    else if (how === 4) out = Buffer.concat([out.subarray(0, at + length), out.subarray(at)]);
    else if (how === 5) for (let k = at; k < at + length; k++) out[k] = random.below(256);
    else out.copy(out, random.below(out.length), at, at + length);
  }
  return out;
}

/** What is wrong with a refusal's sentence, or null. */
export function faultOfSentence(message: unknown): string | null {
  const says = (what: string) => `${what}: ${JSON.stringify(message).slice(0, 300)}`;
  if (typeof message !== 'string') return says('not a text');
  if (!message.endsWith('.')) return says('no full stop');
  if (message.length > 1_500) return says(`${message.length} characters`);
  if (/[\r\n]/.test(message)) return says('more than one line');
  if (/\bundefined\b|\[object |\bNaN\b/.test(message)) return says('a value of ours');
  if (/\bat .*:\d+:\d+|node_modules|node:internal|\.ts\b/.test(message)) return says('a stack');
  return null;
}
