import { useContext, useState } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components';
import { personName } from '../../shared/commands/index.ts';
import type { PostId, StructureId } from '../../shared/model/records.ts';
import { words } from '../kit/words/commonWords.ts';
import { documentState } from '../store/store.ts';
import { goToPost } from '../store/view.ts';
import { impactWords } from './words.ts';

/** People shown before the rest is asked for. */
const FIRST = 60;

interface Listed {
  readonly person: string;
  readonly fromPost?: PostId;
  /** Post ID that they hold. */
  readonly from: string;
  readonly atRisk?: 'no' | 'without-promotions' | 'yes';
}

interface Props {
  readonly people: readonly Listed[];
  readonly structure: StructureId;
  readonly none?: string;
}

/** People with the post that they hold; a press goes to it in the chart. */
export function PeopleList({ people, structure, none = impactWords.list.nobody }: Props) {
  const overlay = useContext(OverlayTriggerStateContext);
  const [most, setMost] = useState(FIRST);
  const state = documentState();
  const posts = state.structures.get(structure);
  return (
    <div className="details-body">
      {people.length === 0 && <p>{none}</p>}
      <ul className="details-list">
        {people.slice(0, most).map((each) => {
          const id = each.fromPost ?? posts?.byRef.get(each.from);
          const post = id === undefined ? undefined : posts?.posts.get(id);
          return (
            <li key={each.person}>
              <span>{personName(state, each.person)}</span>
              <span className="people-post">
                {each.atRisk === 'without-promotions' && <span className="hint">{impactWords.list.ifNoPromotion}</span>}
                <button
                  type="button"
                  className="link"
                  title={words.showInChart(each.from)}
                  onClick={() => {
                    if (id === undefined) return;
                    overlay?.close();
                    goToPost(structure, id);
                  }}
                >
                  {post?.title || words.untitled}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {people.length > most && (
        <button type="button" className="link" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
          {words.showMore(people.length - most)}
        </button>
      )}
    </div>
  );
}
