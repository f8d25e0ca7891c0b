import type { Answer, ServiceEvent } from '../../shared/ipc/contract.ts';
import { FRAME_TYPE, framed, unframed } from './frame.ts';
import type { Bridge } from './wayOut.ts';

const KEY = 'spanwise-key';
const AGAIN_MS = 1_000;

/**
 * The key that goes with every call beside the cookie. The host hands it over behind the # of the first address, which is
 * taken out of it here; it is kept where only pages of this very address (host and port) can read it, for windows opened
 * later.
 */
function takeKey(): string {
  const given = /^#key=([\w-]+)$/.exec(location.hash)?.[1];
  if (given === undefined) return localStorage.getItem(KEY) ?? '';
  history.replaceState(history.state, '', location.pathname + location.search);
  localStorage.setItem(KEY, given);
  return given;
}

/** The way out of a page in the user's browser: the host on this computer. */
export function httpBridge(): Bridge {
  const headers = { 'x-spanwise-key': takeKey() };
  const listeners = new Set<(event: ServiceEvent) => void>();
  let listening = false;
  return {
    async call(name, args) {
      const { bytes, ...rest } = args as { bytes?: Uint8Array };
      const [type, body] = bytes
        ? ([FRAME_TYPE, framed({ name, args: rest }, bytes)] as const)
        : (['application/json', JSON.stringify({ name, args })] as const);
      const response = await fetch('/call', { method: 'POST', headers: { ...headers, 'content-type': type }, body });
      if (response.ok) return (await answerOf(response)) as Answer<never>;
      // Asking again would get the same answer: only a fault of the services themselves is worth another try.
      const code = `http-${response.status}`;
      if (response.status < 500) return { ok: false, refusal: { code, message: await response.text() } };
      throw new Error(`The services answered ${response.status}.`);
    },
    onEvent(listener) {
      listeners.add(listener);
      if (!listening) {
        listening = true;
        void listen(headers, (event) => {
          for (const each of listeners) each(event);
        });
      }
      return () => listeners.delete(listener);
    },
  };
}

/** An answer, with the file that travelled behind it. */
async function answerOf(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.startsWith(FRAME_TYPE)) return response.json();
  const { message, bytes } = unframed(await response.arrayBuffer());
  const { value, ...answer } = message as { value: object };
  return { ...answer, value: { ...value, bytes } };
}

/** Hears the host's events for as long as the page stands. An `EventSource` could not send the key. */
async function listen(headers: Record<string, string>, hear: (event: ServiceEvent) => void): Promise<void> {
  for (;;) {
    try {
      const response = await fetch('/events', { headers });
      // A host that was started anew does not know this page: asking again changes nothing.
      if (response.status === 403) return;
      for await (const line of linesOf(response)) {
        if (line.startsWith('data: ')) hear(JSON.parse(line.slice('data: '.length)) as ServiceEvent);
      }
    } catch {
      // The host cannot be reached at the moment.
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const read = await reader?.read();
    if (!read || read.done) return;
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
