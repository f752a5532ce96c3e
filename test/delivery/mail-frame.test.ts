import { caniemail } from 'caniemail';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it, test } from 'vitest';
import { darkStyle } from '../../functions/delivery/mail-dark.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailBlock, MailModel } from '../../functions/delivery/mail-model.ts';
import { colour } from '../../functions/delivery/mail-type.tsx';
import { english, khmer, samples } from './mail-samples.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Mail programs drop style sheets, so styles are set on the elements.
    'no-inline-style': 'off',
    // Layout by tables is what Outlook understands; bgcolor, align and the like are its only colours.
    'no-deprecated-attr': 'off',
    'attribute-boolean-style': 'off',
    // One line of output keeps the mail small.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Older screen readers on phones know this name of the role and not the newer one.
    'presentation-role-style': 'off',
    'void-style': ['error', { style: 'selfclosing' }],
    'doctype-style': ['error', { style: 'lowercase' }],
  },
});

/** Programs people read mail with on phones and at work. The data knows too little of Thunderbird. */
const clients = ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*', 'samsung-email.*'] as const;

/** What some program drops, and what the reader has then. */
const dispensable: Record<string, string> = {
  '<body> element': 'the outer table has the colour of the paper too',
  'color-scheme meta tag': 'colours are inverted in pairs',
  '<style> element': 'the mail stays light, or its colours are inverted in pairs',
  '@media': 'the same',
  'color-scheme CSS property': 'the same',
  'display:none': 'the preheader has no height and the colour of the paper',
  'max-height property': 'the preheader is not displayed',
  overflow: 'the preheader is not displayed',
  'table-layout': 'Outlook on Windows has room enough',
  'system-ui, ui-serif, ui-sans-serif, ui-rounded, ui-monospace': 'another font of the list',
  'word-break': 'Yahoo: a long address runs over the edge',
  'border-radius': 'a square button',
  'white-space': 'a time range may end a line',
  'role attribute': 'a layout table is announced',
  'aria-hidden attribute': 'empty cells are announced by nobody',
};

