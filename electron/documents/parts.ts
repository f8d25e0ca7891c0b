import { buildSample, listSamples } from '../samples/samples.ts';
import type { ExportMaker, LettersMaker, Samples } from './service.ts';

/** What the services get from the other rooms of `electron/`: the samples and the writer of exports. */
export interface Parts {
  readonly samples?: Samples;
  readonly exportMaker?: ExportMaker;
  readonly lettersMaker?: LettersMaker;
}

export const PARTS: Parts = {
  samples: { list: listSamples, build: buildSample },
  // In a thread that Stop ends; the writers of PDF, Word and pictures are read there, when the first export is made.
  exportMaker: async (state, revision, request, control) => {
    const { makeInThread } = await import('../export/makeInThread.ts');
    return makeInThread(state, { ...request, revision, title: state.document.title, date: today() }, control);
  },
  lettersMaker: {
    check: async (state, request) => (await import('../letters/serve.ts')).checkLetters(state, request, today()),
    make: async (state, request) => (await import('../letters/serve.ts')).makeLetters(state, request, today()),
  },
};

const today = () => new Date().toISOString().slice(0, 10);
