import { readFileSync } from 'node:fs';

/** What a net log of Chromium's (`--log-net-log`) tells of the network. */
export interface NetUse {
  /** Addresses that were asked for, whether anything came of it. */
  readonly asked: readonly string[];
  /** Names that were looked up, and sockets to other computers: what somebody in the network could have seen. */
  readonly left: readonly string[];
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

const OWN = /^(127\.0\.0\.1|\[::1\]|localhost)(:|$)/;
const LOCAL_SCHEMES = /^(app|blob|data|file|chrome|devtools|about):/;

/**
 * Reads a net log. Choosing a route (a UDP socket that is connected and sends nothing) leaves nothing and is not told; a
 * request whose host was not found is asked for, and has not left.
 */
export function readNetLog(path: string): NetUse {
  const log = parsed(readFileSync(path, 'utf8'));
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  const asked = new Set<string>();
  const left = new Set<string>();
  for (const { type, params = {} } of log.events) {
    const event = names.get(type) ?? '';
    const told = (key: string) => (typeof params[key] === 'string' ? (params[key] as string) : '');
    if (event === 'URL_REQUEST_START_JOB' && told('url') !== '' && !LOCAL_SCHEMES.test(told('url'))) {
      if (!OWN.test(new URL(told('url')).host)) asked.add(told('url').replace(/[?#].*$/, ''));
    }
    if (event === 'HOST_RESOLVER_MANAGER_JOB' && told('host') !== '') left.add(`look-up of ${told('host')}`);
    if (event === 'TCP_CONNECT_ATTEMPT' && told('address') !== '' && !OWN.test(told('address')))
      left.add(`TCP to ${told('address')}`);
    if (event === 'UDP_BYTES_SENT') left.add('UDP');
    if (/^(PAC|WPAD|DHCP)_/.test(event)) left.add(event);
  }
  return { asked: [...asked], left: [...left] };
}

/** A browser that was ended leaves the list of events open. */
function parsed(text: string): NetLog {
  try {
    return JSON.parse(text) as NetLog;
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`) as NetLog;
  }
}
