import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Where texts may stand: files of words, the pages of the help, and how money is put in words. */
const OF_WORDS = /(?:^|\/)(?:words|\w+Words)\.ts$|^renderer\/help\/pages\w*\.ts$|^renderer\/kit\/words\/\w+\.ts$/;

/** Attributes of elements and properties of objects that people read or hear. */
const READ =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|alt|caption|description|empty|heading|hint|label|legend|message|none|note|placeholder|summary|suffix|text|textValue|title|tooltip|toolTip|why)$/;
/** Attributes and properties that nobody reads: classes, keys, addresses and names of other elements. */
const UNREAD =
  /^(?:class|className|look|style|placement|at|id|key|keys|slot|role|type|href|src|list|fill|d|viewBox|code|font|mime|data-.*|aria-(?:describedby|labelledby|controls|activedescendant))$/;
/** Calls whose texts are for the browser or for whoever reads the log of a fault. */
const FOR_MACHINES =
  /^(?:querySelector|querySelectorAll|closest|matches|matchMedia|getContext|includes|startsWith|replaceAll|replace|split|Error|log|warn|error|setProperty|getPropertyValue|addEventListener|call|ask|createElement|part|Request|Response)$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** What a literal or a template says; `…` is a value in it. */
function saidBy(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type === 'JSXText') return node.value as string;
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as Node[]).map((part) => (part.value as { readonly cooked: string }).cooked).join('…');
}

const WORD = String.raw`\p{L}{2,}`;
/** Two words beside each other or a word beside a value, or one word that begins as a sentence does. */
const PHRASE = new RegExp(
  String.raw`${WORD}[,:;’)”]?[ …]+[“(]?${WORD}|…[,:;’)”]? +[“(]?${WORD}|${WORD}[,:;]? +[“(]?…|^\p{Lu}\p{Ll}{2,}[…:. ]*$`,
  'u',
);
const isPhrase = (text: string) => PHRASE.test(text.trim());
const hasWord = (text: string) => /\p{L}{2}/u.test(text);

const nameOf = (node: Node): string => String((node as { readonly name?: unknown }).name ?? node.value ?? '');

/** Texts in a source that are not in a file of words, as "line: text". */
function textsIn(path: string, source: string): string[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const found: string[] = [];
  const sourceOf = ({ start, end }: Node) => source.slice(start, end);
  const line = (at: number) => source.slice(0, at).split('\n').length;

  function look(node: Node, read: boolean): void {
    const said = saidBy(node);
    if (said !== null && (read ? hasWord(said) : isPhrase(said))) found.push(`${line(node.start)}: ${said.trim()}`);
    for (const [part, value] of Object.entries(node)) {
      if (isUnread(node, part)) continue;
      const within = reads(node, part, read);
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) look(child, within);
    }
  }

  /** Parts of the program that nobody reads. */
  function isUnread(node: Node, part: string): boolean {
    if (node.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return true;
    if (/^(?:Import|ExportAll)/.test(node.type) || part === 'typeAnnotation' || part === 'typeArguments') return true;
    if (node.type === 'JSXAttribute') return part === 'name' || UNREAD.test(nameOf(node.name as Node));
    if (node.type === 'Property') return part === 'key' || UNREAD.test(nameOf(node.key as Node));
    if (node.type === 'BinaryExpression') return node.operator !== '+';
    if (node.type === 'SwitchCase') return part === 'test';
    if (node.type === 'AssignmentExpression')
      return /\.(?:style\.\w+|className|font|src|href)$/.test(sourceOf(node.left as Node));
    if (node.type === 'MemberExpression') return part === 'property';
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const callee = node.callee as Node;
      return FOR_MACHINES.test(nameOf((callee.property as Node | undefined) ?? callee));
    }
    return false;
  }

  /** Whether a part is in a place that people read: there a single word is a text too. */
  function reads(node: Node, part: string, now: boolean): boolean {
    if (node.type === 'JSXAttribute') return READ.test(nameOf(node.name as Node));
    if (node.type === 'Property') return READ.test(nameOf(node.key as Node));
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') return part === 'children';
    if (node.type === 'JSXExpressionContainer' || node.type === 'ConditionalExpression') return now && part !== 'test';
    return now && (node.type === 'LogicalExpression' || node.type.startsWith('TS'));
  }

  look(program as unknown as Node, false);
  return found;
}

const sources = ['renderer', 'electron/main'].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name}`)
    .filter((path) => /\.tsx?$/.test(path) && !OF_WORDS.test(path)),
);

/** `#` stands for a value in a template. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it becomes one in the code that is looked at
const withValues = (code: string) => code.replaceAll('#', '${name}');

describe('texts of the interface', () => {
  it('A11Y stand in the words of their rooms, and nowhere else', () => {
    expect(sources.length).toBeGreaterThan(250);
    const found = sources.flatMap((path) =>
      textsIn(path, readFileSync(join(ROOT, path), 'utf8')).map((text) => `${path}:${text}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['an element', '<p>Vacant</p>'],
    ['an element with a choice', "<p>{is ? 'vacant' : words.filled}</p>"],
    ['an attribute', '<button aria-label="Close" />'],
    ['an attribute with a value in it', '<button title={`Close #`} />'],
    ['an attribute with a default', "<input placeholder={hint ?? 'share'} />"],
    ['a property', "const item = { id: 'x', label: 'Move to…' };"],
    ['a refusal', "const no = { code: 'x', message: `# is missing` };"],
    ['an announcement', "announce('Nothing to change.');"],
    ['a step of the history', 'run(oneStep(`Changed the grade of #`, []));'],
    ['a place among others', 'parts.push(`# of #`);'],
    ['a count', 'const said = `# posts`;'],
    ['a cell', "const said = (is: boolean) => (is ? 'Vacant' : words.filled);"],
  ])('A11Y are found in %s', (_, code) => {
    expect(textsIn('x.tsx', withValues(code))).toHaveLength(1);
  });

  it.each([
    ['a class', '<p className={is ? "quiet icon" : `row #`} />'],
    ['the name of another element', '<input aria-describedby={`#-hint`} list="list of posts" />'],
    ['a key that is pressed', "switch (event.key) { case 'Home': break; default: if (event.key === 'End') go(); }"],
    ['a selector', "root.querySelector('.panel button'); matchMedia('(forced-colors: active)');"],
    ['a fault', "throw new Error('No canvas can be had');"],
    ['a mark', '<p>× {n} · {m}</p>'],
    ['a type', "type Part = 'Header row' | 'Row'; import { a } from './Some file.ts';"],
    ['words', '<p title={words.title}>{words.sentence(name)}</p>'],
  ])('A11Y are not seen in %s', (_, code) => {
    expect(textsIn('x.tsx', withValues(code))).toEqual([]);
  });
});
