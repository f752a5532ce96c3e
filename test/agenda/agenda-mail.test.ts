import { describe, expect, it } from 'vitest';
import { type TopicMail, topicMail, topicText } from '../../functions/agenda/messages/topic-mail.ts';
import type { PointsBefore } from '../../functions/agenda/rules/open-points.ts';
import type { Paper } from '../../functions/agenda/rules/papers.ts';
import { topicKinds } from '../../functions/agenda/rules/reactions.ts';
import { type AgendaReader, toldAgenda } from '../../functions/agenda/rules/told.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import type { MailModel } from '../../functions/delivery/mail-model.ts';
import type { LangChoice } from '../../functions/i18n/say.ts';
import type { AgendaMail } from '../../functions/meeting/messages/frame/agenda-extras.ts';
import { copyText } from '../../functions/meeting/messages/frame/copy-text.ts';
import { words } from '../../functions/meeting/messages/words.ts';
import type { TaskRow } from '../../functions/tasks/rules/views.ts';
import { messageMail } from '../meeting/letters.ts';
import { network, q4 } from '../meeting/q4-mail.ts';

const LINK = 'https://meet.example.org/a/token';
const items = (q4.details.agenda ?? []).map(({ id }) => id);
const [first = '', second = ''] = items;

function point(id: string, over: Partial<TaskRow> = {}): TaskRow {
  return {
    ...{ id, what: { en: `Send list ${id}`, km: `ផ្ញើបញ្ជី ${id}` }, status: 'taken', owners: [], needs: [] },
    ...{ membersOnly: false, waits: false, givenBack: false, onList: false },
    ...over,
  } as TaskRow;
}
const rice = { seat: 'm-rice', party: 'member' as const };
const points: PointsBefore = {
  open: [
    point('late', { owners: [rice], due: '2025-10-20' }),
    point('soon', { owners: [rice], due: '2025-12-05' }),
    point('theirs', { owners: [{ seat: 'm-lotus', party: 'member' }], membersOnly: true }),
  ],
  ended: [
    point('d1', { status: 'done' }),
    point('d2', { status: 'done' }),
    point('x', { status: 'dropped' }),
  ],
};
const papers: Paper[] = [
  { id: 'p2', item: second, title: { en: 'Budget of the forum' }, file: 'f1', membersOnly: true },
  {
    id: 'p1',
    item: first,
    title: { en: 'Minutes of July', km: 'កំណត់ហេតុខែកក្កដា' },
    link: 'https://example.org/july',
    membersOnly: false,
  },
  { id: 'p3', item: 'gone', title: { en: 'Of an item that was taken out' }, file: 'f2', membersOnly: false },
];

function told(reader: AgendaReader, of = papers, before = points): AgendaMail {
  const { papers: named, ...rest } = toldAgenda(before, { papers: of }, items, reader);
  return {
    ...rest,
    papers: named.map((one) => ({
      ...{ item: one.item, title: one.title, membersOnly: one.membersOnly },
      ...{ isPdf: one.file !== undefined, url: one.link ?? `${LINK}/papers/${one.id}` },
    })),
    page: `${LINK}/agenda`,
  };
}
const member: AgendaReader = { seats: ['m-rice'], isMember: true };

const agendaOf = (lang: LangChoice, agenda: AgendaMail) =>
  messageMail({
    ...{ kind: 'agenda', details: q4.details, zone: q4.zone, network },
    times: { startsAt: q4.startsAt, endsAt: q4.endsAt },
    writtenAt: '2025-11-03T01:00:00.000Z',
    reader: { ...q4.reader, lang },
    links: { answer: LINK, personal: 'https://meet.example.org/p/token' },
    agenda,
  });

async function readAs(name: string, model: MailModel): Promise<void> {
  const { text } = renderMail(model);
  await expect(`${model.subject}\n${model.preheader}\n\n${text}`).toMatchFileSnapshot(`golden/${name}.txt`);
}

describe('the mail of an agenda', () => {
  it('begins with what was promised, the reader’s own first, and names the papers of each item', async () => {
    await readAs('agenda-both', agendaOf('both', told(member)));
  });

  it('tells a guest neither of papers nor of promises that are for members', async () => {
    const mail = agendaOf('en', told({ seats: ['g-meas'], isMember: false }));
    await readAs('agenda-guest', mail);
    expect(renderMail(mail).text).not.toContain('Budget of the forum');
  });

  it('is as short as before where nothing was promised and there is nothing to read', () => {
    const none = { open: [], ended: [] };
    const { text } = renderMail(agendaOf('en', told(member, [], none)));
    expect(text).not.toMatch(/action points|Papers|undefined/);
    expect(text).not.toContain(`${LINK}/agenda`);
  });

  it('is not cut off by Gmail, however much was promised and is to be read', () => {
    const long = { en: 'x'.repeat(200), km: 'ក'.repeat(200) };
    const link = `https://example.org/${'y'.repeat(900)}`;
    const many = Array.from({ length: 40 }, (_, n) => ({
      id: `p${n}`,
      item: first,
      title: long,
      link,
      membersOnly: true,
    }));
    const open = Array.from({ length: 300 }, (_, n) =>
      point(`t${n}`, { what: long, owners: [rice], due: '2025-10-20' }),
    );
    const { html } = renderMail(agendaOf('both', told(member, many, { open, ended: [] })));
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(html).toContain('… and 294 more on the page');
  });

  it('reads the same where a person brings it', async () => {
    const text = copyText(words.agenda.copy, {
      ...{ details: q4.details, zone: q4.zone, network, today: '2025-11-03', link: LINK },
      times: { startsAt: q4.startsAt, endsAt: q4.endsAt },
      reader: { ...q4.reader, lang: 'both' },
      agenda: told(member),
    });
    await expect(text).toMatchFileSnapshot('golden/agenda-by-hand.txt');
  });
});

describe('what became of a topic', () => {
  const mail = (kind: TopicMail['kind'], lang: LangChoice): TopicMail => ({
    ...{ kind, network, link: `${LINK}/agenda` },
    reader: { ...q4.reader, lang },
    topic: {
      title: { en: 'School libraries', km: 'បណ្ណាល័យសាលារៀន' },
      word: kind === 'topicTaken' ? undefined : 'We will have a whole morning for it in January.',
    },
    meeting: { ...q4, details: q4.details },
  });

  it.each(topicKinds)('%s reads as in its golden files', async (kind) => {
    await readAs(`${kind}-both`, topicMail(mail(kind, 'both')));
    const { topic, reader } = mail(kind, 'km');
    const text = topicText({ kind, network, topic, reader, meeting: { title: q4.details.title } }, 'km');
    await expect(text).toMatchFileSnapshot(`golden/${kind}-by-hand.txt`);
  });
});
