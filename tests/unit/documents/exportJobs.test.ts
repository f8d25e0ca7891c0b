import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Control, ExportJobs } from '../../../electron/documents/exportJobs.ts';
import { ok } from '../../../shared/errors.ts';
import type { ServiceEvent } from '../../../shared/ipc/contract.ts';

const FILE = { fileName: 'Plan.pdf', mime: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) };

function jobs() {
  const events: ServiceEvent[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'spanwise-exports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { exports: new ExportJobs((event) => events.push(event)), events, folder };
}

describe('EXPORT-1 making a file', () => {
  it('EXPORT-1 progress is told by job, and a stopped job answers that no file was written, whatever its maker does', async () => {
    const { exports, events } = jobs();
    let control: Control = {};
    let finish: () => void = () => {};
    const making = exports.make('doc', 'job-one-1', async (given) => {
      control = given;
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return ok(FILE);
    });
    control.progress?.(1, 3, 'Charts');
    expect(events).toEqual([{ type: 'progress', doc: 'doc', job: 'job-one-1', done: 1, of: 3, what: 'Charts' }]);
    expect(await exports.make('doc', 'job-one-1', async () => ok(FILE))).toMatchObject({
      refusal: { code: 'job-twice' },
    });
    exports.cancel('job-one-1');
    expect(control.signal?.aborted).toBe(true);
    control.progress?.(2, 3, 'Tables');
    expect(events).toHaveLength(1);
    finish();
    expect(await making).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
    expect(exports.save('job-one-1', '/nowhere/Plan.pdf')).toMatchObject({ refusal: { code: 'not-made' } });
  });

  it('EXPORT-1 a finished file is written whole, with its ending, and gone when its document is closed', async () => {
    const { exports, folder } = jobs();
    await exports.make('doc', 'job-two-2', async () => ok(FILE));
    const saved = exports.save('job-two-2', join(folder, 'Appendix.exe'));
    expect(saved).toEqual({ ok: true, value: { path: join(folder, 'Appendix.exe.pdf') } });
    expect([...readFileSync(join(folder, 'Appendix.exe.pdf'))]).toEqual([1, 2, 3]);
    writeFileSync(join(folder, 'old.pdf'), 'old');
    expect(exports.save('job-two-2', join(folder, 'old.pdf', 'new.pdf'))).toMatchObject({
      refusal: {
        code: 'not-written',
        message: expect.stringMatching(/^"new\.pdf" was not written: .+ choose another place\.$/),
      },
    });
    expect(readFileSync(join(folder, 'old.pdf'), 'utf8')).toBe('old');
    exports.forget('doc');
    expect(exports.save('job-two-2', join(folder, 'late.pdf'))).toMatchObject({ refusal: { code: 'not-made' } });
    expect(existsSync(join(folder, 'late.pdf'))).toBe(false);
  });
});
