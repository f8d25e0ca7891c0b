import { basename, extname } from 'node:path';
import { changeSettings, forkStructure } from '../../shared/commands/index.ts';
import { ok, type Result } from '../../shared/errors.ts';
import { parseSettings, type Settings } from '../../shared/model/settings.ts';
import { listStructures } from '../../shared/model/state.ts';
import { createDocument, createFromState } from '../documents/open.ts';
import { buildSample } from '../samples/samples.ts';
import { parse } from './args.ts';
import { changing, commit, newId, pickStructure, publishing, reading, readJson, using } from './files.ts';
import { WrongUse } from './usage.ts';

/** A command: its arguments in; what to print (JSON, and lines for people) or a refusal out. */
export interface Output {
  readonly json: unknown;
  readonly text: string;
  /** What to know about what was printed; goes to stderr. */
  readonly notes?: readonly string[];
  /** The command printed its report and refuses all the same (an import with bad rows). */
  readonly refusal?: string;
}
export type Command = (argv: readonly string[]) => Result<Output> | Promise<Result<Output>>;

function readSettings(path: string | undefined): Result<Settings> {
  if (path === undefined) return ok({});
  const input = readJson(path);
  return input.ok ? parseSettings(input.value) : input;
}

/** new DOC [--title T] [--settings FILE.json] [--sample NAME] */
export const newDocument: Command = (argv) => {
  const args = parse(argv, 'new');
  const path = args.positionals[0] as string;
  const settings = readSettings(args.text('settings'));
  if (!settings.ok) return settings;
  const name = args.text('sample');
  const sample = name === undefined ? null : buildSample(name);
  if (sample && !sample.ok) return sample;
  const title = args.text('title') ?? sample?.value.document.title ?? basename(path, extname(path));
  const state = sample?.value;
  if (state) state.document = { ...state.document, title };
  const opened = state ? createFromState(path, state) : createDocument(path, title, {});
  return using(opened, (document) =>
    publishing(document, ({ session }) => {
      if (Object.keys(settings.value).length > 0) {
        const edit = changeSettings(session.state, { change: settings.value }, newId);
        const done = edit.ok ? commit(document, edit.value) : edit;
        if (!done.ok) return done;
      }
      const structures = listStructures(session.state).map((structure) => structure.record.name);
      const json = { document: title, path, revision: session.revision, structures };
      return ok({ json, text: `Made ${path}${structures.length > 0 ? ` with ${structures.join(', ')}` : ''}.` });
    }),
  );
};

/** fork DOC --from A --as B [--freeze] */
export const fork: Command = (argv) => {
  const args = parse(argv, 'fork');
  const [from, as] = [args.need('from'), args.need('as')];
  return changing(args.positionals[0] as string, (document) => {
    const source = pickStructure(document.session.state, from);
    if (!source.ok) return source;
    const options = { from: source.value.record.id, name: as, freeze: args.flag('freeze') };
    const edit = forkStructure(document.session.state, options, newId);
    if (!edit.ok) return edit;
    const done = commit(document, edit.value);
    if (!done.ok) return done;
    return ok({
      json: { structure: as.trim(), from: source.value.record.name, revision: done.value.revision },
      text: `${edit.value.label}.`,
    });
  });
};

async function schema(argv: readonly string[]): Promise<Result<Output>> {
  if (argv.some((each) => each !== '--schema' && each !== '--json')) throw new WrongUse('--schema takes nothing else.');
  const json = (await import('./settingsSchema.ts')).settingsJsonSchema();
  return ok({ json, text: JSON.stringify(json, null, 2) });
}

/** settings DOC [--set FILE.json] */
export const settings: Command = (argv) => {
  if (argv.includes('--schema')) return schema(argv);
  const args = parse(argv, 'settings');
  const path = args.positionals[0] as string;
  const file = args.text('set');
  const show = (value: Settings): Result<Output> => ok({ json: value, text: JSON.stringify(value, null, 2) });
  if (file === undefined) return reading(path, ({ session }) => show(session.state.document.settings));
  const change = readSettings(file);
  if (!change.ok) return change;
  return changing(path, (document) => {
    const edit = changeSettings(document.session.state, { change: change.value }, newId);
    const done = edit.ok ? commit(document, edit.value) : edit;
    return done.ok ? show(document.session.state.document.settings) : done;
  });
};
