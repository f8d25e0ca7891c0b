import type { PostFields } from '../../shared/commands/index.ts';
import { customHeading } from '../../shared/import/customColumns.ts';
import { fieldsFromColumns } from '../../shared/import/fields.ts';
import type { CustomField } from '../../shared/model/customFields.ts';
import { decimalText, moneyText, parseDecimal, parseFte, parseMoney, parsePercent } from '../../shared/model/fixed.ts';
import type { Post } from '../../shared/model/records.ts';
import { day, readDay } from '../kit/words/screenFormat.ts';
import { valueWords } from './words.ts';

/** What was typed, read; or one sentence that says what is wrong and what to type. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

const good = (value: PostFields): Read<PostFields> => ({ ok: true, value });
const bad = (message: string): Read<PostFields> => ({ ok: false, message });

function tidyMoney(value: number): string {
  const text = moneyText(value);
  const [whole = '', pence = '00'] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return pence === '00' ? grouped : `${grouped}.${pence}`;
}

type MoneyKey = 'salary' | 'dayRate';
type DayKey = 'endDate' | 'effectiveDate';
type ListKey = 'functions' | 'replacedBy';

/** Values of a post as they stand in their fields. */
export const show = {
  fte: (post: Post) => decimalText(post.fte, 4),
  quantity: (post: Post) => (post.quantity === null ? '' : String(post.quantity)),
  days: (post: Post) => (post.days === null ? '' : decimalText(post.days, 2)),
  money: (key: MoneyKey) => (post: Post) => {
    const value = post[key];
    return value === null ? '' : tidyMoney(value);
  },
  day: (key: DayKey) => (post: Post) => {
    const value = post[key];
    return value === null ? '' : day(value);
  },
  list: (key: ListKey) => (post: Post) => post[key].join('; '),
  funding: (post: Post) => post.funding.map((share) => `${share.source} ${decimalText(share.percent, 4)}`).join('; '),
  allowances: (post: Post) =>
    post.allowances.map((each) => `${each.label} ${tidyMoney(each.amount)}`.trim()).join('; '),
  designations: (post: Post) => post.designations.map((each) => each.name).join('; '),
};

const parts = (typed: string) =>
  typed
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** "Council 60%" as a name and a number; null where there is no number at its end. */
function named(part: string): { name: string; amount: string } | null {
  const match = /^(.*?)\s*(?:[:=]\s*)?([£(]?-?[\d.,]+\)?\s*%?)$/.exec(part);
  return match ? { name: (match[1] ?? '').trim(), amount: match[2] ?? '' } : null;
}

export const readers = {
  fte(typed: string): Read<PostFields> {
    const value = parseFte(typed);
    if (value === null) return bad(valueWords.fteKept(typed));
    return value < 0 ? bad(valueWords.fteNegative) : good({ fte: value });
  },
  quantity(typed: string): Read<PostFields> {
    if (typed === '') return good({ quantity: null });
    const value = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
    if (!Number.isSafeInteger(value)) return bad(valueWords.quantity(typed));
    return good({ quantity: value });
  },
  days(typed: string): Read<PostFields> {
    if (typed === '') return good({ days: null });
    const value = parseDecimal(typed, 2);
    return value === null || value < 0 ? bad(valueWords.days(typed)) : good({ days: value });
  },
  money:
    (key: MoneyKey) =>
    (typed: string): Read<PostFields> => {
      if (typed === '') return good({ [key]: null });
      const value = parseMoney(typed);
      return value === null ? bad(valueWords.money(typed)) : good({ [key]: value });
    },
  day:
    (key: DayKey) =>
    (typed: string): Read<PostFields> => {
      if (typed === '') return good({ [key]: null });
      const value = readDay(typed);
      return value === null ? bad(valueWords.day(typed)) : good({ [key]: value });
    },
  list:
    (key: ListKey) =>
    (typed: string): Read<PostFields> =>
      good({ [key]: parts(typed) }),
  funding(typed: string): Read<PostFields> {
    const funding = [];
    for (const part of parts(typed)) {
      const each = named(part);
      const percent = each && parsePercent(each.amount);
      if (!each || percent === null || percent < 0) return bad(valueWords.funding(part));
      funding.push({ source: each.name, percent });
    }
    return good({ funding });
  },
  allowances(typed: string): Read<PostFields> {
    const allowances = [];
    for (const part of parts(typed)) {
      const each = named(part);
      const amount = each && parseMoney(each.amount);
      if (!each || amount === null) return bad(valueWords.allowance(part));
      allowances.push({ label: each.name, amount });
    }
    return good({ allowances });
  },
  own:
    (field: CustomField) =>
    (typed: string): Read<PostFields> => {
      const heading = customHeading(field.name);
      // A date may be typed as any other date here.
      const asDay = field.kind === 'date' ? readDay(typed) : null;
      const read = fieldsFromColumns({ [heading]: asDay ?? typed }, [field]);
      return read.ok ? good({ custom: read.value.fields.custom ?? [] }) : bad(valueWords.own(field.kind, typed));
    },
  designations(typed: string): Read<PostFields> {
    return good({ designations: parts(typed).map((name) => ({ name, from: null, to: null })) });
  },
};
