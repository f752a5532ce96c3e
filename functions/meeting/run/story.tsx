import type { Child } from 'hono/jsx';
import { type LedgerRow, partKey } from '../../delivery/ledger-row.ts';
import { MailStateOf, mailStateSentence } from '../../delivery/mail-state.tsx';
import { counted } from '../../i18n/counted.ts';
import { shortDateTime } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { channelWords } from '../../membership/words.ts';
import { earliestFirst } from '../../platform/clock.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Typed } from '../../web/parts.tsx';
import { handOverTexts } from '../hand-over/texts.ts';
import { isStep } from '../messages/table.ts';
import { messageName } from '../messages/words.ts';
import type { GivenAnswer, Seat } from '../rules/seat.ts';
import type { Convened, Word } from '../rules/state.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { wordOf } from '../rules/words-said.ts';
import type { InvitedPerson } from './people-of.ts';
import { answerText } from './people-section.tsx';
import { personTexts as texts } from './person-texts.ts';
import type { SentTo } from './sent-to.ts';
import { storyTexts, toNobodyTexts } from './story-texts.ts';
import { type Untold, untoldOf } from './untold.ts';

interface Line {
  readonly at: string;
  readonly what: Child;
  readonly aside?: Child;
}

/** Everything that happened between a person and a meeting, oldest first. */
export function Story(props: {
  c: StaffContext;
  meeting: Convened;
  person: InvitedPerson;
  seat: Seat;
  sentTo: SentTo;
}) {
  const { c, meeting, person, seat, sentTo } = props;
  const { lang, network, services } = c.var;
  const { zone } = meeting;
  const settings = timelineIn(network);
  const answers = [...seat.earlier, ...(seat.current ? [seat.current] : [])];
  const lines = [
    ...person.mails.flatMap((row) => mailLines(c, row, person, sentTo(row), wordOfRow(meeting, row))),
    ...answers.map((answer) => answerLine(c, answer)),
    ...untoldOf(meeting, settings, person, services.now()).map((one) => untoldLine(one, lang)),
    ...callLines(c, meeting, person),
    ...revokedLines(c, meeting, person),
  ].sort(earliestFirst);
  if (lines.length === 0) return <p>{say(lang, texts.nothingYet)}</p>;
  return (
    <ol class="story">
      {lines.map(({ at, what, aside }) => (
        <li>
          <span class="muted">{shortDateTime(at, zone, lang)}</span>
          <p>{what}</p>
          {aside ? <p class="muted">{aside}</p> : null}
        </li>
      ))}
    </ol>
  );
}

/** Planned, sent, and what became of it: each at its own time. `address`: where it really went, where that is known. */
function mailLines(
  c: StaffContext,
  row: LedgerRow,
  person: InvitedPerson,
  address: string | undefined,
  word: Word | undefined,
): Line[] {
  const { lang } = c.var;
  const kind = messageName(row.kind, lang);
  const channel = say(lang, channelWords[row.channel]);
  const planned: Line = {
    at: row.plannedAt,
    what:
      row.channel === 'email'
        ? say(lang, texts.planned, { kind })
        : say(lang, texts.plannedByHand, { kind, channel }),
    ...(isStep(row.kind) ? { aside: say(lang, storyTexts.nobodyAnswered) } : {}),
    ...(word ? { aside: <Typed text={word.text} lang={lang} /> } : {}),
  };
  // People who only watch see no addresses.
  const email = mayAct(c) ? address : person.named.name;
  const sentText = email ? say(lang, texts.sent, { kind, email }) : say(lang, texts.sentOnly, { kind });
  const sent: Line[] = row.sentAt ? [{ at: row.sentAt, what: sentText, aside: sameMail(row, lang) }] : [];
  const settledBy = staffName(c, row.settledBy);
  const settling: Line[] =
    row.settledAt && settledBy
      ? [{ at: row.settledAt, what: say(lang, texts.settledBy, { kind, who: settledBy }) }]
      : [];
  const who = staffName(c, row.handedBy) || say(lang, handOverTexts.theirAnswer);
  const handed: Line[] = row.handedAt
    ? [{ at: row.handedAt, what: say(lang, texts.handed, { kind, who }) }]
    : [];
  const settled = row.state !== 'planned' && row.state !== 'toHandOver' && row.state !== 'handedOver';
  const outcome: Line[] =
    settled && row.state !== 'sent'
      ? [
          {
            at: outcomeAt(row),
            what: (
              <>
                {say(lang, texts.of, { kind })} <MailStateOf c={c} row={row} />
              </>
            ),
          },
        ]
      : [];
  const waiting: Line[] =
    row.state === 'planned' && row.reason ? [{ at: row.plannedAt, what: mailStateSentence(c, row) }] : [];
  // What was never tried has one line: that it was not sent, and why.
  const needless = row.state === 'skipped' && row.attempt === 0 && row.channel === 'email';
  return [...(needless ? [] : [planned]), ...sent, ...handed, ...outcome, ...settling, ...waiting];
}

