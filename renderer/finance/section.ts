import type { Comparison } from '../../shared/changes/compare.ts';
import type { MoneyPair } from './state.ts';

/** What every section is given: the two structures, and how they compare at this version of the document. */
export interface MoneyProps {
  readonly pair: MoneyPair;
  readonly comparison: Comparison;
  readonly version: number;
}
