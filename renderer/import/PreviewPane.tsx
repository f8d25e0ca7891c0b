import { stands } from '../../shared/model/records.ts';
import { childIds, postOf, type StructureState } from '../../shared/model/state.ts';
import { Button } from '../kit/ui/Button.tsx';
import { words } from '../kit/words/commonWords.ts';
import { count } from '../kit/words/screenFormat.ts';
import { BesideTable, StatedTotals } from './Beside.tsx';
import type { Plan, Planning } from './plan.ts';
import { Reading } from './Reading.tsx';
import { stop, useWizard } from './state.ts';
import { importWords } from './words.ts';

const text = importWords.preview;

/** Boxes of the small tree; enough to see whether the hierarchy is right. */
const MOST_BOXES = 14;

/** What the structure would come to, live and before anything is written (IMPORT-1). */
export function PreviewPane({ planning }: { readonly planning: Planning }) {
  const { plan, refusal, progress } = planning;
  const { reading, name } = useWizard();
  return (
    <aside className="import-preview" aria-label={text.title} aria-busy={progress !== null}>
      <h3>{text.title}</h3>
      {reading && <Reading name={name} alone={false} />}
      {!reading && progress !== null && progress > 0 && (
        <div className="import-progress">
          <div
            className="bar"
            role="progressbar"
            aria-label={text.checking}
            aria-valuenow={Math.round(progress * 100)}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <span style={{ inlineSize: `${Math.round(progress * 100)}%` }} />
          </div>
          <Button look="quiet" onPress={stop}>
            {words.buttons.stop}
          </Button>
        </div>
      )}
      {refusal && <p className="note bad">{refusal.message}</p>}
      {plan && <Facts plan={plan} />}
      {plan && <SmallTree structure={plan.preview} />}
      {!plan && !refusal && progress !== null && <p role="status">{text.checkingNow}</p>}
    </aside>
  );
}

function Facts({ plan }: { readonly plan: Plan }) {
  const { report, figures, format } = plan;
  const { look, rows } = useWizard();
  const all = rows && look ? rows.rows.length - look.heading - 1 : report.rowsIn;
  const blank = all - report.rowsIn;
  const facts: [string, string][] = [
    [text.facts.roots, count(report.roots)],
    [text.facts.layers, count(figures.layers)],
  ];
  return (
    <>
      <BesideTable plan={plan} />
      <dl className="import-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <StatedTotals plan={plan} />
      <p className="import-rows">
        <strong>{importWords.rowsIn(report.rowsIn)}</strong>{' '}
        {text.rows(report.rowsUsed, report.rowsRejected, blank, format)}
      </p>
      {figures.postsWithoutCost > 0 && figures.postsWithoutCost < figures.posts && (
        <p className="hint">{text.withoutCost(figures.postsWithoutCost)}</p>
      )}
    </>
  );
}

interface Line {
  readonly id: string;
  readonly depth: number;
  readonly title: string;
  readonly ref: string;
  readonly what: string;
}

/** The first boxes from the top, each manager with the first of its reports. */
function SmallTree({ structure }: { readonly structure: StructureState }) {
  const lines = firstLines(structure);
  const more = [...structure.posts.values()].filter(stands).length - lines.length;
  return (
    <>
      <ul className="import-tree" aria-label={text.boxes}>
        {lines.map(({ id, depth, title, ref, what }) => (
          <li key={id} style={{ paddingInlineStart: `${depth * 14}px` }}>
            <span className="import-tree-title">{title === '' ? text.noTitle : title}</span>{' '}
            <span className="hint">{text.box(ref, what)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="hint">{text.more(more)}</p>}
    </>
  );
}

function firstLines(structure: StructureState): Line[] {
  const out: Line[] = [];
  const stack = childIds(structure, null)
    .map((id) => ({ id, depth: 0 }))
    .reverse();
  while (stack.length > 0 && out.length < MOST_BOXES) {
    const { id, depth } = stack.pop() as { id: string; depth: number };
    const post = postOf(structure, id);
    if (stands(post)) {
      const what =
        post.kind === 'post' ? text.size(post.fte, post.quantity) : post.kind === 'team' ? text.team : text.outside;
      out.push({ id, depth, title: post.title, ref: post.ref, what });
    }
    const below = childIds(structure, id);
    for (let i = below.length - 1; i >= 0; i--) stack.push({ id: below[i] as string, depth: depth + 1 });
  }
  return out;
}
