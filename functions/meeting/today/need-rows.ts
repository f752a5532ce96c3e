import { troublesText } from '../../delivery/trouble-texts.ts';
import { counted } from '../../i18n/counted.ts';
import { fullDate, shortDate } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import type { Need } from '../../web/today.ts';
import type { MeetingNeed } from '../rules/needs.ts';
import type { MeetingRow } from '../rules/views.ts';
import { meetingTodayTexts as texts } from './texts.ts';

/** How soon somebody should look at each. */
export const needUrgency: Readonly<Record<MeetingNeed['kind'], Need['urgency']>> = {
  failed: 'wentWrong',
  failedStaff: 'wentWrong',
  summary: 'waitedFor',
  calls: 'waitedFor',
  handOver: 'toDo',
  agenda: 'toDo',
  invite: 'toDo',
  held: 'canWait',
  draft: 'canWait',
};

/** What a meeting needs, as a sentence that leads to where it is done. */
export function needRow(c: StaffContext, need: MeetingNeed): Need {
  return { urgency: needUrgency[need.kind], ...lineOf(c, need) };
}

function lineOf(c: StaffContext, need: MeetingNeed): Omit<Need, 'urgency'> {
  const { lang, networkId, network, services } = c.var;
  const path = `/n/${networkId}`;
  const { zone } = network.settings;
  const observer = !mayAct(c);
  switch (need.kind) {
    case 'failed':
      return {
        href: `${path}/meetings/${need.meeting.id}?who=trouble#people`,
        icon: 'failed',
        mood: 'failed',
        what: counted(lang, need.count, texts.failed),
        help: [troublesText(need.troubles, lang), titleAndDate(need.meeting, c)].filter(Boolean).join(' · '),
      };
    case 'failedStaff':
      return {
        href: mayAct(c) ? `${path}/workflows/failures#staff` : `${path}/meetings/${need.meeting.id}/timeline`,
        icon: 'failed',
        mood: 'failed',
        what: say(lang, texts.failedStaff),
        help: titleAndDate(need.meeting, c),
      };
    case 'summary':
      return {
        href: `${path}/meetings/${need.meeting.id}${observer ? '' : '/summary'}`,
        icon: need.overdue ? 'failed' : 'waiting',
        mood: need.overdue ? 'failed' : 'waiting',
        what: need.overdue
          ? say(lang, texts.summaryLate, { date: fullDate(need.dueAt, zone, lang) })
          : say(lang, texts.summaryDue),
        help: titleAndDate(need.meeting, c),
      };
    case 'calls':
      return {
        href: observer ? `${path}/meetings/${need.meeting.id}` : `${path}/meetings/${need.meeting.id}/calls`,
        icon: 'phone',
        mood: 'waiting',
        what: counted(lang, need.count, texts.calls),
        help: say(lang, texts.callsHelp, { title: titleAndDate(need.meeting, c) }),
      };
    case 'agenda': {
      const date = fullDate(need.at, zone, lang);
      const late = need.at <= services.now();
      return {
        href: `${path}/meetings/${need.meeting.id}${observer ? '' : '/change'}`,
        icon: 'edit',
        mood: 'waiting',
        what: say(lang, late ? texts.agendaLate : texts.agenda, { date }),
        help: titleAndDate(need.meeting, c),
      };
    }
    case 'invite': {
      const by = { date: fullDate(need.by, zone, lang) };
      return {
        href: `${path}/meetings/${need.meeting.id}${observer ? '' : '/edit'}`,
        icon: need.past ? 'failed' : 'waiting',
        mood: need.past ? 'failed' : 'waiting',
        what: counted(lang, need.days, need.past ? texts.inviteLate : texts.inviteBy, by),
        help: titleAndDate(need.meeting, c),
      };
    }
    case 'handOver':
      return {
        href: observer
          ? `${path}/meetings/${need.meeting.id}?who=hand#people`
          : `${path}/meetings/${need.meeting.id}/hand-over`,
        icon: 'hand',
        mood: 'waiting',
        what: counted(lang, need.count, texts.handOver),
        help: titleAndDate(need.meeting, c),
      };
    case 'held':
      return {
        href: `${path}/meetings/${need.meeting.id}`,
        icon: 'waiting',
        mood: 'waiting',
        what: say(lang, texts.held),
        help: say(lang, texts.heldHelp, { title: titleOf(need.meeting, lang) }),
      };
    case 'draft':
      return {
        href: `${path}/meetings/${need.meeting.id}${observer ? '' : '/edit'}`,
        icon: 'edit',
        mood: 'quiet',
        what: say(lang, texts.draft, { title: titleOf(need.meeting, lang) }),
        help: dateOf(need.meeting, c) ?? say(lang, texts.draftNoDate),
      };
  }
}

function titleOf(row: MeetingRow, lang: Lang): string {
  return plain(row.title, lang) || say(lang, texts.untitled);
}

function titleAndDate(row: MeetingRow, c: StaffContext): string {
  return [titleOf(row, c.var.lang), dateOf(row, c)].filter(Boolean).join(', ');
}

function dateOf(row: MeetingRow, c: StaffContext): string | undefined {
  const { lang, network } = c.var;
  return row.date ? shortDate(row.date, network.settings.zone, lang) : undefined;
}
