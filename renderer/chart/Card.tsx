import type { NodeProps } from '@xyflow/react';
import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import type { PostId } from '../../shared/model/records.ts';
import { currentChart, focusChart } from '../kit/window/onScreen.ts';
import { TitleEditor } from '../posts/TitleEditor.tsx';
import { documentState, toggleCollapsed, useApp } from '../store/store.ts';
import { useCardLook } from './board/cardLook.ts';
import { chartWords } from './board/words.ts';
import { type BigLevel, bigTitle } from './boxes/cardSize.ts';
import type { CardView } from './boxes/cardView.ts';
import type { Mark } from './boxes/marks.ts';
import { cardWords } from './boxes/words.ts';
import { FlagIcon, MarkIcon, Swatch } from './CardIcon.tsx';
import { keyWordFor } from './draw/colouredBlocks.ts';
import type { CardNode } from './where/cardsInView.ts';

/** One box of the chart. Its size is given by its node; everything in it is plain values worked out beforehand. */
export const Card = memo(function Card({ id, data, height }: NodeProps<CardNode>) {
  const { selected, active, cut, editing, carried, level } = useCardLook(id);
  const classes = ['card', 'nopan', `is-${data.kind}`, carried];
  // In other colours than those of changes the flags alone speak of changes; a ghost is a ghost in all.
  if (!data.keyed || data.ghost) classes.push(`was-${data.status}`);
  if (data.ghost) classes.push('ghost');
  if (data.changed && !data.keyed) classes.push('amended');
  if (data.times !== '') classes.push('several');
  if (selected) classes.push('selected');
  if (active) classes.push('active');
  if (cut) classes.push('cut');
  return (
    <div className={classes.filter(Boolean).join(' ')} data-box={id}>
      {data.swatch > 0 && <Swatch code={data.swatch} scale={data.scale} of="card-strip" />}
      {level === 'reading' || editing ? (
        <Reading data={data} editing={editing} />
      ) : (
        <Overview data={data} height={height ?? 0} level={level === 'overview' ? level : 'distant'} />
      )}
      {data.manages && <Fold data={data} />}
    </div>
  );
});

function Reading({ data, editing }: { readonly data: CardView; readonly editing: boolean }) {
  return (
    <>
      {editing ? (
        <TitleInCard id={data.id} />
      ) : (
        <div className={`card-title lines-${data.lines}`} title={data.title}>
          {data.times !== '' && <b className="card-times">{data.times}</b>}
          {data.title}
        </div>
      )}
      <div className="card-grade" title={data.grade}>
        {data.grade}
        {data.swatch > 0 && !data.scale && (
          <span className="card-key" title={data.keyWord}>
            {data.keyWord}
          </span>
        )}
      </div>
      {data.holderKind !== 'none' && (
        <div className={`card-holder ${data.holderKind}`}>
          <i aria-hidden="true" />
          <span title={data.holder}>{data.holder}</span>
        </div>
      )}
      {data.manages && (
        <div className="card-figures">
          {data.span !== '' && <span className="card-span">{cardWords.span(data.span)}</span>}
          <span className="card-cost" title={data.costHint}>
            {data.cost}
          </span>
        </div>
      )}
      {data.flags.length > 0 && (
        <div className="card-flags">
          {data.flags.map((flag) => (
            <span key={flag.word} className={`flag flag-${flag.kind}`} title={flag.hint}>
              <FlagIcon kind={flag.kind} />
              <span>{flag.word}</span>
            </span>
          ))}
          {data.moreFlags !== '' && (
            <span className="flag" title={data.moreFlags}>
              …
            </span>
          )}
        </div>
      )}
    </>
  );
}

function TitleInCard({ id }: { readonly id: PostId }) {
  const structure = useApp.getState().activeStructure;
  const post = structure === null ? undefined : documentState().structures.get(structure)?.posts.get(id);
  return post ? (
    <div className="card-edit nopan nowheel">
      <TitleEditor post={post} onLeave={focusChart} />
    </div>
  ) : null;
}

function markOfView(data: CardView): Mark {
  if (data.status !== 'same') return data.status;
  return data.holderKind === 'vacant' || data.holderKind === 'held' ? 'vacant' : 'none';
}

interface OverviewProps {
  readonly data: CardView;
  readonly height: number;
  readonly level: BigLevel;
}

function Overview({ data, height, level }: OverviewProps) {
  const { lines, fte } = bigTitle(
    data.times.startsWith('× ') && data.times !== '× ?' ? `${data.title} ${data.times}` : data.title,
    height,
    level,
  );
  const mark = markOfView(data);
  return (
    <div className={`card-far ${level}`} title={data.title}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {fte && <span className="card-far-fte">{data.fte}</span>}
      {data.swatch > 0 ? (
        <span className="card-far-key">
          {keyWordFor(data.keyWord, level, data.fte)}
          <Swatch code={data.swatch} scale={data.scale} />
        </span>
      ) : (
        mark !== 'none' && (!data.keyed || data.ghost) && <MarkIcon mark={mark} />
      )}
    </div>
  );
}

/** Folds and unfolds; the keyboard's way is Ctrl+arrows, so it is no stop of its own. */
function Fold({ data }: { readonly data: CardView }) {
  const label = data.folded ? chartWords.unfold(data.title, data.hidden) : chartWords.fold(data.title);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={data.folded ? 'card-fold folded' : 'card-fold'}
      title={label}
      aria-label={label}
      data-fold={data.id}
      onClick={() => {
        currentChart()?.keepInPlace(data.id);
        toggleCollapsed(data.id);
      }}
    >
      {data.folded ? (
        data.hidden > 0 ? (
          chartWords.hidden(data.hidden)
        ) : (
          '+'
        )
      ) : (
        <ChevronDown size={12} aria-hidden="true" />
      )}
    </button>
  );
}
