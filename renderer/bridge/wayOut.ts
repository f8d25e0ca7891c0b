import type { Answer, CallArgs, CallName, CallResults, ServiceEvent } from '../../shared/ipc/contract.ts';

/** The one way out of the page: Electron's preload and the browser host answer the same calls with the same values. */
export interface Bridge {
  /** Rejects only when the services cannot be reached; a refusal is a value. */
  call<N extends CallName>(name: N, args: CallArgs<N>): Promise<Answer<CallResults[N]>>;
  /** Returns how to stop listening. */
  onEvent(listener: (event: ServiceEvent) => void): () => void;
}
