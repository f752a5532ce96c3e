import type { Context } from 'hono';
import { fullDate, shortDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { MeetingRow } from '../../meeting/rules/views.ts';
import type { StaffEnv } from '../../web/context.ts';
import { Icon, type IconName } from '../../web/icons.tsx';
import type { Mood } from '../../web/parts.tsx';
import { counted } from './counted.ts';
import type { Need } from './needs.ts';
import { todayTexts as texts } from './texts.ts';

interface Line {
  readonly href: string;
  readonly icon: IconName;
  readonly mood: Mood;
  readonly what: string;
  readonly help: string;
}

/** What needs somebody, each a sentence that leads to where it is done. */
export function NeedRows({ c, needs }: { readonly c: Context<StaffEnv>; readonly needs: readonly Need[] }) {
  return (
    <ul class="needs">
      {needs.map((need) => {
        const { href, icon, mood, what, help } = lineOf(c, need);
        return (
          <li>
            <a href={href}>
              <span class={`state ${mood}`}>
                <Icon name={icon} />
              </span>
              <span>
                <b>{what}</b>
                <span class="muted">{help}</span>
              </span>
              <Icon name="open" />
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function lineOf(c: Context<StaffEnv>, need: Need): Line {
  const { lang, networkId, network, staff, services } = c.var;
  const path = `/n/${networkId}`;
  const { zone } = network.settings;
  const observer = staff.role === 'observer';
  switch (need.kind) {
    case 'failed':
      return {
        href: `${path}/meetings/${need.meeting.id}?who=trouble#people`,
        icon: 'failed',
        mood: 'failed',
        what: counted(lang, need.count, texts.failedOne, texts.failedMany),
        help: titleAndDate(need.meeting, c),
      };
    case 'summary':
      return {
        href: `${path}/meetings/${need.meeting.id}`,
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
        what: counted(lang, need.count, texts.callsOne, texts.callsMany),
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
      const by = { date: fullDate(need.by, zone, lang), days: digitsFor(lang, need.days) };
      return {
        href: `${path}/meetings/${need.meeting.id}${observer ? '' : '/edit'}`,
        icon: need.past ? 'failed' : 'waiting',
        mood: need.past ? 'failed' : 'waiting',
        what: say(lang, need.past ? texts.inviteLate : texts.inviteBy, by),
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
        what: counted(lang, need.count, texts.handOverOne, texts.handOverMany),
        help: titleAndDate(need.meeting, c),
      };
    case 'failedStaff':
      return {
        href: staff.role === 'admin' ? `${path}/settings/people` : `${path}/today`,
        icon: 'failed',
        mood: 'failed',
        what: say(lang, texts.failedStaff),
        help: say(lang, texts.staffHelp),
      };
    case 'replies':
      return {
        href: `${path}/replies`,
        icon: 'mail',
        mood: 'waiting',
        what: need.count === 1 ? need.seeming : say(lang, texts.replies, { n: digitsFor(lang, need.count) }),
        help: say(lang, texts.repliesHelp),
      };
    case 'corrections':
      return {
        href: `${path}/members/corrections`,
        icon: 'edit',
        mood: 'info',
        what: counted(lang, need.count, texts.correctionsOne, texts.correctionsMany),
        help: say(lang, texts.correctionsHelp),
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

function titleAndDate(row: MeetingRow, c: Context<StaffEnv>): string {
  return [titleOf(row, c.var.lang), dateOf(row, c)].filter(Boolean).join(', ');
}

function dateOf(row: MeetingRow, c: Context<StaffEnv>): string | undefined {
  const { lang, network } = c.var;
  return row.date ? shortDate(row.date, network.settings.zone, lang) : undefined;
}
