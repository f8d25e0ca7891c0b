import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { markupOf } from '../../../renderer/report/pastedText.ts';

const read = (html: string) =>
  markupOf(
    new DOMParser().parseFromString(`<body>${html}</body>`, 'text/xml') as unknown as Parameters<typeof markupOf>[0],
  );

describe('text pasted into an own section', () => {
  it('PACK-1 paragraphs, headings, bold, lists and tables keep their form', () => {
    expect(
      read(
        '<h2>Law</h2><p>The council <b>must</b> consult.</p><p>Then decide.</p><ul><li>one</li><li>two<ol><li>deep</li></ol></li></ul><ol><li>first</li><li>second</li></ol><table><tr><th>Ward</th><th>Posts</th></tr><tr><td>A|B</td><td>12</td></tr></table>',
      ),
    ).toBe(
      '## Law\nThe council **must** consult.\n\nThen decide.\n\n- one\n- two\n1. deep\n1. first\n2. second\n\n| Ward | Posts |\n| A\\|B | 12 |',
    );
  });

  it('PACK-1 the lists of Word are paragraphs with a label to be ignored', () => {
    const item = (label: string, text: string) =>
      `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">${label}<span>  </span></span>${text}</p>`;
    expect(
      read(`${item('·', 'bullet')}${item('1.', 'number')}${item('2.', 'next')}<p style="mso-list:none">plain</p>`),
    ).toBe('- bullet\n1. number\n2. next\nplain');
  });

  it('SEC a script or a style that is pasted is no text', () => {
    expect(read('<script>alert(1)</script><style>p{}</style><p>kept</p>')).toBe('kept');
  });
});
