import type { SampleInfo } from '../../shared/ipc/contract.ts';
import type { Settings } from '../../shared/model/settings.ts';
/** A document that ships with the application, as the files that a user would import: own template and settings. */
export interface Sample extends SampleInfo {
  readonly settings: Settings;
  /** In order: a later structure may continue an earlier one. */
  readonly structures: readonly {
    readonly name: string;
    readonly from?: string;
    readonly csv: string;
    /** A frozen version: what was consulted on, say. */
    readonly version?: boolean;
  }[];
}
