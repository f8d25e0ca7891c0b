import { ChevronDown, ChevronUp, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { CONTENTS } from '../../shared/report/page/report.ts';
import { Button } from '../kit/ui/Button.tsx';
import type { Section } from './usePages.ts';
import { exportWords } from './words.ts';
import type { Zoom } from './zoom.ts';

interface Props {
  readonly page: number;
  readonly count: number;
  readonly sections: readonly Section[];
  readonly zoom: Zoom;
  /** 1 is the size of the paper. */
  readonly scale: number;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
}

const said = exportWords.pages;

const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** Which page of how many, the sections, and how large. */
export function PageBar({ page, count, sections, zoom, scale, onPage, onZoom }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(String(page));
  useEffect(() => setDraft(String(page)), [page]);
  const go = () => {
    const number = Number(draft);
    if (Number.isInteger(number) && number > 0) onPage(number);
    setDraft(String(page));
  };
  const [picked, setPicked] = useState(-1);
  // Several sections may begin on a page: the one that was asked for is shown, else the first of them.
  const first = sections.findIndex((section) => section.page === page);
  const before = sections.findLastIndex((section) => section.page < page);
  const here = sections[picked]?.page === page ? picked : first >= 0 ? first : before;
  return (
    <div className="page-bar">
      <Button look="quiet icon" aria-label={said.before} isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
        <ChevronUp size={16} aria-hidden />
      </Button>
      <Button look="quiet icon" aria-label={said.after} isDisabled={page >= count} onPress={() => onPage(page + 1)}>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <label htmlFor={`${id}-page`}>{said.page}</label>
      <input
        id={`${id}-page`}
        className="input page-number"
        inputMode="numeric"
        value={draft}
        data-clean={draft === String(page)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
        }}
      />
      <span>{count > 0 && said.of(count)}</span>
      {sections.length > 1 && (
        <select
          className="input page-section"
          aria-label={said.section}
          value={here}
          onChange={(event) => {
            setPicked(Number(event.target.value));
            onPage(sections[Number(event.target.value)]?.page ?? 1);
          }}
        >
          {here < 0 && <option value={-1}>{said.cover}</option>}
          {sections.map(({ title, level }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two bookmarks may have one title
            <option key={i} value={i}>
              {`${'\u00a0\u00a0'.repeat(level - 1)}${i === 0 && sections[1]?.title === CONTENTS ? said.cover : title}`}
            </option>
          ))}
        </select>
      )}
      <span className="spring" />
      <Button
        look="quiet icon"
        aria-label={said.smaller}
        onPress={() => onZoom(STEPS.findLast((step) => step < scale - 0.01) ?? (STEPS[0] as number))}
      >
        <ZoomOut size={16} aria-hidden />
      </Button>
      <select
        className="input page-zoom"
        aria-label={said.zoom}
        value={String(zoom)}
        onChange={(event) =>
          onZoom(
            ['auto', 'width', 'page'].includes(event.target.value)
              ? (event.target.value as Zoom)
              : Number(event.target.value),
          )
        }
      >
        <option value="auto">{said.automatic(zoom === 'auto' ? percent(scale) : null)}</option>
        <option value="width">{said.width(zoom === 'width' ? percent(scale) : null)}</option>
        <option value="page">{said.whole(zoom === 'page' ? percent(scale) : null)}</option>
        {STEPS.map((step) => (
          <option key={step} value={String(step)}>
            {percent(step)}
          </option>
        ))}
      </select>
      <Button
        look="quiet icon"
        aria-label={said.larger}
        onPress={() => onZoom(STEPS.find((step) => step > scale + 0.01) ?? (STEPS.at(-1) as number))}
      >
        <ZoomIn size={16} aria-hidden />
      </Button>
    </div>
  );
}

const percent = (scale: number) => `${Math.round(scale * 100)}%`;
