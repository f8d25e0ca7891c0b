import type { App, Session } from 'electron';

/** A switch of Chromium's, and why the application is not silent without it. */
export interface Switch {
  readonly name: string;
  readonly value?: string;
  readonly why: string;
}

/** Services that Chromium has switches of one kind for: one name each, joined into one switch. */
const FEATURES_OFF: readonly { readonly name: string; readonly why: string }[] = [
  { name: 'NetworkTimeServiceQuerying', why: 'asks a Google host what time it is' },
  { name: 'OptimizationHints', why: 'fetches hints on how pages load' },
  { name: 'OptimizationGuideModelDownloading', why: 'fetches models that judge pages' },
  { name: 'CertificateTransparencyComponentUpdater', why: 'fetches lists of certificate logs' },
  { name: 'MediaRouter', why: 'looks for television sets in the local network (mDNS, SSDP)' },
  { name: 'DialMediaRouteProvider', why: 'the same for older ones' },
  { name: 'AutofillServerCommunication', why: 'tells a Google host which fields a form has' },
  { name: 'Translate', why: 'fetches the list of languages that it translates' },
  { name: 'DnsOverHttpsUpgrade', why: 'asks the name server’s provider over HTTPS' },
  { name: 'AsyncDns', why: 'tries out which name server answers' },
  { name: 'UseDnsHttpsSvcb', why: 'asks name servers for records of hosts' },
];

/** Every switch that Chromium needs to be silent. A test holds the list against what is set, and a net log against both. */
export const SILENT: readonly Switch[] = [
  {
    name: 'disable-background-networking',
    why: 'its own services ask for news: field trials, lists of dangerous sites',
  },
  { name: 'disable-component-update', why: 'it fetches newer parts of itself' },
  { name: 'disable-domain-reliability', why: 'it reports failed requests to its maker' },
  { name: 'disable-sync', why: 'it keeps in touch with an account' },
  { name: 'disable-breakpad', why: 'it sends what was in memory when it crashed' },
  { name: 'disable-client-side-phishing-detection', why: 'it fetches a model that judges pages' },
  { name: 'disable-quic', why: 'UDP to hosts that offer it' },
  { name: 'no-pings', why: 'a link may name an address that is told of every click' },
  { name: 'dns-prefetch-disable', why: 'it asks for the addresses of links before anybody follows them' },
  // With a proxy the names below would be looked up by the proxy, and the rule would never be asked.
  { name: 'no-proxy-server', why: 'it looks for the office’s proxy (WPAD), and would send requests through it' },
  {
    name: 'force-webrtc-ip-handling-policy',
    value: 'disable_non_proxied_udp',
    why: 'calls between pages go by UDP, past every filter of requests',
  },
  // Last of all, whatever slips past everything else finds no address.
  { name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND', why: 'every name of a host, and every address, is unknown' },
  {
    name: 'disable-features',
    value: FEATURES_OFF.map(({ name }) => name).join(','),
    why: FEATURES_OFF.map(({ name, why }) => `${name}: ${why}`).join('; '),
  },
];

/** Sets the switches. Must run before the application is ready. */
export function silenceChromium(app: App): void {
  for (const { name, value } of SILENT) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}

/**
 * What can be told only to a session, once the application is ready and before its first window. Electron asks a Google
 * host for a spelling dictionary at every start, outside of what `webRequest` sees: turning spelling off does not stop it,
 * no language does, and so does an address that is no address (electron issue 22995).
 */
export function silenceSession(app: App, session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL('data:,');
  // On a Mac the system's own checker is used, which asks nobody and takes no list.
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  app.configureHostResolver({ secureDnsMode: 'off', secureDnsServers: [], enableBuiltInResolver: false });
}
