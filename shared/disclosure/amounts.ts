import type { Money } from '../model/fixed.ts';
import type { Telling } from './moneyTold.ts';

/** An amount as an open paper may print it. */
export interface Told {
  /** Null: withheld. */
  readonly value: Money | null;
  /** Printed to the nearest so many pounds; 0 where it is exact. */
  readonly step: Money;
}

export function told(telling: Telling, value: Money): Told {
  if (telling === 'withheld') return { value: null, step: 0 };
  if (telling === 'exact') return { value, step: 0 };
  return { value: Math.round(value / telling.step) * telling.step, step: telling.step };
}

/** b − a, of what is printed of both: a reader who subtracts finds it. `exact` is the true difference. */
export function toldChange(a: Told, b: Told, exact: Money): Told {
  if (a.value === null || b.value === null) return { value: null, step: 0 };
  const step = Math.max(a.step, b.step);
  return { value: step === 0 ? exact : b.value - a.value, step };
}
