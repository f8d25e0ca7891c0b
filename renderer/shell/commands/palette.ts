import { COMMANDS, keyOf, MENU_COMMANDS } from '../../../shared/ipc/menu.ts';
import { chartParts } from '../../chart/chartParts.ts';
import type { MenuPart } from '../../kit/ui/Menu.tsx';
import { words } from '../../kit/words/commonWords.ts';
import { keysHere, onMac } from '../../kit/words/keyNames.ts';
import { findPosts } from '../../posts/findPosts.ts';
import { postMenuParts } from '../../posts/postMenuItems.tsx';
import { documentState, reveal, setHidePeople, setView, useApp } from '../../store/store.ts';
import { structureParts } from '../StructureSwitcher.tsx';
import { windowWords } from '../words.ts';
import { perform } from './commands.ts';

/** Something that can be done, found by its name (CHART-13). */
export interface Offer {
  readonly id: string;
  readonly title: string;
  /** Where it belongs, and its key. */
  readonly detail: string;
  /** Other words that it is looked for by. */
  readonly also: string;
  readonly act: () => void;
}

const said = windowWords.palette;

/** Everything that can be done now: the window's commands, the structures, the chart, the selected posts. */
export function offers(): Offer[] {
  const isOpen = useApp.getState().phase === 'open';
  const commands = MENU_COMMANDS.filter(
    (name) => name !== 'palette' && (isOpen || !('needsDocument' in COMMANDS[name])),
  ).map((name) => ({
    id: name,
    title: COMMANDS[name].label,
    detail: [said.window, keyOf(name, onMac())].filter((part) => part !== '').join(' · '),
    also: said.also[name] ?? '',
    act: () => perform(name),
  }));
  if (!isOpen) return commands;
  const { selection, view, hidePeople } = useApp.getState();
  const people: MenuPart = {
    id: 'people',
    label: hidePeople ? words.people.show : words.people.hide,
    act: () => setHidePeople(!hidePeople),
  };
  return [
    ...commands,
    ...of(said.structure, structureParts()),
    ...of(said.window, [people]),
    ...(view === 'chart' ? of(said.chart, chartParts()) : []),
    ...(selection.length > 0 ? of(said.posts, postMenuParts()) : []),
  ];
}

/** The entries of a menu that can be chosen now, those of menus within it with that menu's name. */
function of(where: string, parts: readonly MenuPart[], within = ''): Offer[] {
  return parts.flatMap((part): Offer[] => {
    if (part === 'line' || part.disabled) return [];
    const title = within === '' ? part.label : `${within}: ${part.label}`;
    if (part.parts) return of(where, part.parts, title);
    const { act } = part;
    if (!act) return [];
    const detail = [where, part.hint ?? '', keysHere(part.keys ?? ''), part.checked ? said.chosen : ''].filter(
      (each) => each !== '',
    );
    return [{ id: `${where} ${part.id} ${title}`, title, detail: detail.join(' · '), also: '', act }];
  });
}

/** What has every typed word in its name (or, after those, in another word for it), then the posts that have. */
export function findOffers(all: readonly Offer[], query: string, most = 40): Offer[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  const ranked: Offer[][] = [[], [], []];
  for (const offer of all) {
    const title = offer.title.toLowerCase();
    if (!parts.every((part) => `${title}\n${offer.also}\n${offer.detail.toLowerCase()}`.includes(part))) continue;
    const starts = title.startsWith(parts[0] ?? '');
    const named = parts.every((part) => title.includes(part));
    (ranked[named ? (starts ? 0 : 1) : 2] as Offer[]).push(offer);
  }
  return [...ranked.flat(), ...(parts.length === 0 ? [] : posts(query))].slice(0, most);
}

function posts(query: string): Offer[] {
  const { activeStructure } = useApp.getState();
  const structure = activeStructure === null ? undefined : documentState().structures.get(activeStructure);
  if (!structure) return [];
  return findPosts(structure, query, 20).map(({ id, title, detail }) => ({
    id,
    title,
    detail: `${said.goTo} · ${detail}`,
    also: '',
    act: () => {
      setView('chart');
      reveal(id);
    },
  }));
}
