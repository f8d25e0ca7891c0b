import type { App, Session } from 'electron';

export interface Switch {
  readonly name: string;
  readonly value?: string;
}

/** Services of Chromium's that one switch turns off together, each with what it would do. */
const FEATURES_OFF = [
  // Asks a Google host what time it is.
  'NetworkTimeServiceQuerying',
  // Fetches hints on how pages load.
  'OptimizationHints',
  // Fetches models that judge pages.
  'OptimizationGuideModelDownloading',
  // Fetches lists of certificate logs.
  'CertificateTransparencyComponentUpdater',
  // Looks for television sets in the local network (mDNS, SSDP).
  'MediaRouter',
  // The same for older ones.
  'DialMediaRouteProvider',
  // Tells a Google host which fields a form has.
  'AutofillServerCommunication',
  // Fetches the list of languages that it translates.
  'Translate,TranslateUI',
  // Asks the name server’s provider over HTTPS.
  'DnsOverHttpsUpgrade',
  // Tries out which name server answers.
  'AsyncDns',
  // Asks name servers for records of hosts.
  'UseDnsHttpsSvcb',
];

/** Every switch that Chromium needs to be silent, each with what it would do without. A net log is held against them. */
export const SILENT: readonly Switch[] = [
  // Its own services ask for news: field trials, lists of dangerous sites.
  { name: 'disable-background-networking' },
  // It fetches newer parts of itself.
  { name: 'disable-component-update' },
  // It reports failed requests to its maker.
  { name: 'disable-domain-reliability' },
  // It keeps in touch with an account.
  { name: 'disable-sync' },
  // It sends what was in memory when it crashed.
  { name: 'disable-breakpad' },
  // It fetches a model that judges pages.
  { name: 'disable-client-side-phishing-detection' },
  // UDP to hosts that offer it.
  { name: 'disable-quic' },
  // A link may name an address that is told of every click.
  { name: 'no-pings' },
  // It asks for the addresses of links before anybody follows them.
  { name: 'dns-prefetch-disable' },
  // It looks for the office’s proxy (WPAD) and would send requests through it, which looks names up by itself: the rule
  // below would never be asked.
  { name: 'no-proxy-server' },
  // Calls between pages go by UDP, past every filter of requests.
  { name: 'force-webrtc-ip-handling-policy', value: 'disable_non_proxied_udp' },
  // Whatever slips past everything else finds no address: every name of a host is unknown.
  { name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND' },
  { name: 'disable-features', value: FEATURES_OFF.join(',') },
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
