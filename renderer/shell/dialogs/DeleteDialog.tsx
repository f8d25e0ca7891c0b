import { useEffect, useRef, useState } from 'react';
import { boxName, deletePost, transferPost } from '../../../shared/commands/index.ts';
import { counts, type Post, type PostId, stands } from '../../../shared/model/records.ts';
import { branchIds, childPosts, isWithin } from '../../../shared/model/state.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { FieldError } from '../../kit/ui/FieldError.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { words } from '../../kit/words/commonWords.ts';
import { plural } from '../../kit/words/screenFormat.ts';
import { deleteMany } from '../../posts/actions.ts';
import { PostPicker } from '../../posts/PostPicker.tsx';
import { PlateBox } from '../../posts/plate/PlateBox.tsx';
import { leavingPlate } from '../../posts/plate/plate.ts';
import type { Command } from '../../store/oneStep.ts';
import { documentState, run, useApp } from '../../store/store.ts';
import { dialogWords } from './words.ts';

const said = dialogWords.deleting;
const going = dialogWords.transferring;
type Choice = 'up' | 'to' | 'branch';

interface LeaveProps {
  readonly ids: readonly PostId[];
  /** Where they go; undefined where they are deleted. */
  readonly transferTo?: string;
}

/** A post that has reports and leaves, deleted or transferred: asks what becomes of them (CHANGE-4, CHANGE-9). */
export function DeleteDialog({ ids, transferTo }: LeaveProps) {
  const active = useApp((store) => store.activeStructure);
  const [choice, setChoice] = useState<Choice>('up');
  const [to, setTo] = useState<PostId | null>(null);
  const [error, setError] = useState<string | null>(null);
  const choices = useRef<HTMLFieldSetElement>(null);
  useEffect(() => choices.current?.querySelector('input')?.focus(), []);
  const structure = active === null ? undefined : documentState().structures.get(active);
  const posts = ids.flatMap((id) => structure?.posts.get(id) ?? []);
  const first = posts[0];
  if (active === null || !structure || !first) return null;
  const reports = posts
    .flatMap((post) => childPosts(structure, post.id))
    .filter((post) => stands(post) && !ids.includes(post.id));
  const below = new Set(
    posts.flatMap((post) => branchIds(structure, post.id)).filter((id) => standsIn(structure.posts.get(id))),
  );
  for (const id of ids) below.delete(id);
  const inBranch = places([...below].flatMap((id) => structure.posts.get(id) ?? []));
  const manager = first.managerId === null ? undefined : structure.posts.get(first.managerId);
  const upTo = posts.length > 1 ? said.toTheirManagers : manager ? manager.title || words.untitled : said.toTheTop;
  const how = choice === 'to' ? (to === null ? null : { to }) : choice;
  const only = ids.length === 1 ? first.id : null;
  const commandFor = (reports: 'up' | 'branch' | { to: PostId }): Command =>
    transferTo !== undefined
      ? (state) => transferPost(state, { structure: active, id: first.id, to: transferTo, reports })
      : only === null
        ? deleteMany(active, ids, reports)
        : (state) => deletePost(state, { structure: active, id: only, reports });
  const remove = () => {
    if (how === null) return;
    const command = commandFor(how);
    const result = run(command, { quiet: true });
    if (result.ok) closeDialog();
    else setError(result.refusal.message);
  };
  const act = transferTo === undefined ? said : going;
  const name = posts.length === 1 ? boxName(first) : plural(posts.length, 'post');
  return (
    <Dialog
      title={transferTo === undefined ? said.title(name) : going.title(name, transferTo)}
      size="small"
      actions={
        <>
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button look={transferTo === undefined ? 'danger' : 'primary'} isDisabled={how === null} onPress={remove}>
            {choice === 'branch'
              ? act.many(places(posts) + inBranch)
              : posts.length === 1
                ? act.action
                : act.many(posts.length)}
          </Button>
        </>
      }
    >
      <fieldset className="choices" ref={choices}>
        <legend>{said.question(posts.length, reports.length)}</legend>
        <Option value="up" choice={choice} onChoose={setChoice} label={said.up(reports.length, upTo)} />
        <Option value="to" choice={choice} onChoose={setChoice} label={said.elsewhere(reports.length)} />
        {choice === 'to' && (
          <PostPicker
            structure={structure}
            label={said.to}
            chosen={to}
            onChoose={setTo}
            allow={(post) => stands(post) && !posts.some((gone) => isWithin(structure, post.id, gone.id))}
          />
        )}
        <Option value="branch" choice={choice} onChoose={setChoice} label={act.branch(inBranch)} />
      </fieldset>
      <div className="dialog-plate" role="status">
        {how !== null && <PlateBox plate={leavingPlate(active, commandFor(how), said.does)} />}
      </div>
      <p className="hint">{act.hint}</p>
      <FieldError error={error} />
    </Dialog>
  );
}

const standsIn = (post: Post | undefined) => post !== undefined && stands(post);

/** Posts that these boxes stand for. */
function places(posts: readonly Post[]): number {
  return posts.filter(counts).reduce((sum, post) => sum + (post.quantity ?? 1), 0);
}

interface OptionProps {
  readonly value: Choice;
  readonly choice: Choice;
  readonly label: string;
  readonly onChoose: (choice: Choice) => void;
}

function Option({ value, choice, label, onChoose }: OptionProps) {
  return (
    <label className="radio">
      <input type="radio" name="reports" value={value} checked={choice === value} onChange={() => onChoose(value)} />
      {label}
    </label>
  );
}
