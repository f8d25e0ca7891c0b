import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../electron/documents/dataFolder.ts';

describe('the data folder', () => {
  it.each([
    [{ SPANWISE_DATA: '/elsewhere' }, 'linux', '/elsewhere'],
    [{}, 'linux', '/home/jo/.local/share/spanwise'],
    [{ XDG_DATA_HOME: '/data' }, 'linux', '/data/spanwise'],
    [{}, 'darwin', '/home/jo/Library/Application Support/Spanwise'],
    [{ APPDATA: '/roaming' }, 'win32', '/roaming/Spanwise'],
  ])('DOC-2 is where the system keeps such things (%o on %s)', (env, platform, expected) => {
    expect(dataFolder(env, platform, '/home/jo')).toBe(expected);
  });
});
