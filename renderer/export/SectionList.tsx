import { Check, GripVertical } from 'lucide-react';
import { Button, GridList, GridListItem, type Key, useDragAndDrop } from 'react-aria-components';
import { PACK_SECTIONS, type PackSectionId } from '../../shared/report/pack/sections.ts';
import { words } from '../app/words.ts';
import { announce } from '../store/store.ts';
import { setExport } from './state.ts';
import { exportWords } from './words.ts';

interface Props {
  readonly order: readonly PackSectionId[];
  readonly off: readonly PackSectionId[];
}

const said = exportWords.sections;

const labelOf = (id: PackSectionId) => PACK_SECTIONS.find((section) => section.id === id)?.label ?? id;

/** Sections of the pack: a tick each, and their order by drag or with Alt and an arrow. */
export function SectionList({ order, off }: Props) {
  const on = order.filter((id) => !off.includes(id));
  const put = (moving: ReadonlySet<Key>, target: PackSectionId, before: boolean) => {
    const rest = order.filter((id) => !moving.has(id));
    const at = rest.indexOf(target) + (before ? 0 : 1);
    setExport({ order: [...rest.slice(0, at), ...order.filter((id) => moving.has(id)), ...rest.slice(at)] });
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': labelOf(key as PackSectionId) })),
    onReorder: ({ keys, target }) => put(keys, target.key as PackSectionId, target.dropPosition === 'before'),
  });
  const step = (id: PackSectionId, by: -1 | 1) => {
    const target = order[order.indexOf(id) + by];
    if (target === undefined) return;
    put(new Set([id]), target, by < 0);
    announce(said.moved(labelOf(id), order.indexOf(id) + by + 1, order.length));
  };
  return (
    <div className="export-sections">
      <div className="export-sections-head">
        <h2>{said.count(on.length, order.length)}</h2>
        <button type="button" className="link" onClick={() => setExport({ off: [] })}>
          {said.all}
        </button>
        <button type="button" className="link" onClick={() => setExport({ off: order })}>
          {words.none}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => setExport({ order: PACK_SECTIONS.map((section) => section.id) })}
        >
          {said.usualOrder}
        </button>
      </div>
      <div
        onKeyDownCapture={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key;
          if (key === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          step(key as PackSectionId, event.key === 'ArrowUp' ? -1 : 1);
        }}
      >
        <GridList
          aria-label={said.list}
          className="section-list"
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={on}
          onSelectionChange={(keys) => setExport({ off: keys === 'all' ? [] : order.filter((id) => !keys.has(id)) })}
          dragAndDropHooks={dragAndDropHooks}
          escapeKeyBehavior="none"
        >
          {order.map((id) => (
            <GridListItem key={id} id={id} textValue={labelOf(id)} className="section-row">
              {({ isSelected }) => (
                <>
                  <Button slot="drag" className="section-grip" aria-label={said.move(labelOf(id))}>
                    <GripVertical size={14} aria-hidden />
                  </Button>
                  <span className="section-tick" aria-hidden>
                    {isSelected && <Check size={12} strokeWidth={3} />}
                  </span>
                  <span>{labelOf(id)}</span>
                </>
              )}
            </GridListItem>
          ))}
        </GridList>
      </div>
    </div>
  );
}
