/**
 * Weights of withheld quantities in what a paper prints. Each is kept twice: as a plain number for intervals, and modulo
 * a prime for elimination, which has to know what is exactly zero. "0.5 FTE with 23.5% on-costs" is `weight(5_000 *
 * 1_235_000, 10_000 * 1_000_000)`.
 */
export interface Weight {
  readonly real: number;
  readonly mod: number;
}

/** The largest prime whose squares plain numbers hold exactly. */
export const PRIME = 67_108_859;

export const residue = (n: number): number => ((n % PRIME) + PRIME) % PRIME;
export const times = (a: number, b: number): number => (a * b) % PRIME;
export const minus = (a: number, b: number): number => residue(a - b);

/** 1 ÷ a modulo the prime; `a` must not be 0. */
export function inverse(a: number): number {
  let [r, next] = [PRIME, residue(a)];
  let [t, nextT] = [0, 1];
  while (next !== 0) {
    const quotient = Math.floor(r / next);
    [r, next] = [next, r - quotient * next];
    [t, nextT] = [nextT, t - quotient * nextT];
  }
  return residue(t);
}

/** `numerator ÷ denominator`, both whole numbers. */
export function weight(numerator: number, denominator = 1): Weight {
  const mod = times(residue(numerator), inverse(denominator));
  return { real: numerator / denominator, mod };
}

/** Σ weight × withheld quantity + what anybody knows: what one printed number is made of. */
export interface Form {
  readonly terms: ReadonlyMap<string, Weight>;
  readonly known: number;
}

export const NOTHING: Form = { terms: new Map(), known: 0 };

/** The sum of forms, each times a weight of its own. */
export function combine(parts: readonly (readonly [form: Form, times: Weight])[]): Form {
  const terms = new Map<string, Weight>();
  let known = 0;
  for (const [form, by] of parts) {
    known += form.known * by.real;
    for (const [key, own] of form.terms) {
      const before = terms.get(key);
      const real = own.real * by.real + (before?.real ?? 0);
      const mod = residue(times(own.mod, by.mod) + (before?.mod ?? 0));
      if (mod === 0) terms.delete(key);
      else terms.set(key, { real, mod });
    }
  }
  return { terms, known };
}

export const ONE = weight(1);
export const MINUS_ONE = weight(-1);

export const sumOf = (forms: readonly Form[]): Form => combine(forms.map((form) => [form, ONE]));
