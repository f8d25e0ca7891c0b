import type { ImpactResult } from '../../../shared/impact/impact.ts';

/** What each part of the papers is given: the impact of the proposal, and whether the document may be changed. */
export interface PartProps {
  readonly result: ImpactResult;
  readonly locked: boolean;
}
