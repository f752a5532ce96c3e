import { expect, test } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { type PlanMail, planMail, planText } from '../../functions/forum/messages/plan-mail.ts';
import { type LangChoice, langsOf } from '../../functions/i18n/say.ts';
import { network } from '../meeting/q4-mail.ts';

const venue = { id: 'venue', what: { en: 'Visit the venue', km: 'ពិនិត្យទីតាំង' } };
const banner = { id: 'banner', what: { en: 'Print the banner' } };
const list = { en: 'List of guests', km: 'បញ្ជីភ្ញៀវ' };
const none = { tasks: [], gone: [], movedFrom: undefined, isCancelled: false };

/** What is told of each change. */
const told: Readonly<Record<string, Pick<PlanMail, 'news' | 'why'>>> = {
  forumMoved: {
    news: {
      ...none,
      movedFrom: '2026-02-13',
      tasks: [
        { ...venue, due: '2025-12-19', before: '2025-12-05', isNew: false },
        { ...banner, due: '2026-02-06', before: undefined, isNew: false },
      ],
    },
  },
  planChanged: {
    news: {
      ...none,
      tasks: [
        { ...venue, due: '2025-12-12', before: '2025-12-05', isNew: false },
        { ...banner, due: undefined, before: undefined, isNew: false },
      ],
      gone: [list],
    },
  },
  forumCancelled: {
    news: { ...none, isCancelled: true, gone: [venue.what, list] },
    why: 'The flood: the hall is under water.',
  },
};

const mailIn = (kind: string, lang: LangChoice): PlanMail => ({
  ...{ network, name: { en: 'Provincial Education Learning Forum', km: 'វេទិការៀនសូត្រអប់រំខេត្ត' } },
  reader: {
    name: lang === 'en' ? 'Keo Sokha' : 'កែវ សុខា',
    lang,
    organisation: { en: 'Rice Field Learning', km: 'អង្គការវាលស្រែរៀនសូត្រ' },
  },
  ...{ date: '2026-02-27', link: 'https://meet.example.org/t/token', news: none, ...told[kind] },
});

const each = Object.keys(told).flatMap((kind) =>
  (['en', 'km', 'both'] as const).map((lang) => [kind, lang] as const),
);

test.each(each)('%s is worded in %s as it was agreed on, also to be brought by hand', async (kind, lang) => {
  const mail = mailIn(kind, lang);
  const model = planMail(mail);
  const { text } = renderMail(model);
  const byHand = langsOf(lang).map((one) => planText(mail, one));
  const whole = [model.subject, model.preheader, '', text, '— by hand —', ...byHand, ''];
  await expect(whole.join('\n')).toMatchFileSnapshot(`golden/${kind}.${lang}.txt`);
});

test('who has nothing left of a plan is not led to a page of it', () => {
  const links = (kind: string) => renderMail(planMail(mailIn(kind, 'en'))).text.includes('/t/token');
  expect(['forumMoved', 'planChanged', 'forumCancelled'].map(links)).toEqual([true, true, false]);
});
