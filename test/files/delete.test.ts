import { afterEach, beforeEach, expect, test } from 'vitest';
import { MEETING, NETWORK, NOW, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
  const events = [
    {
      type: 'FileKept',
      data: {
        of: { kind: 'meeting', id: MEETING },
        purpose: 'photo',
        format: 'picture',
        objects: [{ name: 'large.jpg', bytes: 1 }],
      },
    },
    {
      type: 'FilePublished',
      data: { alt: { en: 'A letter' }, consent: 'nobody', text: { version: 1, lang: 'en' } },
    },
  ];
  const stream = { network: NETWORK, kind: 'file', id: '01F-a' };
  const meta = { by: 'staff:s-coord', at: NOW };
  await site.services.repository.log.append({ stream, expected: 0, events, meta, reacting: [] });
});
afterEach(() => site.stop());

const own = `/n/${NETWORK}/meetings/${MEETING}/files/01F-a`;
const as = players.coordinator;

test('a public photo is deleted after a question; its address then says at once that it is gone, its page by whom', async () => {
  const question = await (await site.ask(`${own}/delete`, { as, lang: 'en' })).text();
  expect(question).toContain('It is public now.');
  expect((await site.ask(`${own}/delete`, { as, form: {}, lang: 'en' })).status).toBe(303);
  const address = await site.ask(`/photo/${NETWORK}/01F-a/large.jpg`, { lang: 'en' });
  expect(address.status).toBe(410);
  expect(await address.text()).toContain('does not show it any more');
  expect(await (await site.ask(own, { as, lang: 'en' })).text()).toContain('Sok Dara deleted this file');
  expect((await site.facts('file', '01F-a')).at(-1)).toMatchObject({
    type: 'FileDeleted',
    by: 'staff:s-coord',
  });
});
