import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { SILENT, silenceChromium, silenceSession } from '../../../electron/main/silence.ts';
import { readNetLog } from '../../support/netLog.ts';

describe('SEC no request leaves: what Chromium is told', () => {
  it('SEC every switch of the list is set, once', () => {
    const appendSwitch = vi.fn();
    silenceChromium({ commandLine: { appendSwitch } } as unknown as App);
    expect(appendSwitch.mock.calls.map(([name, value]) => [name, value])).toEqual(
      SILENT.map(({ name, value }) => [name, value]),
    );
    expect(new Set(SILENT.map(({ name }) => name)).size).toBe(SILENT.length);
    expect(SILENT).toContainEqual(expect.objectContaining({ name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND' }));
    expect(SILENT.some(({ name }) => name === 'no-proxy-server')).toBe(true);
  });

  it('SEC no spelling dictionary is asked for: no language, and no address to ask', () => {
    const session = {
      setSpellCheckerDictionaryDownloadURL: vi.fn(),
      setSpellCheckerLanguages: vi.fn(),
      setSpellCheckerEnabled: vi.fn(),
    };
    const app = { configureHostResolver: vi.fn() };
    silenceSession(app as unknown as App, session as unknown as Session);
    expect(session.setSpellCheckerDictionaryDownloadURL).toHaveBeenCalledWith('data:,');
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    if (process.platform !== 'darwin') expect(session.setSpellCheckerLanguages).toHaveBeenCalledWith([]);
    expect(app.configureHostResolver).toHaveBeenCalledWith(expect.objectContaining({ secureDnsMode: 'off' }));
  });
});

describe('SEC the reader of net logs sees', () => {
  const types = [
    'URL_REQUEST_START_JOB',
    'HOST_RESOLVER_MANAGER_JOB',
    'TCP_CONNECT_ATTEMPT',
    'UDP_BYTES_SENT',
    'UDP_CONNECT',
  ];
  /** A net log of these events; one that was cut off has no end. */
  function logOf(events: readonly (readonly [string, object])[], end = ']}') {
    const path = join(mkdtempSync(join(tmpdir(), 'spanwise-netlog-')), 'net.json');
    const constants = { logEventTypes: Object.fromEntries(types.map((name, i) => [name, i])) };
    const lines = events.map(([name, params]) => JSON.stringify({ type: types.indexOf(name), params }));
    writeFileSync(path, `{"constants":${JSON.stringify(constants)},\n"events": [\n${lines.join(',\n')}${end}`);
    return readNetLog(path);
  }

  it.each([
    [['URL_REQUEST_START_JOB', { url: 'https://a.invalid/x?key=1' }], { asked: ['https://a.invalid/x'], left: [] }],
    [
      ['HOST_RESOLVER_MANAGER_JOB', { host: 'https://a.invalid' }],
      { asked: [], left: ['look-up of https://a.invalid'] },
    ],
    [['TCP_CONNECT_ATTEMPT', { address: '192.0.2.1:443' }], { asked: [], left: ['TCP to 192.0.2.1:443'] }],
    [['UDP_BYTES_SENT', { byte_count: 3 }], { asked: [], left: ['UDP'] }],
    [['UDP_CONNECT', { address: '[2001:db8::1]:443' }], { asked: [], left: [] }],
    [['URL_REQUEST_START_JOB', { url: 'app://spanwise/index.html' }], { asked: [], left: [] }],
    [['TCP_CONNECT_ATTEMPT', { address: '127.0.0.1:4000' }], { asked: [], left: [] }],
  ] as const)('SEC %j', (event, expected) => {
    expect(logOf([event])).toEqual(expected);
    expect(logOf([event], ',')).toEqual(expected);
  });
});
