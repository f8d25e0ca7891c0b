import type { Answer, ServiceEvent } from '../../shared/ipc/contract.ts';
import type { ServiceOptions } from './service.ts';
/** What can be handed to the worker: plain values. Samples and exports are plugged in there (`parts.ts`). */
export type WorkerOptions = Pick<ServiceOptions, 'dataDir' | 'host' | 'version' | 'autosaveMs' | 'retryMs'>;

export type ToWorker =
  | { readonly id: number; readonly name: unknown; readonly args: unknown }
  | { readonly close: true };

export type FromWorker =
  | { readonly id: number; readonly answer: Answer<unknown> }
  | { readonly event: ServiceEvent }
  | { readonly closed: true };
