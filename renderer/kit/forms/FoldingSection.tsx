import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';

/** Which sections are folded is remembered while the window is open, whatever post is shown. */
const folded = new Map<string, boolean>();

export function Section({
  title,
  open,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  const [is, setIs] = useState(!(folded.get(title) ?? !open));
  const id = useId();
  return (
    <section className="section">
      <h4>
        <button
          type="button"
          className="section-head"
          aria-expanded={is}
          aria-controls={id}
          onClick={() => {
            folded.set(title, is);
            setIs(!is);
          }}
        >
          {is ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          {title}
        </button>
      </h4>
      <div id={id} className="section-body" hidden={!is}>
        {is && children}
      </div>
    </section>
  );
}
