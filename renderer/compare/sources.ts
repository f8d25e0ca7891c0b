import { create } from 'zustand';
import type { ReadDocument } from '../../shared/ipc/contract.ts';
import { FiguresEngine } from '../../shared/metrics/engine.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { decodeRecord } from '../../shared/model/schema.ts';
import { type DocumentState, emptyDocument, listStructures, type StructureState } from '../../shared/model/state.ts';
import { applyPatch } from '../../shared/patch/patch.ts';
import type { StructureChoice } from '../kit/ui/StructurePicker.tsx';
import { structureChoices } from '../kit/ui/StructurePicker.tsx';
import { chooseFile } from '../kit/window/chooseFile.ts';
import { ask, contentOf } from '../store/documents.ts';
import { announce, documentState, figuresOf } from '../store/store.ts';
import { compareWords } from './words.ts';

/** A second document, only read: nothing of it is kept when the window closes (CHANGE-6). */
export interface OtherFile {
  readonly id: string;
  readonly name: string;
  readonly state: DocumentState;
  readonly engines: Map<StructureId, FiguresEngine>;
}

const useFiles = create<{ readonly files: readonly OtherFile[] }>()(() => ({ files: [] }));

export const useOtherFiles = () => useFiles((store) => store.files);

/** A structure of the open document, or of another file. */
export interface Source {
  /** What pickers call it by: the structure's id, or the file's and the structure's. */
  readonly ref: string;
  readonly id: StructureId;
  readonly name: string;
  readonly file: OtherFile | null;
  readonly state: DocumentState;
  readonly structure: StructureState;
}

const refOf = (file: OtherFile, id: StructureId) => `${file.id}/${id}`;

/** The source that a picker's value names, where it still exists. */
export function sourceOf(ref: string): Source | null {
  const here = documentState().structures.get(ref);
  if (here) return { ref, id: ref, name: here.record.name, file: null, state: documentState(), structure: here };
  for (const file of useFiles.getState().files) {
    for (const [id, structure] of file.state.structures) {
      if (refOf(file, id) !== ref) continue;
      return { ref, id, name: `${file.name} › ${structure.record.name}`, file, state: file.state, structure };
    }
  }
  return null;
}

export function engineOf({ file, id }: Source): FiguresEngine {
  if (!file) return figuresOf(id);
  let engine = file.engines.get(id);
  if (!engine) file.engines.set(id, (engine = new FiguresEngine(file.state, id)));
  return engine;
}

/** Every structure that can be compared: the document's own, then those of other files as "File › Structure". */
export function sourceChoices(): StructureChoice[] {
  const others = useFiles.getState().files.flatMap((file) =>
    listStructures(file.state).map(({ record }) => ({
      id: refOf(file, record.id),
      label: `${file.name} › ${record.name}`,
    })),
  );
  return [...structureChoices(), ...others];
}

let opened = 0;

/** Reads another document's structures; answers the first of them, for the picker. Refusals are shown. */
export function readOtherFile(then: (ref: string) => void): void {
  chooseFile('.spanwise', (file) => void read(file, then));
}

async function read(file: File, then: (ref: string) => void): Promise<void> {
  const bytes = await contentOf(file);
  if (bytes === undefined) return;
  const answer = await ask('document.read', { fileName: file.name, bytes });
  if (answer) addOtherFile(file.name.replace(/\.spanwise$/i, ''), answer, then);
}

/** Puts a document that the services read beside the open one. */
export function addOtherFile(name: string, answer: ReadDocument, then: (ref: string) => void): void {
  const records = answer.records.map(decodeRecord);
  const state = emptyDocument(answer.title);
  applyPatch(state, { added: records, updated: [], removed: [] });
  const other: OtherFile = { id: `file${++opened}`, name, state, engines: new Map() };
  useFiles.setState(({ files }) => ({ files: [...files.filter((each) => each.name !== name), other] }));
  const structures = listStructures(state);
  const shown = structures.find(({ record }) => record.kind === 'proposal') ?? structures[0];
  announce(
    compareWords.otherOpened(
      name,
      structures.map(({ record }) => record.name),
    ),
  );
  if (shown) then(refOf(other, shown.record.id));
}

/** Another document was opened: what belonged to the one before goes. */
export function forgetFiles(): void {
  useFiles.setState({ files: [] });
}
