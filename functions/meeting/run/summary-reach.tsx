import type { Child } from 'hono/jsx';
import { humaneTime } from '../../network/rules/hours.ts';
import type { StaffContext } from '../../web/context.ts';
import type { FormState } from '../../web/forms.tsx';
import { openMeeting } from '../page/context.ts';
import type { Invitee } from '../rules/events.ts';
import { seatAggregate, seatId } from '../rules/seat.ts';
import type { Known } from '../rules/timeline/recipients.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { gettersOf, whenFromNow } from '../timeline-page/message-words.ts';
import { messagesOf } from '../timeline-page/messages-of.ts';
import { type ConvenedOpen, ifConvened } from './people-of.ts';
import { alsoToOf, settleThanks, type ThanksChoice, ThanksQuestion, thanksOf } from './summary-thanks.tsx';

/** Whom the summary of a meeting reaches, and when its mail goes out where that is not at once. */
export interface Reach {
  readonly n: number;
  readonly mail: number;
  readonly byHand: number;
  /** Of them who came although they had not been invited. */
  readonly uninvited: number;
  readonly leaves?: string | undefined;
}

export async function reachOf(
  c: StaffContext,
  open: ConvenedOpen,
  promised?: (seat: string) => boolean,
): Promise<Reach> {
  const guestOff = await switchesOfGuests(c, open);
  const [messages, also] = await Promise.all([
    messagesOf(c, open, undefined, { promised, guestOff }),
    alsoToOf(c, open),
  ]);
  const summary = messages?.list.find(({ kind }) => kind === 'summary');
  const getters = summary ? gettersOf(summary) : [];
  const mail = getters.filter(({ channel }) => channel === 'email').length;
  const { zone } = open.meeting;
  const now = c.var.services.now();
  const leaves = humaneTime(now, { ...timelineIn(c.var.network), zone });
  return {
    n: getters.length,
    mail,
    byHand: getters.length - mail,
    uninvited: also.filter(({ person }) => !open.meeting.singles[person]).length,
    leaves: leaves > now ? whenFromNow(c, leaves, zone) : undefined,
  };
}

/** What guests have switched off, so that nobody is counted who will get nothing. */
async function switchesOfGuests(c: StaffContext, { id, meeting }: ConvenedOpen): Promise<Known['guestOff']> {
  const { services, networkId } = c.var;
  const off = await Promise.all(
    (meeting.details.guests ?? []).map(async (guest) => {
      const { state } = await services.repository.load(seatAggregate, networkId, seatId(id, guest.id));
      return [guest.id, state.off] as const;
    }),
  );
  const found = new Map(off);
  return (seat) => found.get(seat);
}

/** What a page that publishes the summary of the meeting of its address says and asks about the mail of it. */
export interface Telling {
  /** Absent where people were told of a summary before: they are not told again. */
  readonly reach?: Reach | undefined;
  /** People who have that summary, or will: a correction goes to them where somebody wants that. */
  readonly have: number;
  /** Somebody must say whether the day is closed first. */
  readonly asks: boolean;
  readonly question: (form: FormState) => Child;
  /** Closes the day where that was chosen; answers whether the mail begins by who came, and who came uninvited. */
  readonly settle: (choice: ThanksChoice | undefined) => Promise<Settled>;
}

interface Settled {
  readonly thanks: boolean;
  readonly alsoTo: readonly Invitee[];
}

/** @param promised whether a seat has promised something by the summary that is to be published. */
export async function tellingOf(
  c: StaffContext,
  promised: (seat: string) => boolean,
): Promise<Telling | undefined> {
  const opened = await openMeeting(c);
  const open = opened && ifConvened(opened);
  if (!open) return undefined;
  if (open.meeting.summary) {
    const messages = await messagesOf(c, open);
    const rows = messages?.list.find(({ kind }) => kind === 'summary')?.people ?? [];
    return {
      have: rows.filter(({ row }) => row && row.state !== 'skipped' && row.state !== 'superseded').length,
      asks: false,
      question: () => null,
      settle: async () => ({ thanks: false, alsoTo: [] }),
    };
  }
  const [reach, thanks] = await Promise.all([reachOf(c, open, promised), thanksOf(c, open)]);
  return {
    reach,
    have: 0,
    // How a mail begins is no question where nobody gets one.
    asks: thanks === 'open' && reach.n > 0,
    question: (form) =>
      reach.n > 0 ? <ThanksQuestion c={c} open={open} form={form} thanks={thanks} /> : null,
    settle: async (choice) => {
      const thanks = await settleThanks(c, open, choice);
      return { thanks, alsoTo: await alsoToOf(c, open) };
    },
  };
}
