import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { boxName, updatePost } from '../../../shared/commands/index.ts';
import { type AccountabilityLink, type PostId, stands } from '../../../shared/model/records.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { FieldError } from '../../kit/ui/FieldError.tsx';
import { closeDialog } from '../../kit/window/dialogs.ts';
import { words } from '../../kit/words/commonWords.ts';
import { PostPicker } from '../../posts/PostPicker.tsx';
import { documentState, run, useApp } from '../../store/store.ts';
import { dialogWords } from './words.ts';

const said =
  dialogWords.dotted; /** Whom a post is accountable to besides its manager: dotted lines, which never re-parent (POST-2). One step for all. */
export function DottedDialog({ id }: { readonly id: PostId }) {
  const active = useApp((store) => store.activeStructure);
  const structure = active === null ? undefined : documentState().structures.get(active);
  const post = structure?.posts.get(id);
  const [links, setLinks] = useState<readonly AccountabilityLink[]>(post?.accountableTo ?? []);
  const [to, setTo] = useState<PostId | null>(null);
  const [adding, setAdding] = useState(links.length === 0);
  const [error, setError] = useState<string | null>(null);
  if (!structure || !post) return null;
  const all = to === null ? links : [...links, { to, caption: '', condition: '' }];
  const save = () => {
    const made = run(
      (state) => updatePost(state, { structure: structure.record.id, id, set: { accountableTo: all } }),
      { quiet: true },
    );
    if (made.ok) closeDialog();
    else setError(made.refusal.message);
  };
  const change = (at: number, fields: Partial<AccountabilityLink>) =>
    setLinks(links.map((link, i) => (i === at ? { ...link, ...fields } : link)));
  const add = (chosen: PostId) => {
    setLinks([...links, { to: chosen, caption: '', condition: '' }]);
    setTo(null);
    setAdding(false);
  };
  return (
    <Dialog
      title={said.title(boxName(post))}
      actions={
        <>
          <Button onPress={closeDialog}>{words.buttons.cancel}</Button>
          <Button look="primary" onPress={save}>
            {said.keep}
          </Button>
        </>
      }
    >
      <p className="hint">{said.hint}</p>
      {links.map((link, i) => {
        const target = structure.posts.get(link.to);
        const name = target ? boxName(target) : words.untitled;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an import may have two lines to one post; lines keep their order
          <fieldset key={`${link.to} ${i}`} className="dotted-line">
            <legend>
              {name}
              <Button
                look="quiet icon"
                aria-label={said.remove(name)}
                hint={words.buttons.remove}
                onPress={() => setLinks(links.filter((_, at) => at !== i))}
              >
                <Trash2 size={14} aria-hidden />
              </Button>
            </legend>
            <Words
              label={said.caption}
              value={link.caption}
              hint={said.captionHint}
              onType={(caption) => change(i, { caption })}
            />
            <Words
              label={said.condition}
              value={link.condition}
              hint={said.conditionHint}
              onType={(condition) => change(i, { condition })}
            />
          </fieldset>
        );
      })}
      {adding ? (
        <>
          <PostPicker
            structure={structure}
            label={said.to}
            chosen={to}
            autoFocus
            onChoose={setTo}
            allow={(each) => stands(each) && each.id !== id && !links.some((link) => link.to === each.id)}
          />
          <div>
            <Button isDisabled={to === null} onPress={() => to !== null && add(to)}>
              {said.add}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button onPress={() => setAdding(true)}>{said.more}</Button>
        </div>
      )}
      <FieldError error={error} />
    </Dialog>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly onType: (text: string) => void;
}

function Words({ label, value, hint, onType }: WordsProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        maxLength={500}
        autoComplete="off"
        placeholder={hint}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}
