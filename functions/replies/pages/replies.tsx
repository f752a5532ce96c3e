import { dateTime, dateTimeRange } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { saidAtOf } from '../../meeting/rules/seat.ts';
import { known } from '../../platform/personal.ts';
import type { StaffContext } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { ProblemSummary } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Empty, Facts, Notice, Section } from '../../web/parts.tsx';
import type { Problem } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { delegateName } from '../rules/decide.ts';
import type { SaidDelegation } from '../rules/state.ts';
import { countedTexts, doubtTexts, replyTexts as texts } from '../texts.ts';
import { type KeptWords, KeptWordsSection, keptWords } from './kept-words.tsx';
import { accept, dismiss, inviteDelegate } from './settle.ts';
import { seemingOf, type Waiting, waitingReplies } from './waiting.ts';

/** `GET /n/:network/replies`: answers from calendars that a person must decide about. */
export async function showReplies(c: StaffContext) {
  const [waiting, kept] = await Promise.all([waitingReplies(c), keptWords(c)]);
  return show(c, <Page c={c} waiting={waiting} kept={kept} problems={[]} />);
}

/** Takes one for true, invites whom it names, or puts it aside. */
export async function postReply(c: StaffContext) {
  const { lang, networkId } = c.var;
  const form = await readForm(c);
  const [accepted, invite] = [textAt(form, 'accept'), textAt(form, 'invite')];
  let name: string | undefined;
  const outcome = await attempt(lang, async () => {
    if (accepted) await accept(c, accepted);
    else if (invite) name = await inviteDelegate(c, invite);
    else await dismiss(c, textAt(form, 'dismiss'));
  });
  if (!outcome.done) {
    const [waiting, kept] = await Promise.all([waitingReplies(c), keptWords(c)]);
    return show(c, <Page c={c} waiting={waiting} kept={kept} problems={outcome.problems} />, 409);
  }
  const list = `/n/${networkId}/replies`;
  if (invite) return c.redirect(name ? `${list}?invited=${encodeURIComponent(name)}` : list, 303);
  return c.redirect(`${list}?${accepted ? 'accepted' : 'dismissed'}`, 303);
}

/** What was just done: `?accepted`, `?dismissed`, `?invited=name`. */
function doneText(c: StaffContext): string | undefined {
  const { lang } = c.var;
  const invited = c.req.query('invited');
  if (invited) return say(lang, texts.invited, { name: invited });
  if (c.req.query('accepted') !== undefined) return say(lang, texts.accepted);
  return c.req.query('dismissed') === undefined ? undefined : say(lang, texts.dismissed);
}

function Page(props: {
  c: StaffContext;
  waiting: readonly Waiting[];
  kept: readonly KeptWords[];
  problems: readonly Problem[];
}) {
  const { c, waiting, kept, problems } = props;
  const { lang, networkId } = c.var;
  const said = doneText(c);
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
          <p>{said}</p>
        </Notice>
      ) : null}
      {waiting.length === 0 && kept.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
        </Empty>
      ) : null}
      {waiting.map((one) => (
        <One networkId={networkId} lang={lang} one={one} />
      ))}
      <KeptWordsSection c={c} kept={kept} />
    </StaffPage>
  );
}

function One({ networkId, lang, one }: { networkId: string; lang: Lang; one: Waiting }) {
  const { id, said, meeting, counted } = one;
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
          [say(lang, said.kind === 'proposal' ? texts.proposedTime : texts.time), time],
          ...(said.kind === 'delegation' ? [[say(lang, texts.instead), namedBy(said)] as const] : []),
          [say(lang, texts.from), known(said.from) ?? ''],
          [say(lang, texts.said), dateTime(said.saidAt, zone, lang)],
          ...(note ? [[say(lang, texts.note), note] as const] : []),
          ...(counted
            ? [
                [
                  say(lang, texts.counted),
                  say(lang, texts.countedLine, {
                    answer: say(lang, countedTexts[counted.fields.answer]),
                    when: dateTime(saidAtOf(counted), zone, lang),
                  }),
                ] as const,
              ]
            : []),
        ]}
      />
      <form method="post" action={`/n/${networkId}/replies`}>
        <Actions>
          <Decisions lang={lang} one={one} />
          <Button name="dismiss" value={id}>
            {say(lang, said.kind === 'answer' ? texts.ignore : texts.seen)}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}

/** What can be done with it besides putting it aside. */
function Decisions({ lang, one: { id, said, delegate } }: { lang: Lang; one: Waiting }) {
  switch (said.kind) {
    case 'answer':
      return (
        <Button weight="main" name="accept" value={id}>
          {say(lang, { yes: texts.takeYes, no: texts.takeNo, unsure: texts.takeUnsure }[said.answer])}
        </Button>
      );
    case 'delegation':
      return (
        <>
          {delegate ? (
            <Button weight="main" name="invite" value={id}>
              {say(lang, texts.inviteDelegate, { name: delegate.contact.name })}
            </Button>
          ) : null}
          <Button weight={delegate ? 'quiet' : 'main'} name="accept" value={id}>
            {say(lang, texts.takeDelegate, { name: delegateName(said) })}
          </Button>
        </>
      );
    case 'proposal':
      return null;
  }
}

/** `Sok Dara, dara@example.org`. */
function namedBy(said: SaidDelegation): string {
  const address = known(said.delegate.address) ?? '';
  const name = delegateName(said);
  return name === address ? address : `${name}, ${address}`;
}
