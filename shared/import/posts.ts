import type { CustomField } from '../model/customFields.ts';
import type { StructureId } from '../model/records.ts';
import type { StructureState } from '../model/state.ts';
import { complete, giveIds } from './assemble.ts';
import type { Box } from './boxes.ts';
import type { ImportFormat } from './detect.ts';
import { foreignTable } from './foreign.ts';
import type { ForeignFormat } from './foreignMaps.ts';
import type { Mapping } from './mapping.ts';
import { readSenior, seniorQuantities } from './organogram.ts';
import { readOwn } from './ownTemplate.ts';
import type { ProblemLog } from './problems.ts';
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
  /** Begins the ids of holders that the file does not name. */
  readonly people?: string;
  readonly log: ProblemLog;
  /** The document's own fields. */
  readonly own?: readonly CustomField[];
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
  people,
  log,
  own: fields = [],
}: Wanted): Generator<number, ReadPosts> {
  const senior = format === 'organogram-senior';
  const own = senior || format === 'own' ? table : foreignTable(format as ForeignFormat, table, mapping);
  const read = senior
    ? yield* readSenior(table, from, people ?? `${structure}-H`, log)
    : yield* readOwn(own, from, log, fields);
  const { boxes } = read;
  const parents = resolveManagers(boxes, read.managerColumn, !senior, log, read.index);
  giveIds(boxes, structure, from);
  if (senior) seniorQuantities(boxes, parents);
  else checkQuantities(boxes, parents, log);
  resolveLinks(boxes, log);
  complete(boxes, parents);
  return { boxes, rowsIn: read.rowsIn, holdersGiven: read.holdersGiven };
}
