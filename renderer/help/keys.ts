import { COMMANDS, keyOf, MENU_COMMANDS } from '../../shared/ipc/menu.ts';
import { words } from '../kit/words/commonWords.ts';
import { keysHere, onMac } from '../kit/words/keyNames.ts';
import { type KeyGroup, keyWords, ROOM_KEYS, row } from './keyWords.ts';

/** Every shortcut: the window's commands from their own table, and what the rooms add. */
export function keyGroups(mac = onMac()): readonly KeyGroup[] {
  const commands = MENU_COMMANDS.filter((name) => keyOf(name, mac) !== '').map((name) => {
    const view = name.startsWith('view-') ? words.views[name.slice(5) as keyof typeof words.views] : null;
    const label = keyWords.labels[name] ?? COMMANDS[name].label.replace('…', '');
    return row(keyOf(name, mac).replaceAll('+', ' + '), view === null ? label : keyWords.showView(view));
  });
  const mine = [ROOM_KEYS.posts, ROOM_KEYS.chart, ROOM_KEYS.list, ROOM_KEYS.compare].map(({ title, rows }) => ({
    title,
    rows: rows.map(({ keys, what }) => row(keysHere(keys, mac), keysHere(what, mac))),
  }));
  const regions = row('F6', keyWords.regions);
  return [{ title: keyWords.window, rows: [...commands, regions] }, ...mine];
}
