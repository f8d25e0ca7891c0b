import type { CallHandler, ServiceEvent } from '../../shared/ipc/contract.ts';

/** What the shell needs of the services behind the door. */
export interface Services {
  readonly call: CallHandler;
  /** Publishes what is unsaved and lets go of every document. */
  close(): Promise<void>;
}

/** Starts the document services with their working copies in `folder`; events go to `send`. */
export async function startServices(_folder: string, _send: (event: ServiceEvent) => void): Promise<Services> {
  return {
    call: async (name) => ({ ok: false, refusal: { code: 'not-there', message: `${name} is not there yet.` } }),
    close: async () => {},
  };
}
