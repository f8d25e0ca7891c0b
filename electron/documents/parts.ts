import { buildSample, listSamples } from '../samples/samples.ts';
import type { ExportMaker, Samples } from './service.ts';

/** What the services get from the other rooms of `electron/`: the samples and the writer of exports. */
export interface Parts {
  readonly samples?: Samples;
  readonly exportMaker?: ExportMaker;
}

export const PARTS: Parts = {
  samples: { list: listSamples, build: buildSample },
  // The writers of PDF, Word and pictures are the larger half of the services: they are read when the first export is made.
  exportMaker: async (state, revision, request, control) => {
    const { makeExport } = await import('../export/make.ts');
    const date = new Date().toISOString().slice(0, 10);
    return makeExport(state, { ...request, revision, title: state.document.title, date }, control);
  },
};
