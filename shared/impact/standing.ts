import type { Exclusion } from '../model/staffSettings.ts';
import type { Entry } from './eligible.ts';
/** How a person stands: by which post they enter, and why they are left out, if they are. */
export interface Standing {
  readonly entry: Entry;
  readonly reason: Exclusion | null;
}
