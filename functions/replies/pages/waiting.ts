import type { Context } from 'hono';
import { type Lang, say } from '../../i18n/say.ts';
import { type Named, namesOf } from '../../meeting/people/audience-names.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { type CancelledMeeting, type ConvenedMeeting, isConvened } from '../../meeting/rules/state.ts';
import { listMembers } from '../../membership/rules/views.ts';
import type { StaffEnv } from '../../web/context.ts';
import { isForgottenReply, replyAggregate, type SaidAnswer, type SaidProposal } from '../rules/state.ts';
import { listWaitingReplies } from '../rules/views.ts';
import { seemingTexts, replyTexts as texts } from '../texts.ts';

/** One answer that waits, with what a person needs to decide about it. */
export interface Waiting {
  readonly id: string;
  readonly said: SaidAnswer | SaidProposal;
  readonly meeting: ConvenedMeeting | CancelledMeeting;
  readonly named: Named;
}

/** Answers that wait, the oldest first. The list names them; the facts say what still waits. */
export async function waitingReplies(c: Context<StaffEnv>): Promise<Waiting[]> {
  const { services, networkId, lang } = c.var;
  const { repository, views } = services;
  const rows = await listWaitingReplies(views, networkId);
  if (rows.length === 0) return [];
  const members = await listMembers(views, networkId);
  const loaded = await Promise.all(
    rows.map(async ({ id, meeting: meetingId }): Promise<Waiting[]> => {
      const [{ state: said }, { state: meeting }] = await Promise.all([
        repository.load(replyAggregate, networkId, id),
        repository.load(meetingAggregate, networkId, meetingId),
      ]);
      if ((said.kind !== 'answer' && said.kind !== 'proposal') || !said.waiting) return [];
      if (isForgottenReply(said) || !isConvened(meeting)) return [];
      const named = namesOf(members, meeting.details.guests ?? [], lang)(said.seat, said.person);
      return [{ id, said, meeting, named }];
    }),
  );
  return loaded.flat();
}

/** `Demo Dara (Reading Bridge) seems to say yes by e-mail`. */
export function seemingOf({ said, named }: Pick<Waiting, 'said' | 'named'>, lang: Lang): string {
  const { name, organisation } = named;
  const known = name || say(lang, texts.somebody);
  const who = organisation ? say(lang, texts.who, { name: known, organisation }) : known;
  return say(lang, seemingTexts[said.kind === 'answer' ? said.answer : 'proposal'], { who });
}
