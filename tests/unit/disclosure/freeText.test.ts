import { describe, expect, it } from 'vitest';
import { nameFinder } from '../../../shared/disclosure/names.ts';
import { numberFinder } from '../../../shared/disclosure/numbersInText.ts';
import { emptyDocument } from '../../../shared/model/state.ts';

function finder() {
  const state = emptyDocument('D');
  for (const [id, name] of [
    ['EMP-4711', 'Dr Zebedee Quillfeather'],
    ['K77', 'Wilhelmina O’Ashgrove-Lee'],
  ] as const)
    state.people.set(id, {
      type: 'person',
      id,
      name,
      age: null,
      ageOrOver: false,
      serviceYears: null,
      priority: false,
    });
  return nameFinder(state);
}

describe('names of post-holders in texts that people typed', () => {
  it.each([
    ['Zebedee Quillfeather', 'name'],
    ['Quillfeather, Zebedee', 'name'],
    ['as Z Quillfeather asked', 'name'],
    ['as Z. Quillfeather asked', 'name'],
    ['QUILLFEATHER’s post', 'name'],
    ['Mrs Wilhelmina OAshgrove-Lee', 'name'],
    ['Officer (ZQ)', 'initials'],
    ['Officer (Z.Q.)', 'initials'],
    ['the holder emp-4711 agreed', 'reference'],
    ['post of K77.', 'reference'],
  ])('SEC EXPORT-10 attack: “%s” is found', (text, kind) => {
    expect(finder()(text).map((hit) => hit.kind)).toContain(kind);
  });

  it.each(['Head of Service', 'HR and IT', 'Team 47', 'Quills and feathers', ''])(
    'SEC EXPORT-10 “%s” names nobody',
    (text) => {
      expect(finder()(text)).toEqual([]);
    },
  );
});

describe('withheld numbers in texts that people typed', () => {
  const find = numberFinder({ pounds: [126_500, 31_022], people: [3, 11] });

  it.each([
    'paid £126,500',
    'paid 126500',
    'paid £126.5k',
    'one hundred and twenty-six thousand five hundred pounds',
    'Eleven people are at risk',
    'the 3 staff of the team',
  ])('SEC EXPORT-10 attack: “%s” is found', (text) => {
    expect(find(text)).toHaveLength(1);
  });

  it.each(['paid £126,600', '11 meetings were held', 'three options', 'on 3 April 2027'])(
    'SEC EXPORT-10 “%s” tells nothing',
    (text) => {
      expect(find(text)).toEqual([]);
    },
  );
});
