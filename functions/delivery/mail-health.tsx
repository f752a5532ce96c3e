import { dateTime } from '../i18n/dates.ts';
import { fill, say } from '../i18n/say.ts';
import type { StaffContext } from '../web/context.ts';
import { LinkButton, Notice } from '../web/parts.tsx';
import type { PaceState } from './pace.ts';
import { isQuotaSpent, sendsNothing } from './standstill.ts';
import { standstillTexts as texts } from './standstill-texts.ts';

interface HealthProps {
  readonly c: StaffContext;
  readonly pace: PaceState;
}

/** What prevents sending: a pause, a provider that takes nothing; for admins also its sandbox. */
export function MailHealth({ c, pace }: HealthProps) {
  const { lang, staff } = c.var;
  return (
    <>
      <Standstill c={c} pace={pace} />
      {pace.sandbox && staff.role === 'admin' ? (
        <Notice mood="waiting" title={say(lang, texts.sandboxTitle)}>
          <p>{say(lang, texts.sandboxText)}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** That no mail is sent, for everybody who waits for one; an admin is led to the switch. */
export function Standstill({ c, pace }: HealthProps) {
  const { lang, services, networkId, staff } = c.var;
  if (!sendsNothing(pace, services.now())) return null;
  return (
    <Notice mood="failed" title={say(lang, texts.title)}>
      <p>{standstillSentence(c, pace)}</p>
      {pace.sending === 'held' && staff.role === 'admin' ? (
        <p>
          <LinkButton href={`/n/${networkId}/sending`}>{say(lang, texts.toSwitch)}</LinkButton>
        </p>
      ) : null}
    </Notice>
  );
}

/** Since when, and what becomes of what waits. */
export function standstillSentence(
  { var: { lang, network, reasons } }: StaffContext,
  pace: PaceState,
): string {
  const { sending, since, trouble, troubleAt = '' } = pace;
  const when = (instant: string) => dateTime(instant, network.settings.zone, lang);
  if (sending === 'held') {
    return since ? fill(texts.paused[lang], { when: when(since) }) : say(lang, texts.pausedEver);
  }
  if (isQuotaSpent(pace)) return say(lang, texts.quota);
  const reason = reasons.get(trouble ?? '')?.[lang];
  const because = reason ? ` ${fill(texts.because[lang], { reason })}` : '';
  return `${fill(texts.trouble[lang], { when: when(troubleAt) })}${because}`;
}
