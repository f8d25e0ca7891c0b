import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createService } from '../../electron/documents/service.ts';
import { mergeSettings, parseSettings } from '../../shared/model/settings.ts';
import { good, temporaryFolder } from '../support/documents.ts';

const folder = temporaryFolder();
const dataDir = join(folder, 'inside', 'data');
mkdirSync(dataDir, { recursive: true });
const service = createService({ dataDir, host: 'browser', version: 'test' });
afterAll(() => service.close());

const NAMES = ['../../outside', '..', '.', 'CON', '.hidden', '-rf', 'a\u202egnp', 'C:\\x', '\u0000', 'x'.repeat(200)];

describe('SEC attack: a title or file name that is a path', () => {
  it.each(NAMES)('SEC a download is named in plain words: %j', async (title) => {
    const { doc } = good(await service.handle('document.create', { title }));
    const { fileName } = good(await service.handle('document.download', { doc }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(fileName).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u202a-\u202e]|^[.\s-]|[.\s]\.spanwise$|^con\./i);
    expect(fileName).toMatch(/.\.spanwise$/);
  });

  it.each(NAMES)('SEC an upload writes nowhere but the working copies: %j', async (fileName) => {
    const { doc } = good(await service.handle('document.create', { title: 'Plain' }));
    const { bytes } = good(await service.handle('document.download', { doc }));
    good(await service.handle('document.upload', { fileName, bytes }));
    expect(await service.handle('import.read', { fileName, bytes })).toMatchObject({ ok: false });
    expect([readdirSync(folder), readdirSync(join(folder, 'inside'))]).toEqual([['inside'], ['data']]);
  });
});

describe('SEC attack: prototype pollution', () => {
  const poison = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}';

  it.each(['structures', 'grades', 'limits', 'savingsTargets', 'statedTotals'])('SEC through settings.%s', (map) => {
    const parsed = parseSettings(JSON.parse(`{"${map}": ${poison}}`));
    const merged = parsed.ok ? mergeSettings({}, parsed.value) : {};
    expect(Object.hasOwn((merged as Record<string, object>)[map] ?? {}, 'polluted')).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
  });

  it('SEC through the arguments and the name of a call', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(await service.call(name, JSON.parse(poison))).toMatchObject({ refusal: { code: 'unknown-call' } });
    for (const name of ['app.info', 'document.create', 'edit.apply'])
      expect(await service.call(name, JSON.parse(poison))).toMatchObject({ refusal: { code: 'bad-call' } });
    expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
  });
});
