import { Check, GripVertical } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, GridList, GridListItem, type Key, useDragAndDrop } from 'react-aria-components';
import { PACK_SECTIONS } from '../../shared/report/pack/sections.ts';
import { words } from '../kit/words/commonWords.ts';
import { announce } from '../store/store.ts';
import { setExport } from './state.ts';
import { exportWords } from './words.ts';

interface Props {
  readonly order: readonly string[];
  readonly off: readonly string[];
}

const said = exportWords.sections;

const labelOf = (id: string) => PACK_SECTIONS.find((section) => section.id === id)?.label ?? id.replace(/^own:/, '');

const keyOf = (target: EventTarget) => (target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key;

/** Sections of the pack: a tick each, and their order by drag or with Alt and an arrow. */
export function SectionList({ order, off }: Props) {
  const on = order.filter((id) => !off.includes(id));
  // A tick is the list's selection, and a drag takes all that is selected along: what moves is the row that was taken.
  const taken = useRef<string | null>(null);
  const [lifted, setLifted] = useState<string | null>(null);
  const put = (moving: string, target: string, before: boolean) => {
    if (moving === target) return;
    const rest = order.filter((id) => id !== moving);
    const at = rest.indexOf(target) + (before ? 0 : 1);
    const moved = [...rest.slice(0, at), moving, ...rest.slice(at)];
    setExport({ order: moved });
    announce(said.moved(labelOf(moving), moved.indexOf(moving) + 1, moved.length));
  };
  const takenOf = (keys: ReadonlySet<Key>) => taken.current ?? ([...keys][0] as string);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [{ 'text/plain': labelOf(takenOf(keys)) }],
    onDragStart: ({ keys }) => setLifted(takenOf(keys)),
    onDragEnd: () => setLifted(null),
    onReorder: ({ keys, target }) => put(takenOf(keys), target.key as string, target.dropPosition === 'before'),
  });
  const take = (target: EventTarget) => {
    taken.current = (keyOf(target) as string | undefined) ?? null;
  };
  const step = (id: string, by: -1 | 1) => {
    const target = order[order.indexOf(id) + by];
    if (target === undefined) return;
    put(id, target, by < 0);
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
        onPointerDownCapture={(event) => take(event.target)}
        onKeyDownCapture={(event) => {
          // The keys of a list that is dragged over are not those of the row that was taken.
          if (lifted === null) take(event.target);
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          const key = keyOf(event.target);
          if (key === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          step(key as string, event.key === 'ArrowUp' ? -1 : 1);
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
            <GridListItem
              key={id}
              id={id}
              textValue={labelOf(id)}
              className={id === lifted ? 'section-row lifted' : 'section-row'}
            >
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
