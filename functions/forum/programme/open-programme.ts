import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Member } from '../../membership/rules/member.ts';
import { listMembers } from '../../membership/rules/views.ts';
import type { StaffContext } from '../../web/context.ts';
import { type OpenForum, openForum } from '../open-forum.ts';
import { contactKey, type Placed } from '../rules/programme/clashes.ts';
import type { Slot } from '../rules/programme/events.ts';
import { type Programme, programmeAggregate } from '../rules/programme/programme.ts';
import { placeableSessions, placedOf } from '../rules/programme/sessions.ts';
import { listProposals, type ProposalRow } from '../rules/voices/views.ts';
import { kindNames, programmeTexts as texts } from './texts.ts';

/** The programme of a forum, what may be placed in it, and who those people are. */
export interface OpenProgramme extends OpenForum {
  readonly programme: Programme;
  readonly programmeVersion: number;
  /** Every proposal, by id: a slot may hold one that was called off since. */
  readonly proposals: ReadonlyMap<string, ProposalRow>;
  /** Accepted ones. */
  readonly sessions: readonly ProposalRow[];
  readonly placed: readonly Placed[];
  readonly members: ReadonlyMap<string, Member>;
}

/** Nothing where there is no such forum. */
export async function openProgramme(c: StaffContext): Promise<OpenProgramme | undefined> {
  const open = await openForum(c);
  if (!open) return undefined;
  const { services, networkId } = c.var;
  const [{ state: programme, version }, rows, members] = await Promise.all([
    services.repository.load(programmeAggregate, networkId, open.id),
    listProposals(services.views, networkId, open.id),
    listMembers(services.views, networkId),
  ]);
  const sessions = placeableSessions(rows);
  return {
    ...open,
    programme,
    programmeVersion: version,
    proposals: new Map(rows.map((row) => [row.id, row])),
    sessions,
    placed: sessions.map(placedOf),
    members: new Map(members.map(({ id, member }) => [id, member])),
  };
}

/** What a slot is called, on a page. */
export function slotName(
  c: StaffContext,
  { proposals }: Pick<OpenProgramme, 'proposals'>,
  { proposal, title, kind }: Slot,
): string {
  const { lang } = c.var;
  const session = proposal === undefined ? undefined : proposals.get(proposal);
  const name = plain(session?.title ?? title, lang);
  if (name) return name;
  return say(lang, proposal !== undefined && !session ? texts.withdrawn : kindNames[kind]);
}

/** Who moderates a slot, as people know them; nothing where nobody does, or they are not there any more. */
export function moderatorName(
  { members }: Pick<OpenProgramme, 'members'>,
  { moderator }: Slot,
): string | undefined {
  const member = moderator && members.get(moderator.seat);
  return member?.contacts.find(({ id, left }) => id === moderator?.person && !left)?.name;
}

/** What a person is called who is told apart by this key: see `clashesIn`. */
export function personName(
  { members, sessions }: Pick<OpenProgramme, 'members' | 'sessions'>,
  key: string,
): string {
  const speakers = sessions.flatMap((session) =>
    session.speakers.map((speaker, n) => [placedOf(session).speakers[n], speaker.name] as const),
  );
  const named = speakers.find(([of]) => of === key)?.[1];
  if (named !== undefined) return named;
  for (const [seat, { contacts }] of members) {
    const contact = contacts.find(({ id }) => contactKey({ seat, person: id }) === key);
    if (contact) return contact.name;
  }
  return key.replace(/^name:/, '');
}
