import { ChevronDown, Square, SquareCheck } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover, type Selection } from 'react-aria-components';
import { stands } from '../../shared/model/records.ts';
import { Button } from '../kit/ui/Button.tsx';
import { count } from '../kit/words/screenFormat.ts';
import type { TableContext } from './context.ts';
import { type Facet, facetCounts } from './filter.ts';
import { choose, useTable } from './state.ts';
import { listWords } from './words.ts';

interface Props {
  readonly facet: Facet;
  readonly ctx: TableContext;
  readonly gone: boolean;
}

/** Values of one column to choose from, each with how many boxes have it. */
export function FilterMenu({ facet, ctx, gone }: Props) {
  const chosen = useTable((state) => state.chosen[facet.id]) ?? [];

  return (
    <MenuTrigger>
      <Button look="quiet" aria-label={listWords.filterBy(facet.label, chosen)}>
        <span className={chosen.length > 0 ? 'est-chosen' : undefined}>
          {facet.label}
          {listWords.filtered(chosen)}
        </span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <Values facet={facet} ctx={ctx} gone={gone} chosen={chosen} />
      </Popover>
    </MenuTrigger>
  );
}

function Values({ facet, ctx, gone, chosen }: Props & { readonly chosen: readonly string[] }) {
  const { text, chosen: all } = useTable();
  const posts = [...ctx.structure.posts.values()].filter((post) => gone || stands(post));
  const counts = facetCounts(ctx, posts, facet, text, all);
  const set = (keys: Selection) =>
    choose(facet.id, keys === 'all' ? counts.map((each) => each.value) : [...keys].map(String));
  return (
    <Menu
      className="menu est-values"
      aria-label={listWords.filterBy(facet.label, [])}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={set}
    >
      {counts.map(({ value, count: posts }) => (
        <MenuItem key={value} id={value} textValue={value} className="menu-item">
          {({ isSelected }) => (
            <>
              <span className="menu-icon" aria-hidden="true">
                {isSelected ? <SquareCheck size={15} className="est-tick" /> : <Square size={15} />}
              </span>
              <span className="menu-label">{value}</span>
              <span className="est-number">{count(posts)}</span>
            </>
          )}
        </MenuItem>
      ))}
    </Menu>
  );
}
