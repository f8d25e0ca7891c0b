/**
 * A formatted list as an indented one: `<ul>` and `<ol>` of any program, and Word's own lists, which are paragraphs that
 * only say their level. Null where the text holds no list. The markup is only read: nothing of it is shown or loaded.
 */
export function listOfHtml(html: string): string | null {
  if (!/<li[\s>]|mso-list\s*:/i.test(html)) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const each of page.querySelectorAll('style, script, title, o\\:p')) each.remove();
  const lines: string[] = [];
  for (const block of page.body.querySelectorAll('li, p, h1, h2, h3, h4, h5, h6')) {
    if (block.tagName !== 'LI' && block.closest('li, table')) continue;
    const words = wordsOf(block);
    if (words !== '') lines.push('\t'.repeat(levelOf(block)) + words);
  }
  return lines.length === 0 ? null : lines.join('\n');
}

function levelOf(block: Element): number {
  const style = block.getAttribute('style') ?? '';
  const word = /mso-list\s*:[^;]*\blevel(\d)/i.exec(style);
  if (word) return Number(word[1]);
  let level = 0;
  for (let at = block.closest('ul, ol'); at; at = at.parentElement?.closest('ul, ol') ?? null) level++;
  return level;
}

/** The words of a line alone: without the lines below it, and without the bullet that Word writes as text. */
function wordsOf(block: Element): string {
  const own = block.cloneNode(true) as Element;
  for (const each of own.querySelectorAll('ul, ol')) each.remove();
  for (const each of own.querySelectorAll('[style]'))
    if (/mso-list\s*:\s*Ignore/i.test(each.getAttribute('style') ?? '')) each.remove();
  return (own.textContent ?? '').replace(/\s+/g, ' ').trim();
}
