import { describe, expect, it } from 'vitest';
import { renderMail } from '../../../functions/delivery/mail-frame.tsx';
import {
  type PlaceMail,
  type PlaceWords,
  placeMail,
  placeText,
} from '../../../functions/forum/messages/place-mail.ts';
import { placeKinds } from '../../../functions/forum/rules/places/reactions.ts';
import { network, q4 } from '../../meeting/q4-mail.ts';

const about: Omit<PlaceMail, 'kind' | 'reader'> = {
  network,
  forum: { name: { en: 'Learning Forum 2025', km: 'វេទិការៀនសូត្រ ២០២៥' }, date: '2025-12-12' },
  turn: 4,
  until: '2025-11-12T02:00:00.000Z',
  link: 'https://meet.example.org/g/token',
};
const reader = { name: 'Sim Chanthy' };
const kinds: readonly PlaceWords[] = ['confirm', 'again', ...placeKinds];

describe('mails about a place at a forum', () => {
  it.each(kinds)('%s reads as it was agreed on, in both languages', async (kind) => {
    const { text } = renderMail(placeMail({ ...about, kind, reader: { ...reader, lang: 'both' } }));
    await expect(text).toMatchFileSnapshot(`golden/${kind}-both.txt`);
  });

  it.each(placeKinds)('%s is read out to somebody who is called', async (kind) => {
    const of = { ...about, kind, reader: { ...reader, lang: 'both' as const } };
    const both = (['km', 'en'] as const).map((lang) => placeText(of, lang)).join('\n\n');
    await expect(`${both}\n`).toMatchFileSnapshot(`golden/${kind}-by-hand.txt`);
  });

  it('says the hours and the place once people were invited to its day', () => {
    const meeting = { ...q4, details: { venue: { en: 'Town hall', km: 'សាលាក្រុង' } } };
    const { text } = renderMail(
      placeMail({ ...about, kind: 'placeGiven', meeting, reader: { ...reader, lang: 'en' } }),
    );
    expect(text).toContain('Town hall');
    expect(text).toContain('08:30');
  });

  it('never names anybody else, nor how many have a place', () => {
    for (const kind of kinds) {
      const { text } = renderMail(placeMail({ ...about, kind, reader: { ...reader, lang: 'en' } }));
      expect(text).not.toMatch(/registered people|capacity/);
    }
  });
});
