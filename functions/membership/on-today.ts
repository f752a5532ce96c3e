import { counted } from '../i18n/counted.ts';
import { digitsFor } from '../i18n/khmer.ts';
import { type Bilingual, type Lang, say } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import { mayAct, type StaffContext } from '../web/context.ts';
import type { Need, OnToday } from '../web/today.ts';
import { listWaiting } from './rules/views.ts';
import { memberTodayTexts as texts } from './texts-today.ts';

/** Names that one row has room for. */
const NAMED = 3;

/** Corrections that members sent, decisions about them to be told, and organisations in which nobody can be reached. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const { lang, services, networkId } = c.var;
  const { corrections, toTell, nobody } = await listWaiting(services.views, networkId);
  return {
    needs: [
      ...correctionNeeds(corrections.length, networkId, lang),
      ...tellNeeds(mayAct(c) ? toTell.length : 0, networkId, lang),
      ...nobodyNeeds(nobody, networkId, lang),
    ],
  };
}

/** One row for all of them. */
export function correctionNeeds(count: number, network: string, lang: Lang): Need[] {
  if (count === 0) return [];
  return [
    {
      urgency: 'waitedFor',
      href: `/n/${network}/members/corrections`,
      icon: 'edit',
      mood: 'info',
      what: counted(lang, count, texts.corrections),
      help: say(lang, texts.correctionsHelp),
    },
  ];
}

/** People who are told by a person what became of their correction. */
export function tellNeeds(count: number, network: string, lang: Lang): Need[] {
  if (count === 0) return [];
  return [
    {
      urgency: 'waitedFor',
      href: `/n/${network}/members/corrections#tell`,
      icon: 'hand',
      mood: 'waiting',
      what: counted(lang, count, texts.tell),
      help: say(lang, texts.tellHelp),
    },
  ];
}

/** Organisations that are invited and in which nobody can be: by name, and one leads to its own page. */
export function nobodyNeeds(
  members: readonly { readonly member: string; readonly organisation: Bilingual }[],
  network: string,
  lang: Lang,
): Need[] {
  const [first, ...others] = members;
  if (!first) return [];
  const path = `/n/${network}/members`;
  const names = members.slice(0, NAMED).map(({ organisation }) => plain(organisation, lang));
  const more = members.length - names.length;
  return [
    {
      urgency: 'toDo',
      href: others.length === 0 ? `${path}/${first.member}#people` : path,
      icon: 'members',
      mood: 'failed',
      what: counted(lang, members.length, texts.nobody, { name: names[0] ?? '' }),
      help:
        others.length === 0
          ? say(lang, texts.nobodyHelp)
          : `${names.join(', ')}${more > 0 ? say(lang, texts.more, { n: digitsFor(lang, more) }) : ''}`,
    },
  ];
}
