import type * as v from 'valibot';

/** Longest piece of somebody's text that a sentence repeats. */
const LONGEST = 60;

const WORDS: Readonly<Record<string, string>> = {
  Object: 'an object',
  Array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

/** A schema's complaint about foreign JSON in words for its author: "onCosts.rate must be a percentage". No full stop. */
export function issueText(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map((item) => String(item.key)).join('.');
  return `${path === '' ? 'it' : quotable(path)} ${complaint(issue)}`;
}

function complaint({ message, expected, received }: v.BaseIssue<unknown>): string {
  // Our own schemas say it themselves; what the library says begins like this.
  if (!message.startsWith('Invalid ')) return quotable(message, 200);
  if (received === 'undefined') return 'is missing';
  if (expected === 'never') return 'is not known here';
  if (expected === null) return 'has a wrong value';
  return `must be ${wordsFor(expected)}, not ${quotable(received)}`;
}

/** "Object" or "(\"up\" | \"branch\" | Object)" as words. */
function wordsFor(expected: string): string {
  const kinds = expected.replace(/^\(|\)$/g, '').split(' | ');
  return kinds.map((kind) => (Object.hasOwn(WORDS, kind) ? WORDS[kind] : kind)).join(' or ');
}

/** Somebody's text cut to a length that a sentence can bear, on one line. */
export function quotable(text: string, longest = LONGEST): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').toWellFormed();
  return line.length > longest ? `${line.slice(0, longest).toWellFormed()}…` : line;
}
