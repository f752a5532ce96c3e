import { dateTime, dateTimeRange } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { known } from '../../platform/personal.ts';
import type { StaffContext } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { ProblemSummary } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Empty, Facts, Notice, Section } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { doubtTexts, replyTexts as texts } from '../texts.ts';
import { accept, dismiss } from './settle.ts';
import { seemingOf, type Waiting, waitingReplies } from './waiting.ts';

/** `GET /n/:network/replies`: answers from calendars that a person must decide about. */
export async function showReplies(c: StaffContext) {
  return show(c, <Page c={c} waiting={await waitingReplies(c)} problems={[]} />);
}

/** Takes one for true, or puts it aside. */
export async function postReply(c: StaffContext) {
  const { lang, networkId } = c.var;
  const form = await readForm(c);
  const accepted = textAt(form, 'accept');
  const outcome = await attempt(lang, () =>
    accepted ? accept(c, accepted) : dismiss(c, textAt(form, 'dismiss')),
  );
  if (outcome.done) {
    return c.redirect(`/n/${networkId}/replies?${accepted ? 'accepted' : 'dismissed'}`, 303);
  }
  return show(c, <Page c={c} waiting={await waitingReplies(c)} problems={outcome.problems} />, 409);
}

function Page(props: { c: StaffContext; waiting: readonly Waiting[]; problems: readonly Problem[] }) {
  const { c, waiting, problems } = props;
  const { lang, networkId } = c.var;
  const said =
    c.req.query('accepted') !== undefined
      ? texts.accepted
      : c.req.query('dismissed') !== undefined
        ? texts.dismissed
        : undefined;
  return (
    <StaffPage
      c={c}
      place="today"
      title={say(lang, texts.title)}
      lead={waiting.length > 0 ? say(lang, texts.lead) : undefined}
      back={{ href: `/n/${networkId}/today`, label: say(lang, texts.back) }}
    >
      <ProblemSummary form={{ lang, values: {}, problems }} />
      {said && problems.length === 0 ? (
        <Notice mood="done" live>
          <p>{say(lang, said)}</p>
        </Notice>
      ) : null}
      {waiting.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
        </Empty>
      ) : null}
      {waiting.map((one) => (
        <One networkId={networkId} lang={lang} one={one} />
      ))}
    </StaffPage>
  );
}

function One({ networkId, lang, one }: { networkId: string; lang: Lang; one: Waiting }) {
  const { id, said, meeting } = one;
  const { zone, details } = meeting;
  const note = known(said.note);
  const time =
    said.startsAt && said.endsAt
      ? dateTimeRange(said.startsAt, said.endsAt, zone, lang)
      : say(lang, texts.noTime);
  return (
    <Section id={id} title={seemingOf(one, lang)}>
      {said.doubt ? <p>{say(lang, doubtTexts[said.doubt])}</p> : null}
      <Facts
        rows={[
          [
            say(lang, texts.meeting),
            <a href={`/n/${networkId}/meetings/${said.meeting}`}>{plain(details.title, lang)}</a>,
          ],
          [say(lang, said.kind === 'answer' ? texts.time : texts.proposedTime), time],
          [say(lang, texts.from), known(said.from) ?? ''],
          [say(lang, texts.said), dateTime(said.saidAt, zone, lang)],
          ...(note ? [[say(lang, texts.note), note] as const] : []),
        ]}
      />
      <form method="post" action={`/n/${networkId}/replies`}>
        <Actions>
          {said.kind === 'answer' ? (
            <Button weight="main" name="accept" value={id}>
              {say(lang, { yes: texts.takeYes, no: texts.takeNo, unsure: texts.takeUnsure }[said.answer])}
            </Button>
          ) : null}
          <Button name="dismiss" value={id}>
            {say(lang, said.kind === 'answer' ? texts.ignore : texts.seen)}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}
