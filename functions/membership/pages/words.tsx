import { type Lang, say } from '../../i18n/say.ts';
import type { Mood } from '../../web/parts.tsx';
import { State } from '../../web/parts.tsx';
import type { MemberStatus } from '../rules/events.ts';
import type { Contact } from '../rules/member.ts';
import { memberTexts as texts } from '../texts.ts';
import { roleWords, statusWords } from '../words.ts';

const moods: Record<MemberStatus, Mood> = {
  active: 'done',
  observer: 'info',
  dormant: 'waiting',
  pending: 'waiting',
  left: 'quiet',
};

/** The state of a member: icon, word and colour. */
export function StatusOf({ status, lang }: { readonly status: MemberStatus; readonly lang: Lang }) {
  return <State mood={moods[status]}>{say(lang, statusWords[status])}</State>;
}

const reached = {
  email: texts.reachedEmail,
  telegram: texts.reachedTelegram,
  call: texts.reachedCall,
  letter: texts.reachedLetter,
} as const;

/** 'Demo Dara (focal point), by e-mail'. */
export function reachedLine(contact: Contact, lang: Lang): string {
  return say(lang, reached[contact.reachedBy], {
    name: contact.name,
    role: say(lang, roleWords[contact.role]).toLowerCase(),
  });
}
