import { makeExport } from '../export/make.ts';
import { buildSample, listSamples } from '../samples/samples.ts';
import type { ExportMaker, Samples } from './service.ts';

/** What the services get from the other rooms of `electron/`: the samples and the writer of exports. */
export interface Parts {
  readonly samples?: Samples;
  readonly exportMaker?: ExportMaker;
}

export const PARTS: Parts = {
  samples: { list: listSamples, build: buildSample },
  exportMaker: (state, revision, request, control) =>
    makeExport(
      state,
      { ...request, revision, title: state.document.title, date: new Date().toISOString().slice(0, 10) },
      control,
    ),
};
