import type { Answer, ServiceEvent } from '../../shared/ipc/contract.ts';
import type { FromHelper, ToHelper } from './relayedHelper.ts';
import type { ServiceOptions } from './service.ts';

/** What can be handed to the worker: plain values. Samples and exports are plugged in there (`parts.ts`). */
export interface WorkerOptions extends Pick<ServiceOptions, 'dataDir' | 'host' | 'version' | 'autosaveMs' | 'retryMs'> {
  /** Helper processes are asked for of the thread that starts the worker. */
  readonly relayHelpers?: boolean;
}

export type ToWorker =
  | { readonly id: number; readonly name: unknown; readonly args: unknown }
  | { readonly close: true }
  | FromHelper;

export type FromWorker =
  | { readonly id: number; readonly answer: Answer<unknown> }
  | { readonly event: ServiceEvent }
  | { readonly closed: true }
  | ToHelper;
