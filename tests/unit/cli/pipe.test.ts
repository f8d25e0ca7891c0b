import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const CLI = new URL('../../../electron/cli/main.ts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'spanwise-pipe-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command whose reader has gone before it says anything, as in `settings DOC | head -0`. */
function unread(...args: string[]): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('close', (code) => resolve({ code, stderr }));
  });
}

describe('a pipe that is closed', () => {
  it('CLI ends no command in a stack trace, and what the command does is done', async () => {
    const doc = join(folder, 'a.spanwise');
    expect(await unread('new', doc, '--sample', 'bury-2021')).toEqual({ code: 0, stderr: '' });
    expect(await unread('settings', doc)).toEqual({ code: 0, stderr: '' });
    expect(await unread('figures', doc, '--json', '--by', 'post')).toEqual({ code: 0, stderr: '' });
    const refused = await unread('figures', doc, '--structure', 'Nowhere');
    expect(refused.code).toBe(1);
    expect(refused.stderr).not.toMatch(/EPIPE|\bat /);
  });
});
