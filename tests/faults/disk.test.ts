import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createService } from '../../electron/documents/service.ts';
import { decodeRecord } from '../../shared/model/schema.ts';
import { good, temporaryFolder, writeDocument } from '../support/documents.ts';
import { faultOfSentence } from '../support/seeded.ts';
import { FULL, tried } from './counts.ts';

const folder = temporaryFolder();
chmodSync(folder, 0o755);
const child = fileURLToPath(new URL('./diskChild.ts', import.meta.url));

function place(name: string) {
  const documents = join(folder, name, 'documents');
  const dataDir = join(folder, name, 'data');
  for (const each of [documents, dataDir]) mkdirSync(each, { recursive: true });
  const path = join(documents, 'council.spanwise');
  writeDocument(path);
  return { documents, dataDir, path };
}

type Report = { revision: number; told: string[]; there: boolean };

function report({ stdout, stderr }: { stdout: string; stderr: string }): Report {
  if (!stdout.startsWith('{')) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

// Windows has neither limits on file sizes nor modes of folders.
describe.skipIf(process.platform === 'win32')('a disk that stops taking', () => {
  // A commit that failed may stand whole in the log: which size does that, nobody knows beforehand.
  const sizes = Array.from({ length: FULL ? 40 : 1 }, (_, i) => [1_200 + i * 7, 4_000 - i * 61] as const);

  it.each(sizes)(
    'DOC-2 DOC-6 full while editing (%i blocks, notes of %i): a sentence, nothing half done, at the next start every acknowledged edit and no other',
    (blocks, notesOf) => {
      const { dataDir, path } = place(`full-${blocks}`);
      // In blocks of 512 or 1,024 bytes, as the shell counts them.
      const limited = `ulimit -f ${blocks}; exec "$0" "$@"`;
      const args = ['-c', limited, process.execPath, child, 'fill', dataDir, path, String(notesOf)];
      const { revision, told } = report(spawnSync('sh', args, { encoding: 'utf8' }));
      tried('full disk while editing');
      expect(revision).toBeGreaterThan(5);
      expect(told).toHaveLength(3);
      for (const sentence of told) {
        expect(faultOfSentence(sentence)).toBe(null);
        expect(sentence).toMatch(/^The change was not kept: the disk (is full|reported an error)/);
      }
      const service = createService({ dataDir, host: 'browser', version: 'test' });
      return service
        .handle('app.info', {})
        .then(async (info) => {
          const { doc } = good(info).open[0] as { doc: string };
          const back = good(await service.handle('document.load', { doc }));
          expect(back.revision).toBe(revision);
          const notes = back.records.map(decodeRecord).flatMap((each) => (each.type === 'post' ? [each.notes] : []));
          expect(notes.some((each) => each.startsWith(`${revision} nnn`))).toBe(true);
          good(await service.handle('document.save', { doc }));
        })
        .finally(() => service.close());
    },
  );

  it('DOC-3 a folder that turned read-only: editing goes on, saving and closing say why, the file stays', () => {
    const { documents, dataDir, path } = place('read-only');
    if (process.getuid?.() === 0)
      for (const each of [documents, dataDir, path, join(folder, 'read-only')]) chownSync(each, 65_534, 65_534);
    const before = readFileSync(path);
    const run = spawnSync(process.execPath, [child, 'lock-away', dataDir, path], { encoding: 'utf8' });
    chmodSync(documents, 0o755);
    const { revision, told } = report(run);
    expect(revision).toBe(2);
    expect(told).toEqual([
      expect.stringMatching(/^"council\.spanwise" was not saved: the folder .*may not be written to\./),
      expect.stringMatching(/^"council\.spanwise" was not saved: /),
    ]);
    expect(told.map(faultOfSentence)).toEqual([null, null]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
