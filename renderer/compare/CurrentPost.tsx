import { MoreHorizontal } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { lineageOf } from '../../shared/compare/align.ts';
import { moneyInWords } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import { MenuPopover } from '../app/ui/Menu.tsx';
import { changeText } from './changeText.ts';
import type { Compared } from './model.ts';
import { paneParts } from './PaneMenu.tsx';
import { useCompare } from './state.ts';

/** What became of the current post in each structure, in a line below the panes. */
export function CurrentPost({ compared }: { readonly compared: Compared }) {
  const current = useCompare((store) => store.current);
  const lineage = current === null ? null : lineageOf(current.key);
  const row = compared.rows.find((each) => each.lineage === lineage);
  const post =
    row?.side.post ??
    compared.whole.panes.flatMap(({ boxes }) => boxes).find((box) => lineageOf(box.key) === lineage)?.post;
  if (!current || !post)
    return <p className="current-post hint">Arrows walk the posts; F8 goes to the next change, Shift+F8 back.</p>;
  return (
    <section className="current-post" aria-label="Current post">
      <div className="current-post-words">
        <strong>{post.title || post.ref}</strong> <span className="hint">{post.ref}</span>
        <ul>
          {row
            ? row.changes.map((change, i) => {
                const source = compared.sources[i + 1];
                if (!source) return null;
                const cost = change ? (change.to?.cost.total ?? 0) - (change.from?.cost.total ?? 0) : 0;
                return (
                  <li key={source.ref}>
                    <span className="hint">{source.name}:</span>{' '}
                    {change ? changeText(change, compared.sources[0], source, post.title) : 'no change'}
                    {change && cost !== 0 ? `, ${moneyInWords(cost)}` : ''}
                  </li>
                );
              })
            : 'The same wherever it stands.'}
        </ul>
      </div>
      <MenuTrigger>
        <Button>
          <MoreHorizontal size={16} aria-hidden /> {compared.sources[current.pane]?.name}: show or take…
        </Button>
        <MenuPopover label="Post" parts={paneParts(compared, current)} />
      </MenuTrigger>
    </section>
  );
}
