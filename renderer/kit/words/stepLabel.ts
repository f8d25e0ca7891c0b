import type { StepAbout } from '../../../shared/ipc/contract.ts';
import { useDocument } from '../../store/store.ts';
import { words } from './commonWords.ts';

/** A step with the structure that it is about, where there are several: "Moved Brokerage Officer in Option A" (DOC-12). */
export function useStepLabel(label: string | null, about: StepAbout | null): string | null {
  const structure = useDocument((state) =>
    about === null || about.whole || about.structure === null || state.structures.size < 2
      ? undefined
      : state.structures.get(about.structure)?.record.name,
  );
  return label === null || structure === undefined ? label : words.history.inStructure(label, structure);
}
