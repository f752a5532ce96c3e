import { describe, expect, it } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { type Copy, copyText } from '../../functions/meeting/messages/frame/copy-text.ts';
import type { MessageMail } from '../../functions/meeting/messages/frame/message-mail.ts';
import type { ToldMail } from '../../functions/meeting/messages/frame/summary-blocks.ts';
import { copyOf } from '../../functions/meeting/messages/words.ts';
import { correctedSince, toldTo } from '../../functions/minutes/rules/told.ts';
import { messageMail } from './letters.ts';
import { network, q4 } from './q4-mail.ts';
import { corrected, decided, toldAs } from './told.ts';

const origin = 'https://meet.example.org';
const { organisation: _, ...stranger } = q4.reader;
const base: MessageMail = {
  details: q4.details,
  zone: q4.zone,
  times: { startsAt: q4.startsAt, endsAt: q4.endsAt },
  writtenAt: '2025-11-12T02:00:00.000Z',
  network,
  reader: q4.reader,
  links: { answer: `${origin}/a/token`, personal: `${origin}/p/token` },
};
const member = { seats: ['m-rice'], isMember: true };
const guest = { seats: ['g-meas'], isMember: false };
const own = `${origin}/a/token/summary`;

/** Who reads it, and what is theirs. */
const readers: Readonly<Record<string, Partial<MessageMail>>> = {
  attended: { took: 'came', told: toldAs(member, { page: own }) },
  absent: {
    took: 'missed',
    told: toldAs({ ...member, seats: ['m-lotus'] }, { page: own, update: `${own}#news` }),
  },
  represented: { took: 'represented', told: toldAs(member, { page: own }) },
  guest: { reader: stranger, took: 'came', told: toldAs(guest) },
  'walk-in': {
    reader: { ...stranger, honorific: undefined, lang: 'both', walkedIn: true },
    took: 'came',
    told: toldAs(guest),
  },
  'switched-off': { told: toldAs(member, { only: 'own' }) },
};

const textOf = (mail: Partial<MessageMail>, lang: 'km' | 'en' | 'both' = 'en') => {
  const all = { ...base, ...mail };
  const model = messageMail({ kind: 'summary', ...all, reader: { ...all.reader, lang } });
  return { ...renderMail(model), model };
};

describe('the mail of a summary that was published', () => {
  it.each(Object.entries(readers))(
    'reads for %s as in its golden file, in both languages',
    async (name, mail) => {
      const { text, model } = textOf(mail, 'both');
      await expect(`${model.subject}\n${model.preheader}\n\n${text}`).toMatchFileSnapshot(
        `golden/summary-${name}.txt`,
      );
    },
  );

  it('has the reader’s own promises before all else, once, with their date and the link to them', () => {
    const { text } = textOf(readers.attended ?? {});
    expect(text.split('Send the list of schools')).toHaveLength(2);
    expect(text.indexOf('Send the list')).toBeLessThan(text.indexOf('What was decided'));
    expect(text).toMatch(/Send the list of schools\s.*until Sunday 30 November 2025/s);
    expect(text).toContain(`${origin}/t/token`);
  });

  it('says to members what is for members only, and to nobody else', () => {
    expect(textOf(readers.attended ?? {}).text).toContain('The budget is shared among four members.');
    for (const name of ['guest', 'walk-in']) {
      const { text, html } = textOf(readers[name] ?? {}, 'both');
      expect(text + html).not.toMatch(/budget|ថវិកា|members only/);
      expect(text).toContain('Send the list of schools');
    }
  });

  it('names no person, and marks what is in one language only', () => {
    const { text, html } = textOf(readers.attended ?? {}, 'km');
    expect(text + html).not.toMatch(/sokha/i);
    expect(text).toContain('Find two speakers (ជាភាសាអង់គ្លេសប៉ុណ្ណោះ)');
  });

  it('asks only who could not come for their news', () => {
    expect(textOf(readers.absent ?? {}).text).toContain(`${own}#news`);
    expect(textOf(readers.attended ?? {}).text).not.toContain('#news');
  });

  it('to people who do without summaries has what they promised, and nothing of the others', () => {
    const { text, model } = textOf(readers['switched-off'] ?? {});
    expect(model.subject).toMatch(/^What you promised/);
    expect(text).toContain('Send the list of schools');
    expect(text).not.toMatch(/learning forum takes|Ask the venue|Samlout|What was decided/);
  });

  it('stays whole in Gmail however much was decided, and says how much more is on the page', () => {
    const long = 'កិច្ចប្រជុំបានសម្រេចថាវេទិកា'.repeat(700);
    const kinds = ['decision', 'point', 'issue'] as const;
    const entries = Array.from({ length: 300 }, (_, n) => ({
      ...{ id: `e${n}`, item: 'i1', kind: kinds[n % 3] ?? 'issue', membersOnly: true, open: false },
      text: { km: long, en: long },
      owners: [{ seat: n % 2 ? 'm-rice' : 'm-lotus', party: 'member' as const }],
      due: '2025-11-30',
      askedOf: long.slice(0, 200),
    }));
    const names = { 'm-rice': { en: long.slice(0, 200) }, 'm-lotus': { km: long.slice(0, 200) } };
    const told = toldAs({ seats: ['m-rice'], isMember: true }, {}, { entries, names });
    for (const lang of ['km', 'en', 'both'] as const) {
      const { html, text } = textOf({ told, took: 'came' }, lang);
      expect(Buffer.byteLength(html), lang).toBeLessThan(102_000);
      expect(text).toMatch(/more on the page|ទៀតនៅលើទំព័រ/);
      expect(copied('summary', { told }, lang).length, lang).toBeLessThan(4096);
      expect(
        copied(
          'correction',
          { told: { ...told, corrected: correctedSince({ entries: [] }, { entries, names }, member) } },
          lang,
        ).length,
      ).toBeLessThan(4096);
    }
  });
});

