import { personName } from '../../shared/commands/index.ts';
import type { ImpactResult, PoolImpact } from '../../shared/impact/impact.ts';
import { BY_SELECTION, freeWords } from '../../shared/words/people.ts';
import { words } from '../kit/words/commonWords.ts';
import { documentState } from '../store/store.ts';
import { goToPost } from '../store/view.ts';
import { impactWords } from './words.ts';

/** The places of a pool by box: who is slotted in, or that selection decides (IMPACT-12), and what is left. */
export function Places({ pool, to }: { readonly pool: PoolImpact; readonly to: ImpactResult['to'] }) {
  const state = documentState();
  const posts = state.structures.get(to.id)?.posts;
  const contested = pool.members.some((member) => member.bySelection);
  return (
    <section>
      <h4>{impactWords.offered.title(to.name)}</h4>
      {pool.offers.length === 0 && <p className="hint">{impactWords.offered.none}</p>}
      <ul className="place-list">
        {pool.offers.map(({ post: id, places }) => {
          const post = posts?.get(id);
          const people = pool.members.filter((member) => member.toPost === id);
          const left = contested ? [] : pool.vacancies.filter((vacancy) => vacancy.post === id);
          const said = [
            contested
              ? `${impactWords.offered.places(places)}: ${BY_SELECTION.toLowerCase()}`
              : people.map((member) => personName(state, member.person)).join(', '),
            ...left.map((vacancy) =>
              [impactWords.offered.left(vacancy.places, words.fte(vacancy.fte)), freeWords(vacancy)]
                .filter(Boolean)
                .join(', '),
            ),
          ].filter(Boolean);
          return (
            <li key={id}>
              <button type="button" className="link" onClick={() => goToPost(to.id, id)}>
                {post?.title || words.untitled}
              </button>
              <span className="hint">{[post?.ref, post?.grade].filter(Boolean).join(' · ')}</span>
              <span className="place-people">{said.join(' + ')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
