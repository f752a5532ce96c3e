import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import {
  type AboutMeeting,
  type MeetingPart,
  type MeetingStep,
  mayAct,
  type StaffContext,
} from '../../web/context.ts';
import { Section } from '../../web/parts.tsx';
import { isItemTyped } from '../rules/stage.ts';
import { summaryPartTexts } from '../summary/texts.ts';
import { ItemList } from './item-list.tsx';
import { linesWithItems } from './lines-now.ts';
import { openMinutesOf } from './open-minutes.ts';
import { minutesTexts as texts } from './texts.ts';

/** The minutes of a meeting, as a part of its page. Those who only watch read what is published. */
export const minutesPart: MeetingPart = {
  path: 'minutes',
  name: texts.minutes,
  async next(c, about) {
    const { lang, networkId, services } = c.var;
    const now = services.now();
    if (!mayAct(c) || about.status === 'cancelled' || now < about.startsAt || now >= about.endsAt)
      return undefined;
    return {
      href: `/n/${networkId}/meetings/${about.id}/minutes`,
      icon: 'edit',
      what: say(lang, texts.next),
    };
  },
  afterwards: stepOfMinutes,
  show: async (c, about) => ({ content: await MinutesPart(c, about) }),
};

/** How much of the agenda somebody has typed about. */
async function stepOfMinutes(c: StaffContext, { id }: AboutMeeting): Promise<MeetingStep[]> {
  const { lang, networkId, services } = c.var;
  const open = mayAct(c) ? await openMinutesOf(c, id) : undefined;
  if (!open) return [];
  const lines = await linesWithItems(services, open);
  const typed = lines.filter(({ item }) => isItemTyped(item)).length;
  const all = digitsFor(lang, lines.length);
  return [
    {
      href: `/n/${networkId}/meetings/${id}/minutes`,
      what: say(lang, texts.minutes),
      mood: typed > 0 ? 'done' : 'waiting',
      state: typed > 0 ? counted(lang, typed, texts.stepTyped, { all }) : say(lang, texts.nothingYet),
    },
  ];
}

async function MinutesPart(c: StaffContext, { id }: Pick<AboutMeeting, 'id'>) {
  const { lang, networkId } = c.var;
  const open = await openMinutesOf(c, id);
  const path = `/n/${networkId}/meetings/${id}`;
  if (!mayAct(c)) {
    return open?.minutes.current ? (
      <p>
        <a href={`${path}/summary-parts`}>{say(lang, summaryPartTexts.name)}</a>
      </p>
    ) : (
      <p>{say(lang, texts.observing)}</p>
    );
  }
  if (!open) return null;
  const tools = [
    { href: `${path}/full-minutes`, name: texts.print, help: texts.printHelp },
    { href: `${path}/rapporteurs`, name: texts.rapporteurs, help: texts.rapporteursHelp },
  ];
  return (
    <>
      {await ItemList(c, open, `${path}/minutes`)}
      <Section id="tools" title={say(lang, texts.others)}>
        <ul class="rows">
          {tools.map(({ href, name, help }) => (
            <li>
              <div>
                <a class="what" href={href}>
                  {name[lang]}
                </a>
                <p class="muted">{help[lang]}</p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
