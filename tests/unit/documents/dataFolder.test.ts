import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, profileFolder, takeOverOldData } from '../../../electron/documents/dataFolder.ts';
import { temporaryFolder } from '../../support/documents.ts';

describe('the data folder', () => {
  it.each([
    [{ SPANWISE_DATA: '/elsewhere' }, 'linux', '/elsewhere'],
    [{}, 'linux', '/home/jo/.local/share/spanwise'],
    [{ XDG_DATA_HOME: '/data' }, 'linux', '/data/spanwise'],
    [{}, 'darwin', '/home/jo/Library/Application Support/Spanwise'],
    [{ APPDATA: '/roaming', LOCALAPPDATA: '/local' }, 'win32', '/local/Spanwise/Data'],
    [{ APPDATA: '/roaming' }, 'win32', '/home/jo/AppData/Local/Spanwise/Data'],
  ])('DOC-2 is where the system keeps such things (%o on %s)', (env, platform, expected) => {
    expect(dataFolder(env, platform, '/home/jo')).toBe(expected);
  });

  it.each(['win32', 'darwin', 'linux'])('DOC-2 on %s Electron’s own profile is another folder', (platform) => {
    const [data, profile] = [dataFolder, profileFolder].map((folder) => folder({}, platform, '/home/jo')) as [
      string,
      string,
    ];
    expect(`${profile}/`.startsWith(`${data}/`) || `${data}/`.startsWith(`${profile}/`)).toBe(false);
  });

  it('DOC-6 what an earlier version kept in the roaming profile is taken over once, unsaved work too', () => {
    const home = temporaryFolder();
    const env = { APPDATA: join(home, 'roaming'), LOCALAPPDATA: join(home, 'local') };
    const old = join(env.APPDATA, 'Spanwise');
    mkdirSync(join(old, 'working/abc'), { recursive: true });
    writeFileSync(join(old, 'working/abc/document.db'), 'edits');
    writeFileSync(join(old, 'recent.json'), '[]');
    mkdirSync(join(old, 'Cache'));
    const data = dataFolder(env, 'win32', home);
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'recent.json'), '[1]');
    expect(takeOverOldData(env, 'win32', home)).toEqual(['working']);
    expect(readFileSync(join(data, 'working/abc/document.db'), 'utf8')).toBe('edits');
    expect(readFileSync(join(data, 'recent.json'), 'utf8')).toBe('[1]');
    expect(existsSync(join(old, 'working'))).toBe(false);
    expect(takeOverOldData(env, 'win32', home)).toEqual([]);
    expect(takeOverOldData(env, 'linux', home)).toEqual([]);
  });
});
