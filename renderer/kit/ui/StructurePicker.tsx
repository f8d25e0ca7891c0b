import type { StructureId } from '../../../shared/model/records.ts';
import { listStructures } from '../../../shared/model/state.ts';
import { documentState } from '../../store/store.ts';
import { words } from '../words/commonWords.ts';

export interface StructureChoice {
  readonly id: string;
  readonly label: string;
}

/** The structures of the open document, in their order. */
export function structureChoices(): StructureChoice[] {
  return listStructures(documentState()).map(({ record }) => ({
    id: record.id,
    label: record.frozen ? words.structures.frozen(record.name) : record.name,
  }));
}

interface Props {
  readonly id: string;
  readonly label: string;
  /** The label is heard, not seen. */
  readonly quiet?: boolean;
  readonly value: StructureId;
  readonly choices?: readonly StructureChoice[];
  readonly onPick: (id: string) => void;
}

/** The one way to choose a structure in a view that compares some. */
export function StructurePicker({ id, label, quiet = false, value, choices = structureChoices(), onPick }: Props) {
  return (
    <>
      <label htmlFor={id} className={quiet ? 'sr-only' : undefined}>
        {label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => onPick(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </>
  );
}

/** A pair after one side was chosen anew: choosing the other side's structure swaps them. */
export function pickSide<P extends { readonly from: StructureId; readonly to: StructureId }>(
  pair: P,
  side: 'from' | 'to',
  id: StructureId,
): P {
  const other = side === 'from' ? 'to' : 'from';
  return { ...pair, [side]: id, ...(pair[other] === id ? { [other]: pair[side] } : {}) };
}
