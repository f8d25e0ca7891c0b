import { describe, expect, it } from 'vitest';
import { WRITERS } from '../../../electron/export/writers.ts';
import type { Choices } from '../../../renderer/export/choices.ts';
import { argsOf, KINDS, partOf, previewArgs } from '../../../renderer/export/kinds.ts';
import { readPage, textsOf } from '../../../renderer/export/reading.ts';
import { choicesOf, isPreset, presetOf, setKind, useExport } from '../../../renderer/export/state.ts';
import { PACK_SECTIONS } from '../../../shared/report/pack/sections.ts';

const SUBJECT = { doc: 'd', structure: 's', from: 'f' };
const choices = (change: Partial<Choices> = {}): Choices => ({ ...useExport.getInitialState(), ...change });

describe('EXPORT-3 what the window offers', () => {
  it('EXPORT-3 every kind and format that the services write, and no other', () => {
    const offered = Object.fromEntries(KINDS.map(({ kind, formats }) => [kind, [...formats].sort()]));
    const written = Object.fromEntries(
      Object.entries(WRITERS).map(([kind, formats]) => [kind, Object.keys(formats ?? {}).sort()]),
    );
    expect(offered).toEqual(written);
  });

  it('EXPORT-3 sections go in their order without those that are off; only what a format knows is asked for', () => {
    const order = [...PACK_SECTIONS.map(({ id }) => id)].reverse();
    const args = argsOf(choices({ order, off: ['timetable'], part: 'open' }), SUBJECT);
    expect(args.sections).toEqual(order.filter((id) => id !== 'timetable'));
    expect(args).toMatchObject({ from: 'f', audience: 'open', page: 'a4', orientation: 'portrait' });
    expect(argsOf(choices({ kind: 'posts', format: 'csv' }), SUBJECT)).toEqual({
      doc: 'd',
      structure: 's',
      kind: 'posts',
      format: 'csv',
      audience: 'working',
    });
    expect(previewArgs(argsOf(choices({ format: 'docx' }), SUBJECT), choices()).format).toBe('pdf');
  });

  it('EXPORT-6 payroll lists are never open, transparency data always is', () => {
    expect(partOf(choices({ kind: 'letters', part: 'open' }))).toBe(null);
    expect(partOf(choices({ kind: 'transparency', part: null }))).toBe('open');
    expect(partOf(choices({ kind: 'pack', part: 'exempt' }))).toBe('exempt');
  });

  it('EXPORT-3 another kind keeps the format where it has it; a preset brings back what was ticked, in its order', () => {
    setKind('letters');
    expect(useExport.getState().format).toBe('xlsx');
    setKind('pack');
    expect(useExport.getState().format).toBe('xlsx');
    const made = choices({ part: 'open', page: 'a3', order: ['timetable', 'summary'], off: ['summary'] });
    const preset = presetOf('Timetable, open', made);
    expect(preset).toMatchObject({ part: 'open', page: 'a3', sections: ['timetable'] });
    const back = choices(choicesOf(preset));
    expect(back.order[0]).toBe('timetable');
    expect(back.order).toHaveLength(PACK_SECTIONS.length);
    expect(back.off).toHaveLength(PACK_SECTIONS.length - 1);
    expect([isPreset(preset, back), isPreset(preset, choices({ ...back, off: [] }))]).toEqual([true, false]);
  });
});

describe('A11Y what a screen reader will read', () => {
  const content = (id: string) => ({ type: 'content', id });
  const text = (id: string, ...words: string[]) => [
    { type: 'beginMarkedContentProps', id },
    ...words.map((str) => ({ str, hasEOL: true })),
    { type: 'endMarkedContent' },
  ];

  it('A11Y headings, tables with their header row, figures by their description and lists in their order', () => {
    const cell = (role: string, id: string) => ({ role, children: [content(id)] });
    const root = {
      role: 'Root',
      children: [
        {
          role: 'Document',
          children: [
            { role: 'H2', children: [content('a')] },
            { role: 'Figure', alt: 'Chart of 9 boxes', children: [content('x')] },
            {
              role: 'Table',
              children: [
                { role: 'THead', children: [{ role: 'TR', children: [cell('TH', 'b'), cell('TH', 'c')] }] },
                { role: 'TBody', children: [{ role: 'TR', children: [cell('TH', 'd'), cell('TD', 'e')] }] },
              ],
            },
            {
              role: 'L',
              children: [
                {
                  role: 'LI',
                  children: [
                    {
                      role: 'LBody',
                      children: [content('f'), { role: 'L', children: [{ role: 'LI', children: [content('g')] }] }],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    const texts = textsOf([
      ...text('a', 'Posts', 'created'),
      ...text('b', 'Post'),
      ...text('c', 'FTE'),
      ...text('d', 'Officer'),
      ...text('e', '1'),
      ...text('f', 'Head'),
      ...text('g', 'Officer'),
      { str: 'Page 1 of 2' },
    ]);
    expect(readPage(root, texts).map(({ role, text: words, depth }) => `${depth} ${role}: ${words}`)).toEqual([
      '0 Heading 2: Posts created',
      '0 Figure: Chart of 9 boxes',
      '0 Table: 2 columns, 2 rows',
      '1 Header row: Post | FTE',
      '1 Row: Officer | 1',
      '0 List: 1 item',
      '1 Item: Head',
      '1 List: 1 item',
      '2 Item: Officer',
    ]);
  });

  it('A11Y an untagged page reads as nothing', () => {
    expect(readPage(null, new Map())).toEqual([]);
  });
});
