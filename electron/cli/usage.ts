/**
 * The words of the command line, and what each command takes: `parse` reads its options from here, so that help and
 * wrong use can never say anything else than what is taken.
 */

interface Option {
  /** What follows the option; without it, it is a flag. */
  readonly value?: string;
  readonly says: string;
}

export interface CommandUse {
  /** The files, in their order. */
  readonly files: readonly string[];
  readonly says: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Options of an earlier version, still taken. */
  readonly older?: Readonly<Record<string, Option>>;
}

const STRUCTURE = { value: 'NAME', says: 'the structure; Current, or the only one, without it' } as const;

export const COMMAND_USES = {
  new: {
    files: ['DOC'],
    says: 'Makes a document. A file that exists is refused.',
    options: {
      title: { value: 'T', says: 'its title; the name of the file without it' },
      settings: { value: 'FILE.json', says: 'settings to begin with' },
      sample: { value: 'NAME', says: 'a published restructure: barnet-2012, barnet-2014, barnet-2021, bury-2021 …' },
    },
  },
  fork: {
    files: ['DOC'],
    says: 'Makes a proposal out of a structure, or a version of it that stays as it is.',
    options: {
      from: { value: 'A', says: 'the structure that it begins as' },
      as: { value: 'B', says: 'its name' },
      freeze: { says: 'a version that nobody changes' },
    },
  },
  settings: {
    files: ['DOC'],
    says: 'Prints the settings and report tables, or merges a file of them into the document.',
    options: {
      set: { value: 'FILE.json', says: 'what changes; null clears a setting' },
      schema: { says: 'prints the JSON Schema of every setting and report table; takes no document' },
    },
  },
  import: {
    files: ['FILE', 'DOC'],
    says: 'Reads posts and people. A bad row refuses the whole file, and every problem is listed, unless --repair is given.',
    options: {
      structure: { value: 'NAME', says: 'the structure that is made, or brought up to date with --merge' },
      from: { value: 'NAME', says: 'makes a proposal that continues the posts of this structure by their Post ID' },
      merge: { says: 'brings the structure up to date with newer data' },
      conflicts: { value: 'ours|theirs|refuse', says: 'with --merge: what holds where both sides changed a value' },
      format: {
        value: 'F',
        says: 'auto (default), own, or the name of another system’s format; a wrong name lists them',
      },
      repair: { says: 'applies the proposed repairs, and lists them' },
      sheet: { value: 'NAME', says: 'the sheet of a workbook' },
      heading: { value: 'LINE', says: 'the line of the headings' },
      delimiter: { value: 'C', says: 'what stands between the cells of a CSV' },
      encoding: { value: 'E', says: 'the encoding of a CSV' },
      mapping: { value: 'FILE.json', says: 'which column is which, and how values are read' },
      prefix: { value: 'P', says: 'put before every Post ID' },
    },
  },
  figures: {
    files: ['DOC'],
    says: 'Posts, FTE, people, vacancies, spans, layers and cost of a structure.',
    options: {
      structure: STRUCTURE,
      from: { value: 'NAME', says: 'counts the people of this structure who are not placed yet' },
      by: { value: 'unit|grade|basis|workArea|post', says: 'groups' },
    },
  },
  compare: {
    files: ['DOC'],
    says: 'What changes from one structure to another: figures, reconciliation, posts and lists.',
    options: {
      from: { value: 'A', says: 'the structure before' },
      to: { value: 'B', says: 'the structure after' },
      with: { value: 'OTHERDOC', says: 'the document that --to is in' },
    },
  },
  impact: {
    files: ['DOC'],
    says: 'What a change means for the people: pools, outcomes, potential redundancies.',
    options: { from: { value: 'A', says: 'the structure before' }, to: { value: 'B', says: 'the structure after' } },
  },
  apply: {
    files: ['DOC', 'EDITS.json'],
    says: 'Makes edits in their order, all or none, and prints the figures after each.',
    options: {},
  },
  export: {
    files: ['DOC', 'OUT'],
    says: 'Writes a file by the ending of its name: .pdf .docx .svg .png .xlsx .csv. Without --as a .docx is a pack, any other a chart or the posts.',
    options: {
      structure: { value: 'NAME', says: 'the structure' },
      from: { value: 'NAME', says: 'what it is compared with; Current without it' },
      as: {
        value: 'pack|chart|posts|transparency|figures|pool-workings|letters|s188|hr1|payroll',
        says: 'what is written',
      },
      sections: {
        value: 'a,b',
        says: 'sections of a pack in this order, own ones by their title; or restructure-report, consultation-paper, delegated-decision, appendix-only',
      },
      audience: { value: 'open|exempt|working', says: 'for whom; a working copy without it' },
      paragraph: { value: 'N', says: 'exempt: the paragraph of Schedule 12A' },
      reason: { value: 'T', says: 'exempt: why' },
      'signed-by': { value: 'NAME', says: 'who signs the redaction of an open file off' },
      'accept-warnings': { says: 'writes an open file in spite of what was found in it' },
      page: { value: 'a4|a3|a2|a1|a0|one', says: 'paper; above A3, and one page as large as needed, for a chart' },
      branch: { value: 'ID', says: 'chart: the branch below this Post ID' },
      levels: { value: 'N', says: 'chart: the first N levels' },
      marks: { says: 'chart: what is new, changed, moved and deleted, marked' },
      orientation: { value: 'portrait|landscape', says: 'how the paper lies' },
      pool: { value: 'NAME', says: 'pool-workings: this pool alone' },
      resolution: { value: 'screen|print', says: '.png: how fine' },
    },
    older: {
      public: { says: 'the same as --audience open' },
      part: { value: 'open|exempt', says: 'the same as --audience' },
    },
  },
  letters: {
    files: ['DOC', 'TEMPLATE.docx', 'OUTDIR'],
    says: 'Merges letters into a Word template, {{person}} and other fields filled. TEMPLATE may be a shipped example by its kind. Nothing is written while a field is unknown or empty.',
    options: {
      from: { value: 'A', says: 'the structure before' },
      to: { value: 'B', says: 'the proposal' },
      kind: {
        value:
          'at-risk|assimilation|ring-fence|redeployment|end-of-assignment|outcome|preference-form|matching-form|own',
        says: 'whom it is for; everybody in scope (own) without it',
      },
      pool: { value: 'NAME', says: 'people of this pool alone' },
      'one-file': { says: 'all letters in one file' },
      'accept-missing': { says: 'writes in spite of fields that are unknown or empty' },
      'template-only': { says: 'writes the shipped example as it is, to make your own of' },
    },
  },
  check: {
    files: ['DOC'],
    says: 'Whether the file is sound, then the prompts of a structure. Exit code 0 when it is sound, whatever the prompts.',
    options: { structure: STRUCTURE },
  },
  copy: {
    files: ['DOC', 'OUT'],
    says: 'Writes one structure as a document for others: without people, notes, tray, history and other proposals.',
    options: { structure: { value: 'NAME', says: 'the structure' } },
  },
  restore: {
    files: ['DOC'],
    says: 'A structure as it was at an earlier revision, as a version that stays as it is.',
    options: {
      to: { value: 'REVISION', says: 'the revision' },
      as: { value: 'NAME', says: 'the name of the version' },
      structure: { value: 'NAME', says: 'the structure; the one that was changed last without it' },
    },
  },
  erase: {
    files: ['DOC'],
    says: 'Takes a person out of the document, its history and its backups. It cannot be undone.',
    options: {
      person: { value: 'REF', says: 'the reference' },
      'keep-place': { says: 'somebody unnamed stays in their posts, so that figures stay as they are' },
    },
  },
} as const satisfies Readonly<Record<string, CommandUse>>;

