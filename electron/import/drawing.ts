import { ok, type Result, refuse } from '../../shared/errors.ts';
import type { ReadRows } from '../../shared/ipc/contract.ts';
import type { Archive } from './archive.ts';
import { FileFault, MAX_ROWS, MAX_TEXT } from './limits.ts';
import { readXml } from './xml.ts';

/** A shape of a page: its text, its data, and the master that it was made from. */
interface Shape {
  readonly id: string;
  readonly master: string;
  readonly isLine: boolean;
  text: string;
  readonly data: Map<string, string>;
  /** Number of the shape that it is a part of. */
  readonly inside: string | null;
}

interface Page {
  readonly shapes: Map<string, Shape>;
  /** The ends of each line: what it begins and ends at. */
  readonly lines: Map<string, { begin?: string; end?: string }>;
}

/** Headings of the rows, which the organisation chart wizard of Visio reads and writes too. */
const HEADINGS = ['Unique_ID', 'Name', 'Title', 'Reports_To', 'Master_Shape', 'Department', 'Page'];

/**
 * An organisation chart of Visio (.vsdx) as rows: a row a box, with the text and shape data of the box, and the box that
 * the line to it comes from. Visio draws the line of a report from the manager (begin) to the report (end).
 */
export async function readDrawing(fileName: string, archive: Archive): Promise<Result<ReadRows>> {
  const masters = await masterNames(archive);
  const pages = archive.names
    .filter((name) => /^visio\/pages\/page\d+\.xml$/i.test(name))
    .sort((a, b) => number(a) - number(b));
  const rows: string[][] = [HEADINGS];
  for (const [i, name] of pages.entries()) {
    const page = await readPage(archive, name);
    for (const row of rowsOf(page, masters, pages.length > 1 ? `${i + 1}-` : '', String(i + 1))) {
      rows.push(row);
      if (rows.length > MAX_ROWS) throw new FileFault('rows');
    }
  }
  if (rows.length === 1)
    return refuse(
      'not-a-table',
      `"${fileName}" is a drawing without boxes that lines join. Nothing was imported; draw it with Visio's organisation chart shapes, or export its data.`,
    );
  return ok({ rows, lines: rows.map((_, i) => i + 1), sheets: [], format: 'vsdx' });
}

const number = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);

/** What each master is called: "Manager", "Vacancy", "Dynamic connector". */
async function masterNames(archive: Archive): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  if (archive.has('visio/masters/masters.xml'))
    await readXml(archive.read('visio/masters/masters.xml'), {
      open(name, attributes) {
        if (name === 'Master') names.set(attributes.ID ?? '', attributes.NameU ?? attributes.Name ?? '');
      },
    });
  return names;
}

async function readPage(archive: Archive, part: string): Promise<Page> {
  const page: Page = { shapes: new Map(), lines: new Map() };
  const open: Shape[] = [];
  let [inText, section, row, size] = [false, '', '', 0];
  const labels = new Map<string, string>();
  await readXml(archive.read(part), {
    open(name, a) {
      const shape = open.at(-1);
      if (name === 'Shape') {
        const made: Shape = {
          id: a.ID ?? '',
          master: a.Master ?? shape?.master ?? '',
          isLine: false,
          text: '',
          data: new Map(),
          inside: shape?.id ?? null,
        };
        open.push(made);
        page.shapes.set(made.id, made);
      } else if (name === 'Text') inText = true;
      else if (name === 'Section') section = a.N ?? '';
      else if (name === 'Row') row = a.N ?? '';
      else if (name === 'Cell' && section === 'Property' && shape && a.V !== undefined) {
        if (a.N === 'Label') labels.set(row, a.V);
        if (a.N === 'Value') shape.data.set(row, a.V);
      } else if (name === 'Cell' && section === '' && shape && (a.N === 'BeginX' || a.N === 'EndX')) {
        if (!page.lines.has(shape.id)) page.lines.set(shape.id, {});
      } else if (name === 'Connect') {
        const line = page.lines.get(a.FromSheet ?? '') ?? {};
        if (a.FromCell === 'BeginX' || a.FromPart === '9') line.begin = a.ToSheet ?? '';
        if (a.FromCell === 'EndX' || a.FromPart === '12') line.end = a.ToSheet ?? '';
        page.lines.set(a.FromSheet ?? '', line);
      }
    },
    text(piece) {
      const shape = open.at(-1);
      if (!inText || !shape) return;
      if ((size += piece.length) > MAX_TEXT) throw new FileFault('text');
      shape.text += piece;
    },
    close(name) {
      if (name === 'Text') inText = false;
      else if (name === 'Section') section = '';
      else if (name === 'Shape') open.pop();
    },
  });
  for (const shape of page.shapes.values())
    for (const [key, value] of [...shape.data]) if (labels.has(key)) shape.data.set(labels.get(key) as string, value);
  return page;
}

function rowsOf(
  { shapes, lines }: Page,
  masters: ReadonlyMap<string, string>,
  prefix: string,
  page: string,
): string[][] {
  /** A line may be glued to a part of a box: the box is the outermost shape. */
  const outermost = (id: string | undefined): string => {
    let at = id ?? '';
    for (let shape = shapes.get(at); shape?.inside; shape = shapes.get(at)) at = shape.inside;
    return at;
  };
  const manager = new Map<string, string>();
  const joined = new Set<string>();
  for (const [line, { begin, end }] of lines) {
    // A line that leads to itself, or nowhere at one end, joins nothing.
    if (begin === undefined || end === undefined) continue;
    const [from, to] = [outermost(begin), outermost(end)];
    if (from === to || lines.has(from) || lines.has(to) || isDotted(masters.get(shapes.get(line)?.master ?? '') ?? ''))
      continue;
    joined.add(from);
    joined.add(to);
    if (!manager.has(to)) manager.set(to, from);
  }
  const boxes = [...shapes.values()].filter(
    ({ id, inside, master }) =>
      inside === null && !lines.has(id) && (joined.has(id) || ORG_SHAPE.test(masters.get(master) ?? '')),
  );
  return boxes.map((box) => {
    const master = masters.get(box.master) ?? '';
    const inner = [...shapes.values()].filter((each) => each.inside !== null && outermost(each.id) === box.id);
    const said = [box, ...inner]
      .map(({ text }) => text.replaceAll('\u2028', '\n').trim())
      .filter((text) => text !== '');
    const texts = said
      .flatMap((text) => text.split(/\r?\n/))
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const data = (...names: string[]) => {
      for (const name of names)
        for (const [key, value] of box.data)
          if (key.toLowerCase().replace(/[^a-z]/g, '') === name && value.trim() !== '') return value.trim();
      return '';
    };
    const vacant = /vacan/i.test(master);
    // The wizard writes the name above the title; a box with one line of text is a post without a name.
    const title = data('title', 'jobtitle', 'position') || (texts.length > 1 ? (texts[1] as string) : (texts[0] ?? ''));
    const name = vacant
      ? 'Vacant'
      : data('name', 'employeename') || (texts.length > 1 && texts[0] !== title ? (texts[0] as string) : '');
    return [
      prefix + box.id,
      name,
      title,
      manager.has(box.id) ? prefix + (manager.get(box.id) as string) : '',
      master,
      data('department', 'team', 'unit'),
      page,
    ];
  });
}

/** Boxes of Visio's organisation chart stencils. */
const ORG_SHAPE =
  /^(?:executive|manager|position|consultant|vacancy|assistant|staff|three positions|multiple shapes)(?: belt)?\b/i;
const isDotted = (master: string) => /dotted/i.test(master);
