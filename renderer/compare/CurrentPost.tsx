import { MoreHorizontal } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { lineageOf } from '../../shared/compare/align.ts';
import { Button } from '../kit/ui/Button.tsx';
import { MenuPopover } from '../kit/ui/Menu.tsx';
import { postWords } from '../kit/words/postWords.ts';
import { moneyInWords } from '../kit/words/screenFormat.ts';
import { changeText } from './changeText.ts';
import type { Compared } from './model.ts';
import { paneParts } from './PaneMenu.tsx';
import { useCompare } from './state.ts';
import { compareWords } from './words.ts';

const text = compareWords.current;

/** What became of the current post in each structure, in a line below the panes. */
export function CurrentPost({ compared }: { readonly compared: Compared }) {
  const current = useCompare((store) => store.current);
  const lineage = current === null ? null : lineageOf(current.key);
  const row = compared.rows.find((each) => each.lineage === lineage);
  const post =
    row?.side.post ??
    compared.whole.panes.flatMap(({ boxes }) => boxes).find((box) => lineageOf(box.key) === lineage)?.post;
  if (!current || !post) return <p className="current-post hint">{text.hint}</p>;
  return (
    <section className="current-post" aria-label={text.title}>
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
                    <span className="hint">{compareWords.list.by(source.name)}</span>{' '}
                    {change ? changeText(change, compared.sources[0], source, post.title) : text.noChange}
                    {change && cost !== 0 ? `, ${moneyInWords(cost)}` : ''}
                  </li>
                );
              })
            : text.same}
        </ul>
      </div>
      <MenuTrigger>
        <Button>
          <MoreHorizontal size={16} aria-hidden /> {text.act(compared.sources[current.pane]?.name ?? '')}
        </Button>
        <MenuPopover label={postWords.menu} parts={paneParts(compared, current)} />
      </MenuTrigger>
    </section>
  );
}
