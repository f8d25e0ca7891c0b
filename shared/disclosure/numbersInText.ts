/** Withheld numbers in texts that people typed, in digits or in words (EXPORT-10). */

export interface SecretNumbers {
  /** Amounts in pounds. */
  readonly pounds: readonly number[];
  /** Numbers of people; only where a text speaks of people. */
  readonly people: readonly number[];
}

export interface NumberHit {
  readonly text: string;
  readonly kind: 'number';
}

interface Found {
  readonly text: string;
  readonly value: number;
  /** How far off what was meant may be: "£52k" is 51,500 to 52,499. */
  readonly within: number;
  readonly end: number;
}

/** Below this an amount could be anything. */
const LEAST_POUNDS = 1_000;
const OF_PEOPLE =
  /^\W*(?:\w+\W+){0,3}?(?:people|person|staff|employees?|colleagues?|individuals?|members?|officers?|redundanc|at risk|displaced|surplus|dismiss)/i;

export function numberFinder(secrets: SecretNumbers): (text: string) => NumberHit[] {
  const pounds = secrets.pounds.filter((value) => value >= LEAST_POUNDS).toSorted((a, b) => a - b);
  const people = new Set(secrets.people);
  const near = (value: number, within: number) => {
    let [low, high] = [0, pounds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pounds[middle] as number) < value - within) low = middle + 1;
      else high = middle;
    }
    return low < pounds.length && (pounds[low] as number) <= value + within;
  };
  return (text) => {
    const all = [...inDigits(text), ...inWords(text)];
    return all.flatMap(({ text: own, value, within, end }): NumberHit[] => {
      const isPay = value >= LEAST_POUNDS && near(value, within);
      const isPeople = people.has(value) && OF_PEOPLE.test(text.slice(end));
      return isPay || isPeople ? [{ text: own, kind: 'number' }] : [];
    });
  };
}

function inDigits(text: string): Found[] {
  return [...text.matchAll(/\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g)].map((match) => {
    const end = match.index + match[0].length;
    const suffix = /^\s?(k|thousand)\b/i.exec(text.slice(end));
    const number = Number(match[0].replace(/[, ]/g, ''));
    const decimals = match[0].split('.')[1]?.length ?? 0;
    if (!suffix) return { text: match[0], value: number, within: 0.5, end };
    return {
      text: match[0] + suffix[0],
      value: number * 1_000,
      within: 500 / 10 ** decimals,
      end: end + suffix[0].length,
    };
  });
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORD = new RegExp(`\\b(?:${[...UNITS, ...TENS, 'hundred', 'thousand', 'million'].join('|')})\\b`, 'i');
const RUN = new RegExp(
  `\\b(?:a )?(?:${[...UNITS, ...TENS, 'hundred', 'thousand', 'million'].join('|')})(?:(?:[\\s-]+|,\\s*)(?:and\\s+)?(?:${[...UNITS, ...TENS, 'hundred', 'thousand', 'million'].join('|')}))*\\b`,
  'gi',
);

function inWords(text: string): Found[] {
  if (!WORD.test(text)) return [];
  return [...text.matchAll(RUN)].map((match) => ({
    text: match[0],
    value: amountOf(match[0]),
    within: 0.5,
    end: match.index + match[0].length,
  }));
}

/** "one hundred and twenty-six thousand five hundred" is 126,500. */
function amountOf(words: string): number {
  let [all, part] = [0, 0];
  for (const word of words.toLowerCase().split(/[\s,-]+/)) {
    const unit = UNITS.indexOf(word);
    const ten = TENS.indexOf(word);
    if (unit >= 0) part += unit;
    else if (ten >= 0) part += (ten + 2) * 10;
    else if (word === 'hundred') part = Math.max(1, part) * 100;
    else if (word === 'thousand' || word === 'million') {
      all += Math.max(1, part) * (word === 'thousand' ? 1_000 : 1_000_000);
      part = 0;
    }
  }
  return all + part;
}
