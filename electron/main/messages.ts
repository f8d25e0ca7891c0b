import type { Answer, CallName, ServiceEvent } from '../../shared/ipc/contract.ts';

/** What the shell sends to the worker that holds the services. */
export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly name: CallName; readonly args: unknown }
  | { readonly kind: 'close' };

/** What the worker sends to the shell. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly kind: 'event'; readonly event: ServiceEvent }
  | { readonly kind: 'closed' };
