import { counted } from '../../i18n/counted.ts';
import { say } from '../../i18n/say.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { LinkButton } from '../../web/parts.tsx';
import { meetingPath } from '../page/context.ts';
import { CallsLink } from './calls-link.tsx';
import { lifeTexts as texts } from './life-texts.ts';
import type { MeetingNow } from './meeting-now.ts';
import { waitForHand } from './people-of.ts';
import { awaitsSummary } from './share-summary.tsx';
import { summaryTexts } from './summary-texts.ts';

/** What can be done about the meeting, the one thing to do next first. Nothing for people who only watch. */
export function nextSteps(c: StaffContext, { open, of, next, summary }: MeetingNow) {
  const { lang } = c.var;
  const { id, meeting } = open;
  if (!mayAct(c)) return undefined;
  if (meeting.status === 'draft') {
    return (
      <LinkButton href={meetingPath(c, id, '/edit')} weight="main" icon="edit">
        {say(lang, texts.edit)}
      </LinkButton>
    );
  }
  // While 'Stop' works, it is the one thing to decide.
  if (!meeting.released) return undefined;
  const first = next ? (
    <LinkButton href={next.href} weight="main" icon={next.icon}>
      {next.what}
    </LinkButton>
  ) : undefined;
  const main = first ? undefined : 'main';
  if (awaitsSummary(c, open)) {
    const share = summary ?? { href: meetingPath(c, id, '/summary'), what: say(lang, summaryTexts.title) };
    return (
      <>
        {first}
        {share === next ? null : (
          <LinkButton href={share.href} icon="mail" {...(main ? { weight: main } : {})}>
            {share.what}
          </LinkButton>
        )}
      </>
    );
  }
  if (meeting.startsAt <= c.var.services.now()) return first;
  const byHand = waitForHand(of?.people ?? []);
  const handOver =
    byHand > 0 ? (
      <LinkButton href={meetingPath(c, id, '/hand-over')} icon="hand" {...(main ? { weight: main } : {})}>
        {counted(lang, byHand, texts.handOver)}
      </LinkButton>
    ) : undefined;
  // People reached by hand must still be told that it is cancelled.
  if (meeting.status === 'cancelled') return handOver;
  return (
    <>
      {first}
      {handOver}
      <CallsLink c={c} id={id} meeting={meeting} of={of} />
      <LinkButton href={meetingPath(c, id, '/change')} icon="edit">
        {say(lang, texts.change)}
      </LinkButton>
      <LinkButton href={meetingPath(c, id, '/invite')} icon="add">
        {say(lang, texts.inviteOne)}
      </LinkButton>
      <LinkButton href={meetingPath(c, id, '/print')} icon="print" weight="quiet">
        {say(lang, texts.print)}
      </LinkButton>
    </>
  );
}
