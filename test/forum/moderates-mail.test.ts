import { expect, test } from 'vitest';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import {
  type ModeratesMail,
  moderatesMail,
  moderatesText,
} from '../../functions/forum/messages/moderates-mail.ts';
import { network } from '../meeting/q4-mail.ts';

const slots: ModeratesMail['slots'] = [
  { start: '09:00', end: '10:30', room: { en: 'Hall', km: 'សាលធំ' }, title: { en: 'Reading corners' } },
  { start: '11:00', end: '12:00', title: { en: 'Boats', km: 'ទូក' } },
];
const each = (['some', 'none'] as const).flatMap((which) =>
  (['en', 'km'] as const).map((lang) => [which, lang] as const),
);

test.each(each)('who moderates %s reads it in %s as it was agreed on, also by hand', async (which, lang) => {
  const mail: ModeratesMail = {
    ...{ network, reader: { name: lang === 'km' ? 'កែវ សុខា' : 'Keo Sokha', lang }, day: '2026-02-13' },
    forum: { name: { en: 'Provincial Education Learning Forum', km: 'វេទិការៀនសូត្រអប់រំខេត្ត' } },
    ...{ slots: which === 'some' ? slots : [], link: 'https://meet.example.org/f/best/01FORUM/programme' },
  };
  const model = moderatesMail(mail);
  const { text } = renderMail(model);
  const whole = [model.subject, model.preheader, '', text, '— by hand —', moderatesText(mail, lang), ''];
  await expect(whole.join('\n')).toMatchFileSnapshot(`golden/moderates-${which}.${lang}.txt`);
});
