import { fill, type Lang, say, type Text } from '../../i18n/say.ts';
import type { Staff } from '../../network/rules/network.ts';
import { known } from '../../platform/personal.ts';
import { type Switches, switchNames } from '../../web/switches.tsx';
import { consentWayWords } from '../consent-texts.ts';
import type { RecordedMemberEvent } from '../rules/events.ts';
import { historyTexts as texts } from '../texts.ts';
import { consentWords, statusWords } from '../words.ts';

export interface HistoryLine {
  readonly at: string;
  readonly what: string;
  readonly by: string;
}

/** A member's story in words, the newest first. */
export function historyOf(
  events: readonly RecordedMemberEvent[],
  staff: readonly Staff[],
  switches: Switches,
  lang: Lang,
): HistoryLine[] {
  const names = new Map<string, string>();
  const proposers = new Map<string, string>();
  const lines = events.map((event): HistoryLine => {
    if (event.type === 'ContactAdded' || event.type === 'ContactRevised') {
      names.set(event.data.contact, known(event.data.fields.name) ?? say(lang, texts.forgotten));
    }
    return {
      at: event.at,
      what: whatOf(event, { names, proposers }, switches, lang),
      by: byOf(event.by, staff, names, lang),
    };
  });
  return lines.reverse();
}

/** Names of people, and who proposed which correction, by id, as the events before say. */
interface Knowing {
  readonly names: ReadonlyMap<string, string>;
  readonly proposers: Map<string, string>;
}

function whatOf(
  event: RecordedMemberEvent,
  { names, proposers }: Knowing,
  switches: Switches,
  lang: Lang,
): string {
  switch (event.type) {
    case 'MemberRegistered':
      return say(lang, event.data.import ? texts.imported : texts.MemberRegistered);
    case 'MemberStatusChanged': {
      const status = say(lang, statusWords[event.data.status]);
      const { reason } = event.data;
      return reason
        ? say(lang, texts.statusReason, { status, reason })
        : say(lang, texts.MemberStatusChanged, { status });
    }
    case 'MailsSwitched': {
      const { contact, mails, on } = event.data;
      return say(lang, on ? texts.mailsOn : texts.mailsOff, {
        who: names.get(contact) ?? say(lang, texts.forgotten),
        mails: switchNames(mails, switches, lang),
      });
    }
    case 'ConsentGiven':
    case 'ConsentWithdrawn': {
      const { contact, purpose, via } = event.data;
      const who = names.get(contact) ?? say(lang, texts.forgotten);
      return say(lang, texts[event.type], {
        who,
        purpose: say(lang, consentWords[purpose]),
        how: say(lang, consentWayWords[via]),
      });
    }
    case 'CorrectionProposed':
      proposers.set(event.data.correction, event.data.contact);
      return say(lang, texts.CorrectionProposed, {
        who: names.get(event.data.contact) ?? say(lang, texts.forgotten),
      });
    case 'CorrectionTold':
    case 'CorrectionWithdrawn': {
      const who = names.get(proposers.get(event.data.correction) ?? '') ?? say(lang, texts.forgotten);
      return say(lang, texts[event.type], { who });
    }
    case 'CorrectionDeclined': {
      const reason = known(event.data.reason);
      return reason ? say(lang, texts.declinedBecause, { reason }) : say(lang, texts.CorrectionDeclined);
    }
    default: {
      const complained = event.type === 'AddressHeld' && event.data.why === 'complained';
      const text: Text = complained ? texts.addressComplained : texts[event.type];
      const contact = 'contact' in event.data ? event.data.contact : '';
      return fill(text[lang], { who: names.get(contact) ?? say(lang, texts.forgotten) });
    }
  }
}

function byOf(by: string, staff: readonly Staff[], names: ReadonlyMap<string, string>, lang: Lang): string {
  const [kind, id = ''] = by.split(':');
  const name = kind === 'staff' ? staff.find((one) => one.id === id)?.name : names.get(id);
  if (!name) return say(lang, texts.bySystem);
  return kind === 'staff' ? say(lang, texts.byStaff, { name }) : say(lang, texts.byThemselves, { name });
}
