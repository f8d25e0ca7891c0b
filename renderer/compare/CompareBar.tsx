import { FolderOpen, Plus, X } from 'lucide-react';
import { Button } from '../kit/ui/Button.tsx';
import { Segments } from '../kit/ui/Segments.tsx';
import { StructurePicker } from '../kit/ui/StructurePicker.tsx';
import { words } from '../kit/words/commonWords.ts';
import { PARTS } from './parts.ts';
import { readOtherFile, sourceChoices } from './sources.ts';
import { MOST_PANES, setCompare, useCompare, withPane } from './state.ts';
import { compareWords, PART_WORDS } from './words.ts';

/** Which structures stand side by side, and what is shown of them. */
export function CompareBar({ refs }: { readonly refs: readonly string[] }) {
  const part = useCompare((store) => store.part);
  const choices = sourceChoices();
  const left = choices.find((choice) => !refs.includes(choice.id));
  return (
    <div className="compare-bar">
      {refs.map((ref, i) => (
        <span key={ref} className="compare-pick">
          <StructurePicker
            id={`compare-${i}`}
            label={compareWords.pick(i)}
            quiet={i > 1}
            value={ref}
            choices={choices}
            onPick={(next) => setCompare({ chosen: withPane(refs, i, next) })}
          />
          {refs.length > 2 && (
            <Button
              look="quiet icon"
              aria-label={compareWords.leaveOutOne(choices.find((choice) => choice.id === ref)?.label)}
              hint={compareWords.leaveOut}
              onPress={() => setCompare({ chosen: refs.filter((each) => each !== ref) })}
            >
              <X size={14} aria-hidden />
            </Button>
          )}
        </span>
      ))}
      {refs.length < MOST_PANES && left && (
        <Button look="quiet" onPress={() => setCompare({ chosen: [...refs, left.id] })}>
          <Plus size={14} aria-hidden /> {words.buttons.add}
        </Button>
      )}
      <FileButton refs={refs} />
      <span className="spring" />
      <Segments
        label={words.show}
        choices={PARTS.map((each) => [each, PART_WORDS[each]] as const)}
        value={part}
        onChange={(chosen) => setCompare({ part: chosen })}
      />
    </div>
  );
}

/** Opens another document for reading; its proposal stands beside the first structure. */
export function FileButton({ refs }: { readonly refs: readonly string[] }) {
  const add = (ref: string) =>
    setCompare({ chosen: [...refs.slice(0, MOST_PANES - 1).filter((each) => each !== ref), ref] });
  return (
    <Button look="quiet" hint={compareWords.anotherFileHint} onPress={() => readOtherFile(add)}>
      <FolderOpen size={14} aria-hidden /> {compareWords.anotherFile}
    </Button>
  );
}
