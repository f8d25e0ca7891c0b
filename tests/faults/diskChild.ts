import { chmodSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { createService } from '../../electron/documents/service.ts';
import { decodeRecord } from '../../shared/model/schema.ts';

/**
 * A child of disk.test.ts. `fill`: edits until the disk (a limit on file sizes set by its parent) is full, then prints
 * what it was promised and what it was told. `lock-away`: the document's folder turns read-only while it is open.
 */
const [, , mode, dataDir, path, notesOf = '4000'] = process.argv as [string, string, string, string, string, string?];
if (mode === 'lock-away' && process.getuid?.() === 0) {
  // The superuser may write anywhere; somebody else may not.
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
const service = createService({ dataDir, host: 'browser', version: 'test', autosaveMs: 60_000 });
const opened = await service.handle('document.open', { path });
if (!opened.ok) throw new Error(opened.refusal.message);
const { doc } = opened.value;
let from = opened.value.records.map(decodeRecord).find((record) => record.type === 'post');
let revision = opened.value.revision;

async function edit(notes: string) {
  const to = { ...from, notes } as typeof from;
  const answer = await service.handle('edit.apply', {
    doc,
    commandId: `disk-edit-${revision}`,
    base: revision,
    label: 'Noted',
    structure: null,
    patch: { added: [], updated: [[from, to]], removed: [] } as never,
  });
  if (answer.ok) {
    revision = answer.value.revision;
    from = to;
  }
  return answer;
}

const told: string[] = [];
if (mode === 'fill') {
  for (let i = 0; i < 2_000 && told.length < 3; i++) {
    const answer = await edit(`${revision + 1} ${'n'.repeat(Number(notesOf))}`);
    if (!answer.ok) told.push(answer.refusal.message);
  }
  const loaded = await service.handle('document.load', { doc });
  if (!loaded.ok || loaded.value.revision !== revision) throw new Error('The services did not go on');
} else {
  await edit('before');
  chmodSync(dirname(path), 0o555);
  const saved = await service.handle('document.save', { doc });
  if (!saved.ok) told.push(saved.refusal.message);
  const edited = await edit('after');
  if (!edited.ok) throw new Error(edited.refusal.message);
  const closed = await service.handle('document.close', { doc });
  if (!closed.ok) told.push(closed.refusal.message);
  const discarded = await service.handle('document.close', { doc, discard: true });
  if (!discarded.ok) throw new Error(discarded.refusal.message);
}
process.stdout.write(JSON.stringify({ revision, told, there: existsSync(path) }));
// As a crash would end it.
process.exit(0);
