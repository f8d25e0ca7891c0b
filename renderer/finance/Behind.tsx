import { useVirtualizer } from '@tanstack/react-virtual';
import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { words } from '../kit/words/commonWords.ts';
import { poundsChange } from '../kit/words/screenFormat.ts';
import { reveal, setActive, setView } from '../store/store.ts';
import type { BehindPost } from './groups.ts';
import { Hung } from './Num.tsx';
import { financeWords } from './words.ts';

interface Request {
  readonly label: string;
  readonly posts: readonly BehindPost[];
  readonly element: Element;
}

const Open = createContext<(request: Request) => void>(() => undefined);

/** One popover for the whole view: a table of 2,000 figures must not hold 2,000 of them. */
export function BehindFigures({ children }: { readonly children: ReactNode }) {
  const [request, setRequest] = useState<Request | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const trigger = useRef<Element | null>(null);
  trigger.current = request?.element ?? null;
  return (
    <Open value={setRequest}>
      <div className="behind-frame" ref={frame}>
        {children}
        {request && (
          <Popover
            className="popover details"
            placement="bottom end"
            offset={4}
            isOpen
            triggerRef={trigger}
            onOpenChange={(is) => is || setRequest(null)}
            {...(frame.current ? { UNSTABLE_portalContainer: frame.current } : {})}
          >
            <Dialog aria-label={request.label}>
              <PostsBehind {...request} />
            </Dialog>
          </Popover>
        )}
      </div>
    </Open>
  );
}

export const useBehind = () => useContext(Open);

interface FigureProps {
  /** What the figure is, for those who hear it: "Existing total of Commissioning". */
  readonly label: string;
  readonly posts: () => readonly BehindPost[];
  readonly children: string;
}

/** A figure that opens to the posts behind it. They are looked up when it is pressed. */
export function Figure({ label, posts, children }: FigureProps) {
  const open = useBehind();
  return (
    <button
      type="button"
      className="figure"
      aria-haspopup="dialog"
      aria-label={financeWords.behind.label(label, children)}
      onClick={(event) => open({ label, posts: posts(), element: event.currentTarget })}
    >
      <Hung>{children}</Hung>
    </button>
  );
}

export function goToPost(structure: string, id: string): void {
  setView('chart');
  setActive(structure);
  reveal(id);
}

const ROW = 40;

function PostsBehind({ label, posts }: Request) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: posts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
    initialRect: { width: 320, height: 360 },
  });
  const sum = posts.reduce((total, post) => total + post.amount, 0);
  const many = posts.reduce((total, post) => total + post.posts, 0);
  return (
    <div className="behind">
      <h3>{label}</h3>
      {posts.length === 0 && <p className="hint">{financeWords.behind.none}</p>}
      <div className="behind-list" ref={scroller}>
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const post = posts[item.index] as BehindPost;
            return (
              <li key={item.key} style={{ top: item.start, height: item.size }}>
                <button type="button" className="link" onClick={() => goToPost(post.structure, post.id)}>
                  {post.title || words.untitled}
                </button>
                <span className="number">
                  <Hung>{poundsChange(post.amount)}</Hung>
                </span>
                <small>{post.detail}</small>
              </li>
            );
          })}
        </ul>
      </div>
      <p className="behind-sum">
        <span>{financeWords.behind.together(many)}</span>
        <span className="number">
          <Hung>{poundsChange(sum)}</Hung>
        </span>
      </p>
    </div>
  );
}
