import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { AppInfo, BackupInfo, DocumentSnapshot, SaveState } from '../../shared/ipc/contract.ts';
import { type Desktop, launchDesktop } from './electron-double/launch.ts';

const base = mkdtempSync(join(tmpdir(), 'spanwise-desktop-'));
const file = join(base, 'Option A.spanwise');
const data = join(base, 'data');
afterAll(() => rmSync(base, { recursive: true, force: true }));

async function value<T>({ page }: Desktop, name: string, args: object): Promise<T> {
  const answer = await page.evaluate(([n, a]) => window.spanwise?.call(n as string, a), [name, args] as const);
  expect(answer).toMatchObject({ ok: true });
  return (answer as { value: T }).value;
}

it('the application answers the words of the command line, without a window', () => {
  const register = new URL('./electron-double/register.ts', import.meta.url).href;
  const main = fileURLToPath(new URL('../../dist/electron/main/main.js', import.meta.url));
  const spanwise = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', register, main, ...args], { cwd: base, encoding: 'utf8' });
  expect(spanwise('new', 'plan.spanwise')).toMatchObject({ status: 0, stderr: '' });
  expect(spanwise('new', 'plan.spanwise')).toMatchObject({ status: 1, stdout: '' });
  expect(JSON.parse(spanwise('settings', 'plan.spanwise', '--json').stdout)).toBeTypeOf('object');
  expect(spanwise('nonsense').status).toBe(2);
});

// Nobody can press the buttons of a real system dialog.
describe.skipIf(import.meta.env.MODE === 'electron')('a document in the desktop shell', () => {
  it('is created, saved where the dialog says, and is there when the application is started with it', async () => {
    const first = await launchDesktop({ data, chooses: file });
    const { doc } = await value<DocumentSnapshot>(first, 'document.create', { title: 'Option A' });
    const saved = await value<SaveState>(first, 'document.saveDialog', { doc });
    expect(saved.path).toBe(file);
    await first.close();
    expect(existsSync(file)).toBe(true);
    expect(first.errors()).toBe('');

    // DOC-5: what there is to tell is told by the window, although the shell opened the file; an address is a file too.
    const owner = { token: 'x', pid: 2_147_483_646, host: hostname(), user: 'jo', at: 0 };
    writeFileSync(join(base, '.~lock.Option A.spanwise#'), JSON.stringify(owner));
    const second = await launchDesktop({ data, args: [pathToFileURL(file).href] });
    await expect
      .poll(() => second.page.locator('.toast').allTextContents())
      .toContainEqual(expect.stringMatching(/still marked as open by jo .* taken over/));
    // SEC attack: a page that names a place to write to.
    const named = await second.page.evaluate(
      ([id, path]) => window.spanwise?.call('document.save', { doc: id, path, replace: true }),
      [doc, join(base, 'stolen.spanwise')] as const,
    );
    expect(named).toMatchObject({ ok: false, refusal: { code: 'no-dialog' } });
    expect(existsSync(join(base, 'stolen.spanwise'))).toBe(false);
    const info = await value<AppInfo>(second, 'app.info', {});
    expect(info.open).toHaveLength(1);
    expect(info.recent[0]?.path).toBe(file);
    expect(new URL(second.page.url()).searchParams.get('doc')).toBe(info.open[0]?.doc);
    await second.close();
  });

  it('chosen in the dialog is opened; a cancelled dialog is no document', async () => {
    const chosen = await launchDesktop({ data, chooses: file });
    const snapshot = await value<DocumentSnapshot>(chosen, 'document.openDialog', {});
    expect(snapshot.save.path).toBe(file);
    // A backup gets a window of its own; this one keeps its document.
    const backups = await value<BackupInfo[]>(chosen, 'document.backups', { doc: snapshot.doc });
    const backup = await value<{ doc: string }>(chosen, 'document.openBackup', { path: backups[0]?.path });
    await value(chosen, 'window.open', backup);
    await value(chosen, 'window.fullScreen', { on: true });
    expect(await chosen.act('look')).toMatchObject({ windows: [{ fullScreen: true }, { fullScreen: false }] });
    await chosen.close();

    const cancelled = await launchDesktop({ data });
    expect(await value(cancelled, 'document.openDialog', {})).toBeNull();
    await cancelled.close();
  });

  it('EXPORT-1 an export goes where the dialog says, whatever the page names, and nothing else can be opened', async () => {
    const chosen = join(base, 'Appendix');
    const desktop = await launchDesktop({ data: join(base, 'exports'), chooses: chosen });
    const { doc } = await value<DocumentSnapshot>(desktop, 'document.sample', { name: 'barnet-2014' });
    const job = 'job-of-the-test';
    const make = { doc, job, structure: 'Proposed', kind: 'figures', format: 'csv' };
    await value(desktop, 'export.make', make);
    const open = () => desktop.page.evaluate((each) => window.spanwise?.call('export.open', { job: each }), job);
    expect(await open()).toMatchObject({ ok: false, refusal: { code: 'not-opened' } });
    const path = join(base, 'elsewhere.csv');
    expect(await value(desktop, 'export.save', { job, path })).toEqual({ path: `${chosen}.csv` });
    expect([existsSync(path), readFileSync(`${chosen}.csv`, 'utf8').length > 100]).toEqual([false, true]);
    expect(await open()).toMatchObject({ ok: true });
    await desktop.close();
  });

  it('that cannot be opened is said so, and the application opens without it', async () => {
    const desktop = await launchDesktop({ data, args: [join(base, 'missing.spanwise')] });
    expect(desktop.errors()).toContain('could not open the document');
    expect(new URL(desktop.page.url()).searchParams.get('doc')).toBeNull();
    await desktop.close();
  });

  it('DOC-7 that is damaged is refused with its newest backup, which opens when the user wants it', async () => {
    const damaged = readFileSync(file).fill(0, 4_096, 12_288);
    writeFileSync(file, damaged);
    const desktop = await launchDesktop({ data });
    await desktop.act('openFile', file);
    const messages = async () => (await desktop.act<{ messages: string[] }>('look')).messages;
    await expect.poll(messages).toEqual([expect.stringMatching(/is damaged .* The newest backup is of /)]);
    expect(desktop.pages()).toHaveLength(1);
    await desktop.act('presses', ['Open the newest backup']);
    await desktop.act('openFile', file);
    await expect.poll(() => desktop.pages().length).toBe(2);
    const info = await value<AppInfo>(desktop, 'app.info', {});
    expect(info.open).toMatchObject([{ title: 'Option A', path: null }]);
    expect(readFileSync(file).equals(damaged)).toBe(true);
    await desktop.close();
  });
});
