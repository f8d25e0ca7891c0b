import type { CustomField } from '../model/customFields.ts';
import type { Person, PersonId, StructureId } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import { complete, giveIds } from './assemble.ts';
import type { Box } from './boxes.ts';
import type { ImportFormat } from './detect.ts';
import type { Mapping } from './mappingType.ts';
import { readSenior, seniorQuantities } from './organogram.ts';
import { readOwn } from './ownTemplate.ts';
import type { ProblemLog } from './problems.ts';
import { quirksOf } from './quirks.ts';
import type { Table } from './table.ts';
import { checkQuantities, resolveLinks, resolveManagers } from './tree.ts';

interface Wanted {
  readonly format: ImportFormat;
  readonly table: Table;
  readonly mapping: Mapping;
  /** The structure that the file continues: the same reference is the same box. */
  readonly from: StructureState | null;
  /** Id of the structure that the boxes go to. */
  readonly structure: StructureId;
  /** Everybody who is known here. */
  readonly known: ReadonlyMap<PersonId, Person>;
  /** Begins the ids of holders that the file does not name. */
  readonly people?: string;
  /** Put before every Post ID of the file. */
  readonly prefix?: string | undefined;
  /** Hours of a full week. */
  readonly fullTimeHours: number;
  /** The document's own fields. */
  readonly own: readonly CustomField[];
  /** Of a file that is a part of a structure: the box here that a manager's cell may mean. */
  readonly elsewhere?: ((text: string) => string | 'several' | null) | undefined;
  readonly log: ProblemLog;
}

export interface ReadPosts {
  readonly boxes: readonly Box[];
  readonly rowsIn: number;
  readonly holdersGiven: boolean;
}

/**
 * A file of posts (any format but junior organograms) as boxes in file order, with ids, managers, roles and work areas;
 * what is wrong with the rows goes to the log, repaired. Nobody is seated and no sort key is given yet.
 */
export function* readPosts({
  format,
  table,
  mapping,
  from,
  structure,
  known,
  people,
  prefix,
  fullTimeHours,
  own,
  elsewhere,
  log,
}: Wanted): Generator<number, ReadPosts> {
  const senior = format === 'organogram-senior';
  const read = senior
    ? yield* readSenior(table, from, people ?? `${structure}-H`, log)
    : yield* readOwn({
        table,
        from,
        people: known,
        log,
        prefix: prefix ?? '',
        fullTimeHours,
        mapping,
        own,
        quirks: quirksOf(format, mapping),
      });
  const { boxes, index } = read;
  const parents = resolveManagers(
    boxes,
    { column: read.managerColumn, wantsRoot: !senior, index, byOtherNames: !senior, elsewhere },
    log,
  );
  giveIds(boxes, structure, from);
  if (senior) seniorQuantities(boxes, parents);
  else checkQuantities(boxes, parents, log);
  resolveLinks(boxes, index, log);
  complete(boxes, parents);
  return { boxes, rowsIn: read.rowsIn, holdersGiven: read.holdersGiven };
}
