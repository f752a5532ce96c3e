import type { PartTaken } from '../../day/rules/came.ts';
import type { Frozen } from '../../delivery/ledger-row.ts';
import type { MailTools } from '../../delivery/mail-source.ts';
import type { Published } from '../../minutes/rules/events.ts';
import { correctedSince, freeIn, hasMembersOnly, toldTo } from '../../minutes/rules/told.ts';
import type { Party } from '../../platform/planned-mail.ts';
import { linkToTask } from '../../tasks/rules/link.ts';
import type { ToldMail } from '../messages/frame/summary-blocks.ts';
import type { Person } from '../people/people.ts';
import { afterPagesOf } from '../people/person-links.ts';
import type { Convened } from '../rules/state.ts';
import { isForAnybody, publicPageUrl } from '../rules/visibility.ts';
import { publishedAt } from './of-minutes.ts';
import type { Writing } from './writing.ts';

/** Who is told of a published summary. */
export interface TellingOf {
  readonly network: string;
  /** Of the meeting. */
  readonly id: string;
  readonly meeting: Convened;
  readonly person: Pick<Person, 'epoch' | 'organisation'> & { readonly id: string; readonly seat: string };
  /** All seats that they are written to for. */
  readonly seats: readonly string[];
  readonly party: Party;
  readonly took: PartTaken | undefined;
  /** When it is written (instant, UTC): links live from then. */
  readonly writtenAt: string;
}

/** What a message tells them of it, with their own links; `before`: what they were told of until a correction. */
export function toldMail(
  published: Published,
  about: TellingOf,
  { only, before }: { readonly only?: Frozen['only']; readonly before?: Published | undefined },
  tools: Pick<MailTools, 'sign' | 'origin'>,
): ToldMail {
  const { network, id, meeting, person, seats, party, took, writtenAt } = about;
  const isMember = party === 'member';
  const reader = { seats, isMember };
  const told = toldTo(published, reader);
  const named = { network, seat: person.seat, person: person.id, epoch: person.epoch };
  const personal = afterPagesOf({ ...named, meeting: id }, writtenAt, tools).summary;
  const isMissed = isMember && took === 'missed';
  const isPersonal = !isForAnybody(meeting) || (isMember && (isMissed || hasMembersOnly(published)));
  const [first] = told.own;
  const free = freeIn(published);
  return {
    ...told,
    page: isPersonal ? personal : publicPageUrl(tools.origin, network, id),
    tasks:
      first &&
      linkToTask(
        { ...named, task: first.id },
        told.own.map(({ due }) => due),
        writtenAt,
        tools,
      ),
    free:
      isMember && free[0]
        ? linkToTask(
            { ...named, task: free[0].id },
            free.map(({ due }) => due),
            writtenAt,
            tools,
          )
        : undefined,
    update: isMissed ? `${personal}#news` : undefined,
    only,
    changed: published.changed,
    corrected: before && correctedSince(before, published, reader),
  };
}

/** What a mail says of the summary that was published when it was claimed. */
export async function toldIn(
  {
    row,
    frozen,
    seats,
    id,
    person,
    tools,
  }: Pick<Writing, 'row' | 'frozen' | 'seats' | 'id' | 'person' | 'tools'>,
  meeting: Convened,
  took: PartTaken | undefined,
): Promise<ToldMail | undefined> {
  const { network, party } = row;
  const { now, before } = await publishedAt(frozen, { repository: tools.repository, network, id });
  if (!now) return undefined;
  const about = {
    network,
    id,
    meeting,
    person: { ...person, id: row.person, seat: row.seat },
    seats: seats.map((one) => one.row.seat),
    party,
    took,
    writtenAt: frozen.dtstamp,
  };
  return toldMail(now, about, { only: frozen.only, before }, tools);
}
