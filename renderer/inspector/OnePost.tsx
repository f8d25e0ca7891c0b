import { Ellipsis, Trash2 } from 'lucide-react';
import { MenuTrigger } from 'react-aria-components';
import { customFieldsOf } from '../../shared/import/customColumns.ts';
import type { Post } from '../../shared/model/records.ts';
import { Section } from '../kit/forms/FoldingSection.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { MenuPopover } from '../kit/ui/Menu.tsx';
import { words } from '../kit/words/commonWords.ts';
import { postWords, STATUS_WORDS } from '../kit/words/postWords.ts';
import { addReport, deleteSelected, moveTo, restore } from '../posts/actions.ts';
import { postMenuParts } from '../posts/postMenuItems.tsx';
import { documentState, reveal, useApp, useDocument } from '../store/store.ts';
import { FieldRow } from './FieldRow.tsx';
import { groupsOf, idOf } from './fields.ts';
import { Holders } from './Holders.tsx';
import { PostFigures } from './PostFigures.tsx';
import { inspectorWords } from './words.ts';

export function PostHeader({ post, locked }: { readonly post: Post; readonly locked: boolean }) {
  const manager = useDocument((state) =>
    post.managerId === null ? undefined : state.structures.get(post.structure)?.posts.get(post.managerId),
  );
  const selection = useApp((store) => store.selection);
  useApp((store) => store.version);
  return (
    <header className="post-header">
      <p className="hint">
        {post.ref}
        {manager ? (
          <>
            {inspectorWords.reportsTo}
            <button type="button" className="link" onClick={() => reveal(manager.id)}>
              {manager.title || words.untitled}
            </button>
          </>
        ) : (
          inspectorWords.reportsToNobody
        )}
      </p>
      {post.deleted || post.transferredTo !== '' ? (
        <div className="post-buttons">
          <span className="status-word deleted">
            {post.deleted ? STATUS_WORDS.deleted : STATUS_WORDS.transferredTo(post.transferredTo)}
          </span>
          <Button isDisabled={locked} onPress={() => restore(post.id)}>
            {words.buttons.restore}
          </Button>
        </div>
      ) : (
        <div className="post-buttons">
          <Button hint={inspectorWords.addReportHint} isDisabled={locked} onPress={() => addReport()}>
            {postWords.addReport}
          </Button>
          <Button isDisabled={locked} onPress={() => moveTo()}>
            {postWords.move}
          </Button>
          <Button
            look="icon"
            aria-label={postWords.delete}
            hint={inspectorWords.deleteHint}
            isDisabled={locked}
            onPress={() => deleteSelected()}
          >
            <Trash2 size={15} aria-hidden />
          </Button>
          <MenuTrigger>
            <Button look="icon" aria-label={postWords.more} isDisabled={locked}>
              <Ellipsis size={16} aria-hidden />
            </Button>
            <MenuPopover label={postWords.menu} parts={selection.length > 0 ? postMenuParts() : []} />
          </MenuTrigger>
        </div>
      )}
    </header>
  );
}

export function OnePost({ post }: { readonly post: Post }) {
  const frozen = useDocument((state) => state.structures.get(post.structure)?.record.frozen ?? true);
  const locked = useApp((store) => store.readOnly) || frozen;
  useApp((store) => store.version);
  const [main, ...others] = groupsOf(post, customFieldsOf(documentState()));
  return (
    <>
      <h3 className="post-title">{post.title || words.untitled}</h3>
      <PostHeader post={post} locked={locked} />
      {frozen && <p className="note">{inspectorWords.frozen}</p>}
      {main && (
        <Section title={main.title} open>
          {main.fields.map((field) => (
            <FieldRow key={idOf(field)} post={post} field={field} locked={locked} />
          ))}
        </Section>
      )}
      {post.kind === 'post' && (
        <Section title={inspectorWords.groups.people} open>
          <Holders post={post} locked={locked} />
        </Section>
      )}
      <Section title={inspectorWords.groups.figures} open>
        <PostFigures post={post} />
      </Section>
      {others.map((group) => (
        <Section key={group.title} title={group.title} open={group.open ?? false}>
          {group.fields.map((field) => (
            <FieldRow key={idOf(field)} post={post} field={field} locked={locked} />
          ))}
        </Section>
      ))}
    </>
  );
}