export type CommandName = keyof typeof COMMAND_USES;

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  fork: ['from', 'as'],
  import: ['structure'],
  compare: ['from', 'to'],
  impact: ['from', 'to'],
  export: ['structure'],
  copy: ['structure'],
  restore: ['to', 'as'],
  erase: ['person'],
};

const written = (name: string, { value }: Option) => `--${name}${value === undefined ? '' : ` ${value}`}`;

/** A command with all that it takes, in one line: what it must have without brackets. */
function lineOf(name: CommandName): string {
  const { files, options }: CommandUse = COMMAND_USES[name];
  const said = Object.entries(options).map(([option, about]) =>
    NEEDED[name]?.includes(option) ? written(option, about) : `[${written(option, about)}]`,
  );
  return [name, ...files, ...said].join(' ');
}

/** What `COMMAND --help` prints. */
export function helpOf(name: CommandName): string {
  const { says, options, older }: CommandUse = COMMAND_USES[name];
  const rows = [
    ...Object.entries({ ...options, ...older }).map(([option, about]) => [written(option, about), about.says] as const),
    ['--json', 'prints JSON alone on the standard output'] as const,
    ['--help', 'prints this'] as const,
  ];
  const width = Math.min(34, Math.max(...rows.map(([option]) => option.length)));
  return [
    `Usage: spanwise ${lineOf(name)}`,
    '',
    says,
    '',
    ...rows.map(([option, about]) => `  ${option.padEnd(width)}  ${about}`),
  ].join('\n');
}

/** Shown on wrong use, and by `--help` without a command. */
export const USAGE = `Usage: spanwise <command> …   (every command takes --json, and --help says what it takes)

${(Object.keys(COMMAND_USES) as CommandName[]).map((name) => `  ${lineOf(name)}`).join('\n')}
`;

/** Wrong use of the command line: exit code 2. */
export class WrongUse extends Error {}
