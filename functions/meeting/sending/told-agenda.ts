import { NO_POINTS, readPointsBefore } from '../../agenda/rules/open-points.ts';
import { papersAggregate, paperUrl, publicPapersPath } from '../../agenda/rules/papers.ts';
import { toldAgenda } from '../../agenda/rules/told.ts';
import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools } from '../../delivery/mail-source.ts';
import { once } from '../../platform/once.ts';
import type { AgendaMail } from '../messages/frame/agenda-extras.ts';
import type { MessageRule } from '../messages/rule.ts';
import type { Person } from '../people/people.ts';
import { afterPagesOf, linksOf } from '../people/person-links.ts';
import type { Convened } from '../rules/state.ts';
import { isForAnybody } from '../rules/visibility.ts';

/** Who an agenda is written to: the first seat, and all that they are written to for. */
export interface AgendaReading {
  readonly row: Pick<LedgerRow, 'network' | 'cause' | 'party' | 'seat' | 'person'>;
  readonly seats: readonly string[];
  readonly person: Pick<Person, 'epoch'>;
}

/**
 * What a message says of papers and of what was promised before. Both are read once, as they are at this moment, also
 * where a mail is tried again: nobody is to be led to a paper that was taken away, or asked about what is done.
 *
 * @param now when it is written (instant, UTC): links live from then.
 */
export function agendaTold(
  { repository, views, sign, origin }: Pick<MailTools, 'repository' | 'views' | 'sign' | 'origin'>,
  { network, id, now }: { readonly network: string; readonly id: string; readonly now: string },
  meeting: Convened,
): (rule: MessageRule, reader: AgendaReading) => Promise<AgendaMail | undefined> {
  const papersOf = once(async () => (await repository.load(papersAggregate, network, id)).state);
  const pointsOf = once(() => readPointsBefore(views, network, id, now));
  const items = (meeting.details.agenda ?? []).map((one) => one.id);
  return async ({ withPapers }, { row, seats, person }) => {
    if (!withPapers) return undefined;
    const [state, points] = await Promise.all([
      papersOf(),
      withPapers === 'andPoints' ? pointsOf() : NO_POINTS,
    ]);
    const isMember = row.party === 'member';
    const { papers, ...told } = toldAgenda(points, state, items, { seats, isMember });
    const { answer } = linksOf(row, person, meeting.endsAt, { sign, origin });
    const { seat, person: who } = row;
    // The link of somebody who is no member need not be one that the meeting knows: anybody may read the same.
    const below =
      !isMember && withPapers === 'alone' && isForAnybody(meeting)
        ? `${origin}${publicPapersPath(network, id)}`
        : afterPagesOf({ network, seat, person: who, epoch: person.epoch, meeting: id }, now, {
            sign,
            origin,
          }).papers;
    return {
      ...told,
      papers: papers.map((paper) => ({
        item: paper.item,
        title: paper.title,
        url: paperUrl(paper, below),
        isPdf: paper.file !== undefined,
        membersOnly: paper.membersOnly,
      })),
      page: `${answer}/agenda`,
    };
  };
}