function copied(kind: 'summary' | 'correction', { told }: { told: ToldMail }, lang: 'km' | 'en' | 'both') {
  const copy: Copy = {
    details: q4.details,
    zone: q4.zone,
    network,
    today: '2025-11-12',
    reader: { ...q4.reader, lang },
    told,
    link: told.only ? told.tasks : told.page,
  };
  return copyText(copyOf(kind), copy);
}

describe('a message of it that is carried', () => {
  it.each(['attended', 'absent', 'guest', 'switched-off'])(
    'reads for %s as in its golden file',
    async (name) => {
      const { told } = readers[name] ?? {};
      if (told)
        await expect(copied('summary', { told }, 'both')).toMatchFileSnapshot(
          `golden/hand-over-summary-${name}.txt`,
        );
    },
  );

  it('of a correction says what has changed', async () => {
    await expect(copied('correction', { told: corrected }, 'both')).toMatchFileSnapshot(
      'golden/hand-over-correction-both.txt',
    );
  });
});

describe('who does what', () => {
  const point = decided.entries.filter(({ id }) => id === 'p1');
  const ownedBy = (...owners: NonNullable<(typeof point)[0]>['owners']) => ({
    ...decided,
    entries: point.map((one) => ({ ...one, owners })),
  });
  const rice = { seat: 'm-rice', party: 'member' as const };
  const lotus = { seat: 'm-lotus', party: 'member' as const };

  it('names to the reader those who share what they have promised', () => {
    const { text } = textOf({ told: toldAs(member, {}, ownedBy(rice, lotus)) });
    expect(text).toContain('together with អង្គការផ្កាឈូក · until Sunday 30 November 2025');
    expect(textOf({ told: toldAs(member, {}, ownedBy(rice)) }).text).not.toContain('together with');
  });

  it('is anybody where nobody is named, and a guest without a name', () => {
    const told = toldAs(member, {}, ownedBy());
    expect(textOf({ told }).text).toContain('for anybody who takes it');
    const withGuest = toldAs(member, {}, ownedBy({ seat: 'g-meas', party: 'guest' }));
    expect(textOf({ told: withGuest }).text).toContain('a guest of the meeting');
    expect(textOf({ told: withGuest }).text).not.toContain('anybody');
  });
});

describe('a correction', () => {
  it('shows nobody a change of the other language, which to them is the same text twice', () => {
    const only = decided.entries.filter(({ id }) => id === 'p3');
    const before = { ...decided, entries: only };
    const after = {
      ...decided,
      entries: only.map((one) => ({ ...one, text: { ...one.text, km: 'រកវាគ្មិនពីរនាក់' } })),
    };
    const told = toldAs(member, { corrected: correctedSince(before, after, member) }, after);
    expect(copied('correction', { told }, 'en')).not.toContain('Find two speakers');
    expect(copied('correction', { told }, 'km')).toContain('រកវាគ្មិនពីរនាក់');
    const mailIn = (lang: 'km' | 'en') =>
      renderMail(messageMail({ kind: 'correction', ...base, reader: { ...q4.reader, lang }, told })).text;
    expect(mailIn('en')).not.toMatch(/Find two speakers|Here is what is different now/);
    expect(mailIn('km')).toContain('រកវាគ្មិនពីរនាក់');
  });

  it('is what changed, was added or was taken out since, for the reader: nothing where only a name is another', () => {
    const found = correctedSince(decided, { ...decided, entries: decided.entries.slice(1) }, member);
    expect(found).toMatchObject({ changed: [], added: [], removed: [{ id: 'd1' }] });
    expect(correctedSince(decided, decided, member)).toEqual({ changed: [], added: [], removed: [] });
    const secret = { ...decided, entries: decided.entries.filter(({ id }) => id !== 'd2') };
    expect(correctedSince(decided, secret, guest).removed).toEqual([]);
    expect(correctedSince(decided, secret, member).removed).toHaveLength(1);
    const reply = { en: 'Two teachers come in May.' };
    const replied = {
      ...decided,
      entries: decided.entries.map((one) =>
        one.id === 'i1' ? { ...one, reply, repliedOn: '2027-11-20' } : one,
      ),
    };
    expect(correctedSince(decided, replied, guest).changed).toMatchObject([{ after: { reply } }]);
    expect(toldTo(decided, member).points.map(({ id }) => id)).toEqual(['p2', 'p3']);
  });
});
