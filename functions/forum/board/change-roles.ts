import * as z from 'zod';
import type { Lang } from '../../i18n/say.ts';
import type { Member } from '../../membership/rules/member.ts';
import { once } from '../../platform/once.ts';
import { readOwner } from '../../tasks/rules/owner-text.ts';
import { isDeserted } from '../../tasks/rules/written-to.ts';
import { line, oneOf, pageId, readAs } from '../../web/fields.ts';
import type { FormTree } from '../../web/parse.ts';
import type { Labels, Problem } from '../../web/problems.ts';
import type { ForumEvent } from '../rules/events.ts';
import type { StandingForum } from '../rules/forum.ts';
import { emptySeat, fillSeat, giveRole, giveUpSeat, leadNow, wantSeat } from '../rules/people.ts';
import { roles } from '../rules/roles.ts';
import { voices } from '../rules/seats.ts';
import { rolesTexts as texts } from './roles-texts.ts';

/** Members of the network, by id. */
export type Members = ReadonlyMap<string, Member>;

/** What can be done on the page. */
export const parts = ['lead', 'unlead', 'fill', 'empty', 'giveUp', 'want'] as const;
export type Part = (typeof parts)[number];

const forms = once(() => ({
  lead: z.object({ role: oneOf(roles), who: line(200) }),
  unlead: z.object({ role: oneOf(roles) }),
  fill: z.object({ seat: line(64), member: line(64) }),
  empty: z.object({ seat: line(64) }),
  giveUp: z.object({ seat: line(64) }),
  want: z.object({ id: pageId(), voice: oneOf(voices) }),
}));

const labels: Labels = {
  role: texts.role,
  who: texts.who,
  seat: texts.seat,
  member: texts.member,
  voice: texts.voice,
};

type Decide = (forum: StandingForum) => readonly ForumEvent[];

/** What was posted, as a decision about the forum; or what is wrong with it. */
export function readPart(
  part: Part,
  tree: FormTree,
  lang: Lang,
  members: Members,
):
  | { readonly ok: true; readonly value: Decide }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const as = <S extends z.ZodType>(schema: S, then: (value: z.output<S>) => Decide) => {
    const reading = readAs(schema, tree, lang, labels);
    return reading.ok ? { ok: true as const, value: then(reading.value) } : reading;
  };
  switch (part) {
    case 'lead':
      return as(forms().lead, ({ role, who }) => {
        const named = readOwner(who);
        const lead =
          named?.party === 'member' && named.person !== undefined
            ? { seat: named.seat, party: named.party, person: named.person }
            : undefined;
        return (forum) => (leadNow(lead, members) ? giveRole(forum, role, lead) : []);
      });
    case 'unlead':
      return as(
        forms().unlead,
        ({ role }) =>
          (forum) =>
            giveRole(forum, role, undefined),
      );
    case 'fill':
      return as(
        forms().fill,
        ({ seat, member }) =>
          (forum) =>
            isDeserted(members.get(member))
              ? []
              : fillSeat(forum, seat, member, (other) => isDeserted(members.get(other))),
      );
    case 'empty':
      return as(
        forms().empty,
        ({ seat }) =>
          (forum) =>
            emptySeat(forum, seat),
      );
    case 'giveUp':
      return as(
        forms().giveUp,
        ({ seat }) =>
          (forum) =>
            giveUpSeat(forum, seat),
      );
    case 'want':
      return as(
        forms().want,
        ({ id, voice }) =>
          (forum) =>
            wantSeat(forum, id, voice),
      );
  }
}
