import { afterAll, beforeAll, expect, test } from 'vitest';
import { attributeIn, escaped, formsIn } from '../../functions/web/html-tags.ts';
import { MEETING, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { type Player, players } from '../web/rig.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Fills every line and area of the form to which the switch belongs with words of its own. */
function typedInto(html: string): { action: string; fields: [string, string][]; words: string[] } {
  const button = /<button type="submit" class="switch" form="([^"]+)" formaction="([^"]+)"/.exec(html);
  const form = formsIn(html).find(({ tag }) => attributeIn(tag, 'id') === button?.[1]);
  if (!button || !form) throw new Error('no switch inside a form');
  const fields: [string, string][] = [];
  const words: string[] = [];
  for (const [, tag = '', area] of form.inside.matchAll(/<(?:input\b([^>]*)|textarea\b([^>]*))>/g)) {
    const attributes = area ?? tag;
    const [name = '', type = 'area'] = [attributeIn(attributes, 'name'), attributeIn(attributes, 'type')];
    if (type === 'hidden') fields.push([name, attributeIn(attributes, 'value') ?? '']);
    if (!/^(area|text|email|tel|url)$/.test(area === undefined ? type : 'area')) continue;
    const word = `<typed & "${words.length}">`;
    words.push(word);
    fields.push([name, word]);
  }
  return { action: button[2]?.replaceAll('&amp;', '&') ?? '', fields, words };
}

const staff: [string, Player][] = [
  [`/n/${NETWORK}/settings/details`, players.admin],
  [`/n/${NETWORK}/settings/people`, players.admin],
  [`/n/${NETWORK}/members/new`, players.coordinator],
  [`/n/${NETWORK}/meetings/${MEETING}/change`, players.coordinator],
  [`/n/${NETWORK}/meetings/${MEETING}/invite`, players.coordinator],
];

async function check(path: string, as?: Player): Promise<void> {
  const before = await site.facts('meeting', MEETING);
  const html = await (await site.ask(path, { ...(as ? { as } : {}), lang: 'en' })).text();
  const { action, fields, words } = typedInto(html);
  expect(words.length, path).toBeGreaterThan(0);
  const form = new URLSearchParams([...fields, ['in-language', 'km']]).toString();
  const answer = await site.ask(action, { ...(as ? { as } : {}), form });
  expect(answer.status, path).toBe(200);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(answer.headers.get('set-cookie')).toContain('lang=km');
  const page = await answer.text();
  expect(page, path).toContain('<html lang="km">');
  for (const word of words) expect(page, `${path} ${word}`).toContain(escaped(word));
  expect(page, path).toMatch(/class="switch" form="[^"]+" formaction="[^"]*lang=en/);
  expect(await site.facts('meeting', MEETING), 'nothing is stored').toEqual(before);
}

test.each(staff)(
  'the other language keeps what was typed into the form at %s, without script',
  async (path, as) => {
    await check(path, as);
  },
);

test('the other language keeps what a member has typed, and takes no answer', async () => {
  const answer = `/a/${site.token({ purpose: 'answer' })}`;
  await check(`${answer}/agenda`);
  await check(`/p/${site.token({ purpose: 'personal', cause: '-' })}`);
});

test('a page of somebody else lays no words into one of ours', async () => {
  const path = `/n/${NETWORK}/settings/people`;
  const answer = await site.ask(`${path}?lang=km`, {
    as: players.admin,
    form: { name: 'x', 'in-language': 'km' },
    origin: 'https://elsewhere.example',
  });
  expect(answer.status).toBe(403);
});

test('a session that ended says so, and the browser keeps what was typed', async () => {
  const answer = await site.ask(`/n/${NETWORK}/settings/people?lang=en`, {
    form: { name: 'x', 'in-language': 'en' },
  });
  expect(answer.status).toBe(401);
  expect(await answer.text()).toContain('You were signed out');
});
