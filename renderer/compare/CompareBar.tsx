import { FolderOpen, Plus, X } from 'lucide-react';
import { Button } from '../app/ui/Button.tsx';
import { Segments } from '../app/ui/Segments.tsx';
import { StructurePicker } from '../app/ui/StructurePicker.tsx';
import { readOtherFile, sourceChoices } from './sources.ts';
import { MOST_PANES, PARTS, type Part, setCompare, useCompare, withPane } from './state.ts';

const PART_WORDS: Record<Part, string> = {
  side: 'Side by side',
  figures: 'Figures',
  bridge: 'Cost reconciliation',
  summary: 'Summary',
};

const ORDINALS = ['first', 'second', 'third', 'fourth'];

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
            label={i === 0 ? 'Compare' : i === 1 ? 'with' : `and the ${ORDINALS[i]}`}
            quiet={i > 1}
            value={ref}
            choices={choices}
            onPick={(next) => setCompare({ chosen: withPane(refs, i, next) })}
          />
          {refs.length > 2 && (
            <Button
              look="quiet icon"
              aria-label={`Leave out ${choices.find((choice) => choice.id === ref)?.label ?? 'this one'}`}
              hint="Leave out"
              onPress={() => setCompare({ chosen: refs.filter((each) => each !== ref) })}
            >
              <X size={14} aria-hidden />
            </Button>
          )}
        </span>
      ))}
      {refs.length < MOST_PANES && left && (
        <Button look="quiet" onPress={() => setCompare({ chosen: [...refs, left.id] })}>
          <Plus size={14} aria-hidden /> Add
        </Button>
      )}
      <FileButton refs={refs} />
      <span className="spring" />
      <Segments
        label="Show"
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
    <Button
      look="quiet"
      hint="Compare with structures of another file; it is only read"
      onPress={() => readOtherFile(add)}
    >
      <FolderOpen size={14} aria-hidden /> Another file…
    </Button>
  );
}