/** Text of the html as read aloud, entities decoded, blanks made one. */
function spoken(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

function withBlocks(...blocks: MailBlock[]): MailModel {
  return { ...samples.en, sections: [{ ...english, blocks }] };
}

describe.each(Object.entries(samples))('the frame around %s', (_name, model: MailModel) => {
  const { html, text } = renderMail(model);

  it('is valid html without a finding on accessibility', async () => {
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap((result) =>
        result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });

  it('asks for nothing that a common mail program lacks, but what it can do without', () => {
    const { issues } = caniemail({ clients: [...clients], html });
    const titles = [...issues.errors.values()].flat().map((issue) => issue.title);
    expect([...new Set(titles)].filter((title) => !(title in dispensable))).toEqual([]);
  });

  it('loads nothing from anywhere and stays small', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe|svg)\b|url\(|@import|@font-face/i);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
  });

  it('says in plain text everything the html says, links included', () => {
    const said = text.replace(/\s+/g, ' ');
    for (const section of model.sections) {
      const links = [section.action, ...section.footer.links].filter((link) => link !== undefined);
      for (const link of links) expect(said).toContain(`${link.label}`);
    }
    for (const [, url = ''] of html.matchAll(/href="([^"]*)"/g))
      expect(text).toContain(url.replaceAll('&amp;', '&'));
    const words = new Set(said.split(/[\s:៖()]+/));
    const missing = spoken(html.replace(/<div style="display:none.*?<\/div>/, '').replaceAll('\u2060', ''))
      .split(/[\s:៖()]+/)
      .filter((word) => word !== '·' && !words.has(word));
    expect(missing).toEqual([]);
  });

  it('gives the same bytes again', () => {
    expect(renderMail(model)).toEqual({ html, text });
  });
});

describe('languages', () => {
  it('are set on the mail and on each part: Khmer first, then English', () => {
    const { html } = renderMail(samples.both);
    expect(html).toContain('<html lang="km">');
    expect([...html.matchAll(/<td [^>]*><div lang="(\w\w)">/g)].map(([, lang]) => lang)).toEqual([
      'km',
      'en',
    ]);
  });

  it('are set on what somebody typed in the other one, with a note', () => {
    const { html, text } = renderMail(
      withBlocks({ kind: 'paragraph', text: { text: 'ក្រុងបាត់ដំបង', lang: 'km', note: '(in Khmer only)' } }),
    );
    expect(html).toMatch(/<span lang="km">ក្រុងបាត់ដំបង<\/span><span[^>]*> \(in Khmer only\)<\/span>/);
    expect(text).toContain('ក្រុងបាត់ដំបង (in Khmer only)');
  });

  it('keep zero-width spaces and joiners of Khmer as typed', () => {
    const typed = 'ក\u200bខ\u200cគ\u200dឃ';
    const { html, text } = renderMail(withBlocks({ kind: 'paragraph', text: { text: typed, lang: 'km' } }));
    expect(html).toContain(typed);
    expect(text).toContain(typed);
  });

  it('number a Khmer list in Khmer', () => {
    const { html, text } = renderMail({ ...samples.km, sections: [khmer] });
    expect(html).toContain('list-style-type:khmer');
    expect(text).toContain('១. សេចក្ដីស្វាគមន៍');
  });
});

test('every colour of a mail has its like in the dark, but for the brick of the krama', () => {
  const light = Object.values(samples).map((model) =>
    renderMail(model).html.replace(/<style>.*<\/style>/, ''),
  );
  const used = (pattern: RegExp) =>
    new Set([...light.join('').matchAll(pattern)].map(([, found = '']) => found));
  for (const ink of used(/(?<!background-)color:(#\w{6})/g)) {
    if (ink !== colour.paper) expect(darkStyle).toContain(`[style*='color:${ink}']{color:`);
  }
  for (const ink of used(/solid (#\w{6})/g)) expect(darkStyle).toContain(`[style*='solid ${ink}']`);
  for (const paper of used(/(?:background-color:|bgcolor=")(#\w{6})/g)) {
    if (paper !== colour.brick) {
      expect(darkStyle).toContain(`[style*='background-color:${paper}'],[bgcolor='${paper}']{`);
    }
  }
});

describe('what is shown', () => {
  it('is one main action per language, as a padded link', () => {
    const { html } = renderMail(samples.both);
    expect(html.match(/bgcolor="#1e6647"/g)).toHaveLength(2);
    expect(html.match(/padding:11px 24px/g)).toHaveLength(2);
  });

  it('of a change is the old struck through and the new in bold, and in text an arrow', () => {
    const { html, text } = renderMail(samples.changed);
    expect(html).toMatch(/<s [^>]*>Monday 10 November 2025/);
    expect(html).toMatch(/<strong>Tuesday 11 November 2025/);
    expect(text).toContain(
      'When: Monday 10 November 2025, 08:30–12:00 → Tuesday 11 November 2025, 13:00–16:30',
    );
    expect(text).toContain('Lunch: At 12:00, forumZFD → —');
    expect(text).toContain('Online: — → https://meet.example.org/best');
  });

  it('of several lines keeps its lines', () => {
    const { html, text } = renderMail(withBlocks({ kind: 'quote', text: 'one\r\n\r\ntwo\u2028three' }));
    expect(html).toContain('one<br/>two<br/>three');
    expect(text).toContain('> one\n> two\n> three');
  });
});

describe('hostile text', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</td></table></body></html>',
    '<!-- --><![endif]-->',
    '&lt;b&gt;',
    '\u202egnp.exe\u2066',
    '\ud800x\udfff',
    '\u0000\u001b[31m',
    '\r\nBcc: evil@example.net',
  ];

  function everywhere(attack: string): MailModel {
    const typed = { text: attack, lang: 'km', note: attack } as const;
    const link = { label: `l${attack}`, url: `https://example.org/${encodeURIComponent('a')}?x="><b>'` };
    return {
      subject: attack,
      preheader: attack,
      sections: [
        {
          lang: 'en',
          networkName: typed,
          headline: { what: typed, when: typed, where: attack },
          lead: [attack, typed],
          action: link,
          blocks: [
            { kind: 'heading', text: typed },
            { kind: 'paragraph', text: typed },
            { kind: 'details', rows: [{ label: attack, value: [typed, attack], link }] },
            { kind: 'list', items: [typed, { text: attack, aside: typed }] },
            { kind: 'list', ordered: true, items: [attack] },
            { kind: 'changes', rows: [{ label: attack, before: typed, after: attack }] },
            { kind: 'quote', text: typed, by: attack },
            { kind: 'button', link },
          ],
          footer: { why: typed, links: [link], address: typed },
        },
      ],
    };
  }

  const skeleton = (html: string) =>
    [...html.matchAll(/<(\/?[a-z0-9]+)([^>]*)>/g)].map(([, tag]) => tag).join(' ');
  const attributes = (html: string) =>
    [...html.matchAll(/<[a-z0-9]+((?: [a-z-]+(?:="[^"]*")?)*) ?\/?>/g)].length ===
    html.match(/<[a-z0-9]/g)?.length;

  it.each(attacks)('%j adds no element and no attribute', (attack) => {
    const harmless = renderMail(everywhere('x'));
    const { html, text } = renderMail(everywhere(`x${attack.replaceAll('\r\n', ' ')}`));
    expect(skeleton(html)).toBe(skeleton(harmless.html));
    expect(attributes(html)).toBe(true);
    expect(`${html}${text}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(`${html}${text}`.isWellFormed()).toBe(true);
  });

  it('of any kind adds no element', () => {
    const letters = fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '!', '-', 'a', 'ក', '=', ' ', '\u202e', '\ud800'),
    });
    const expected = skeleton(renderMail(everywhere('x')).html);
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (text) => {
        const oneLined = `x${text.replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' ')}`;
        expect(skeleton(renderMail(everywhere(oneLined)).html)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('in a link is refused where it is no web address', () => {
    expect(() =>
      renderMail(withBlocks({ kind: 'button', link: { label: 'x', url: 'javascript:alert(1)' } })),
    ).toThrow(TypeError);
  });

  it('of a megabyte is rendered whole', () => {
    const { html, text } = renderMail(withBlocks({ kind: 'paragraph', text: 'ក'.repeat(1_000_000) }));
    expect(html).toContain('ក'.repeat(1_000_000));
    expect(text).toContain('ក'.repeat(1_000_000));
  });
});