/** What the coordinator said in their own words, where the message is that. */
function wordOfRow({ words }: Convened, { kind, revision }: LedgerRow): Word | undefined {
  return kind === 'word' ? wordOf({ words }, revision) : undefined;
}

/** Which other message's mail it was said in. */
function sameMail(row: LedgerRow, lang: Lang): string | undefined {
  if (row.carrier === undefined) return undefined;
  return say(lang, texts.sameMail, { kind: messageName(partKey(row, row.carrier).kind, lang) });
}

function untoldLine({ at, kind, why }: Untold, lang: Lang): Line {
  const named = { kind: messageName(kind, lang) };
  if (why === 'beforeInvited') return { at, what: say(lang, storyTexts.beforeInvited, named) };
  const reason = why === 'paused' ? storyTexts.paused : toNobodyTexts[why];
  return { at, what: say(lang, storyTexts.toNobody, { ...named, why: say(lang, reason) }) };
}

/** That the organisation was called in vain; only the latest time is known. */
function callLines(c: StaffContext, meeting: Convened, { invitee }: InvitedPerson): Line[] {
  const { lang } = c.var;
  const tried = meeting.calls[invitee.seat];
  if (!tried) return [];
  const { times, at } = tried;
  return [
    {
      at,
      what: counted(lang, times, storyTexts.called),
    },
  ];
}

/** That the links of a guest were revoked; those of a contact are in their member's history. */
function revokedLines(c: StaffContext, meeting: Convened, { invitee }: InvitedPerson): Line[] {
  const { lang } = c.var;
  const revoked = meeting.guestsRevoked[invitee.person];
  if (!revoked) return [];
  const who = staffName(c, revoked.by);
  return [{ at: revoked.at, what: say(lang, storyTexts.linksRevoked), ...(who ? { aside: who } : {}) }];
}

/** Never before the sending it belongs to: the provider's report carries a clock of its own. */
function outcomeAt(row: LedgerRow): string {
  const { reportedAt = '', sentAt = '' } = row;
  return (reportedAt > sentAt ? reportedAt : sentAt) || row.plannedAt;
}

function answerLine(c: StaffContext, answer: GivenAnswer): Line {
  const { lang } = c.var;
  const source = {
    form: say(lang, texts.byThemselves),
    phone: say(lang, texts.byPhone),
    calendar: say(lang, texts.byCalendar),
    onBehalf: '',
  }[answer.source];
  const recorded = answer.by.startsWith('staff:')
    ? say(lang, texts.bySomebody, { who: staffName(c, answer.by) })
    : '';
  return {
    at: answer.at,
    what: say(lang, texts.answered, { answer: answerText(answer, lang) }),
    aside: [source, recorded].filter(Boolean).join(', '),
  };
}

/** Somebody of the staff by name. */
export function staffName(c: StaffContext, by: string | undefined): string {
  const id = by?.replace(/^staff:/, '');
  return c.var.network.staff.find((one) => one.id === id)?.name ?? '';
}
