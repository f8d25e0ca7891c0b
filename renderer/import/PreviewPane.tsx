import { stands } from '../../shared/model/records.ts';
import { childIds, postOf, type StructureState } from '../../shared/model/state.ts';
import { count, fte, plural, pounds } from '../app/format.ts';
import { Button } from '../app/ui/Button.tsx';
import type { Plan, Planning } from './plan.ts';
import { stop, useWizard } from './state.ts';
import { FORMAT_WORDS } from './words.ts';

/** Boxes of the small tree; enough to see whether the hierarchy is right. */
const MOST_BOXES = 14;

/** What the structure would come to, live and before anything is written (IMPORT-1). */
export function PreviewPane({ planning }: { readonly planning: Planning }) {
  const { plan, refusal, progress } = planning;
  return (
    <aside className="import-preview" aria-label="Preview" aria-busy={progress !== null}>
      <h3>Preview</h3>
      {progress !== null && progress > 0 && (
        <div className="import-progress">
          <div
            className="bar"
            role="progressbar"
            aria-label="Checking the rows"
            aria-valuenow={Math.round(progress * 100)}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <span style={{ inlineSize: `${Math.round(progress * 100)}%` }} />
          </div>
          <Button look="quiet" onPress={stop}>
            Stop
          </Button>
        </div>
      )}
      {refusal && <p className="note bad">{refusal.message}</p>}
      {plan && <Facts plan={plan} />}
      {plan && <SmallTree structure={plan.preview} />}
      {!plan && !refusal && progress !== null && <p role="status">Checking the rows…</p>}
    </aside>
  );
}

function Facts({ plan: { report, figures, format } }: { readonly plan: Plan }) {
  const { look, rows } = useWizard();
  const all = rows && look ? rows.rows.length - look.heading - 1 : report.rowsIn;
  const blank = all - report.rowsIn;
  const facts: [string, string][] = [
    ['Posts', count(report.posts)],
    ['FTE', fte(figures.fte)],
    ['People', count(report.people)],
    ['Cost', figures.postsWithoutCost === figures.posts ? 'not known' : pounds(figures.cost.total)],
    ['At the top', count(report.roots)],
    ['Layers', count(figures.layers)],
  ];
  return (
    <>
      <dl className="import-facts" data-testid="import-report">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="import-rows">
        <strong>{plural(report.rowsIn, 'row')} in</strong> = {count(report.rowsUsed)} used +{' '}
        {count(report.rowsRejected)} left out{blank > 0 && `; ${plural(blank, 'blank row')} apart`}. Read as{' '}
        {FORMAT_WORDS[format]}.
      </p>
      {figures.postsWithoutCost > 0 && figures.postsWithoutCost < figures.posts && (
        <p className="hint">
          Cost without {plural(figures.postsWithoutCost, 'post')} that {figures.postsWithoutCost === 1 ? 'has' : 'have'}{' '}
          none.
        </p>
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
      <ul className="import-tree" aria-label="The first boxes of the structure">
        {lines.map(({ id, depth, title, ref, what }) => (
          <li key={id} style={{ paddingInlineStart: `${depth * 14}px` }}>
            <span className="import-tree-title">{title === '' ? '(no title)' : title}</span>{' '}
            <span className="hint">
              {ref} · {what}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="hint">and {plural(more, 'more box', 'more boxes')}</p>}
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
      const several = post.quantity !== null && post.quantity > 1 ? ` × ${post.quantity}` : '';
      const what =
        post.kind === 'post' ? `${fte(post.fte)} FTE${several}` : post.kind === 'team' ? 'team' : 'outside body';
      out.push({ id, depth, title: post.title, ref: post.ref, what });
    }
    const below = childIds(structure, id);
    for (let i = below.length - 1; i >= 0; i--) stack.push({ id: below[i] as string, depth: depth + 1 });
  }
  return out;
}
