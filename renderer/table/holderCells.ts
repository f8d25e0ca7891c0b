import { assignPerson, editable, findPost, updatePerson } from '../../shared/commands/index.ts';
import { ok, refuse } from '../../shared/errors.ts';
import { blankHolder, type HolderCells } from '../../shared/import/boxes.ts';
import { HOLDER_COLUMNS } from '../../shared/import/holderColumns.ts';
import { PROBLEM_WORDS } from '../../shared/import/problems.ts';
import type { PostId, StructureId } from '../../shared/model/records.ts';
import { type Command, oneStep } from '../store/oneStep.ts';
import { refusedWords, tableSteps } from './words.ts';

/** What a column of the holders changes: the assignment to this post, or the person wherever they are. */
const CHANGES: Readonly<Record<string, (cells: HolderCells) => { assignment?: object; person?: object }>> = {
  'Holder Name': ({ name }) => ({ person: { name } }),
  'Holder FTE': ({ fte }) => ({ assignment: { fte } }),
  'Holder Basis': ({ basis }) => ({ assignment: { basis } }),
  'Holder Point': ({ point }) => ({ assignment: { point: point === '' ? null : point } }),
  Substantive: ({ substantive }) => ({ assignment: { substantive } }),
  Absent: ({ absent }) => ({ assignment: { absent } }),
  Age: ({ age, ageOrOver }) => ({ person: { age, ageOrOver } }),
  'Service Years': ({ serviceYears }) => ({ person: { serviceYears } }),
  'Service Here': ({ serviceHere }) => ({ person: { serviceHere } }),
};

/** A holder's column for all holders of a box in their order, as it is shown: "0.5; 0.5". Empty clears it for all. */
export function setHolderColumn(structure: StructureId, id: PostId, heading: string, text: string): Command {
  return (state, newId) => {
    const found = editable(state, structure);
    if (!found.ok) return found;
    const target = findPost(found.value, id);
    if (!target.ok) return target;
    const post = target.value;
    const { holders } = post;
    const texts = text === '' ? holders.map(() => '') : text.split(';').map((each) => each.trim());
    if (holders.length === 0) return refuse('not-assigned', refusedWords.noHolder(heading));
    if (texts.length !== holders.length) return refuse('unknown-value', refusedWords.holders(heading, holders.length));
    const column = HOLDER_COLUMNS.find((known) => known.heading === heading);
    const change = CHANGES[heading];
    if (!column || !change) return refuse('unknown-value', refusedWords.notHere(heading));
    const commands: Command[] = [];
    for (const [i, holder] of holders.entries()) {
      const typed = texts[i] as string;
      if (typed === column.format(holder, state.people.get(holder.person))) continue;
      const cells = blankHolder();
      const problem = typed === '' ? null : column.read(cells, typed);
      if (problem) return refuse(problem, refusedWords.holder(heading, typed, PROBLEM_WORDS[problem]));
      const { person } = holder;
      const { assignment, person: about } = change(cells);
      if (assignment) commands.push((s) => assignPerson(s, { structure, post: id, person, ...assignment }));
      if (about) commands.push((s) => updatePerson(s, { person, set: about }));
    }
    const label = tableSteps.holderColumn(heading, post.title || post.ref);
    const edit = oneStep(
      label,
      commands.map((command) => () => command),
    )(state, newId);
    return edit.ok ? ok({ ...edit.value, structure, focus: id }) : edit;
  };
}
