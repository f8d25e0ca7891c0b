/** Text that comes from Word or a page, in the marks in which own sections are written (PACK-1). Nothing is loaded or run. */

/** What of a node is read: a browser's and a test's both are that. */
interface NodeLike {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<NodeLike> | null;
  getAttribute?(name: string): string | null;
}

const all = (node: NodeLike): NodeLike[] => Array.from(node.childNodes ?? []);
const nameOf = (node: NodeLike) => node.nodeName.toLowerCase();
const styleOf = (node: NodeLike) => node.getAttribute?.('style') ?? '';

/** Blocks of a page: "## heading", "- bullet", "1. number", "| cell | cell |", paragraphs; an empty line parts them. */
export function markupOf(body: NodeLike): string {
  const lines: string[] = [];
  read(body, lines, '');
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const SKIPPED = new Set(['style', 'script', 'head', 'title', 'meta', 'link', 'xml', '#comment', 'o:p']);
const BLOCKS = /^(p|div|section|article|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|body|html|br|#document)$/;

function read(node: NodeLike, lines: string[], list: string): void {
  let run: NodeLike[] = [];
  const close = () => {
    const text = inline(run);
    if (text !== '') lines.push(text);
    run = [];
  };
  let number = 0;
  for (const child of all(node)) {
    const name = nameOf(child);
    if (SKIPPED.has(name)) continue;
    if (!BLOCKS.test(name) && !hasBlock(child)) {
      run.push(child);
      continue;
    }
    close();
    if (name === 'table') lines.push('', ...rowsOf(child), '');
    else if (/^h[1-6]$/.test(name)) lines.push('', `## ${inline(all(child)).replaceAll('**', '')}`);
    else if (name === 'ul') read(child, lines, '- ');
    else if (name === 'ol') read(child, lines, '1. ');
    else if (name === 'li') {
      number++;
      const below = all(child).filter((each) => /^[uo]l$/.test(nameOf(each)));
      const text = inline(all(child).filter((each) => !below.includes(each)));
      if (text !== '') lines.push(`${list === '1. ' ? `${number}. ` : '- '}${text}`);
      for (const each of below) read({ ...stub, childNodes: [each] }, lines, '');
    } else if (name === 'p' || !hasBlock(child)) lines.push(...paragraphOf(child));
    else read(child, lines, list);
  }
  close();
}

const stub = { nodeName: 'DIV', nodeValue: null } as const;

function hasBlock(node: NodeLike): boolean {
  return all(node).some((child) => (nameOf(child) !== 'br' && BLOCKS.test(nameOf(child))) || hasBlock(child));
}

/** Word's own lists are paragraphs whose style says so, with the bullet or number in a span that is to be ignored. */
function paragraphOf(node: NodeLike): string[] {
  const text = inline(all(node));
  if (text === '') return [''];
  if (!/mso-list:(?!\s*none)/i.test(styleOf(node))) return [text, ''];
  const label = textOf(ignored(node)).trim();
  return [`${/^\(?([0-9]+|[a-z]{1,4})[.)]/i.test(label) ? `${/\d+/.exec(label)?.[0] ?? '1'}. ` : '- '}${text}`];
}

const isIgnored = (node: NodeLike) => /mso-list:\s*ignore/i.test(styleOf(node));

function ignored(node: NodeLike): NodeLike[] {
  return all(node).flatMap((child) => (isIgnored(child) ? [child] : ignored(child)));
}

function rowsOf(table: NodeLike): string[] {
  const rows: string[] = [];
  const walk = (node: NodeLike) => {
    for (const child of all(node)) {
      if (nameOf(child) !== 'tr') walk(child);
      else {
        const cells = all(child).filter((cell) => /^t[dh]$/.test(nameOf(cell)));
        rows.push(`| ${cells.map((cell) => inline(all(cell)).replaceAll('|', '\\|')).join(' | ')} |`);
      }
    }
  };
  walk(table);
  return rows;
}

const textOf = (nodes: readonly NodeLike[]): string =>
  nodes.map((node) => node.nodeValue ?? textOf(all(node))).join('');

/** Words in a line, the bold and the italic ones between `**`. */
function inline(nodes: readonly NodeLike[]): string {
  const runs: { text: string; bold: boolean }[] = [];
  const walk = (node: NodeLike, bold: boolean) => {
    const name = nameOf(node);
    if (SKIPPED.has(name) || isIgnored(node)) return;
    if (name === '#text') runs.push({ text: node.nodeValue ?? '', bold });
    else if (name === 'br') runs.push({ text: ' ', bold });
    const style = styleOf(node);
    const strong = /^(b|strong|em|i)$/.test(name) || /font-weight:\s*(bold|[6-9]00)/i.test(style);
    const plain = /font-weight:\s*(normal|400)/i.test(style);
    for (const child of all(node)) walk(child, plain ? false : bold || strong);
    if (/^(p|div|li)$/.test(name)) runs.push({ text: ' ', bold });
  };
  for (const node of nodes) walk(node, false);
  let out = '';
  for (let i = 0; i < runs.length; ) {
    const { bold } = runs[i] as (typeof runs)[number];
    let text = '';
    while (i < runs.length && runs[i]?.bold === bold) text += runs[i++]?.text ?? '';
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    out += bold && words !== '' ? `${before}**${words}**${after}` : text;
  }
  return out.replace(/\s+/g, ' ').trim();
}
