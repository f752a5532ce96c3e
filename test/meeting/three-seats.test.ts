import { afterEach, expect, it } from 'vitest';
import { everAsked } from '../../functions/meeting/people/invited.ts';
import { leftBehind, withTheirPerson } from '../../functions/meeting/people/to-invite.ts';
import { cancel, inviteOne, resend, revise } from '../../functions/meeting/rules/decide.ts';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import { contactInvitee, selectAudience } from '../../functions/meeting/rules/select-audience.ts';
import { defaultTimeline } from '../../functions/meeting/rules/timeline/settings.ts';
import type { ContactFields, MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { MINUTE } from '../../functions/platform/clock.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { readMail } from '../delivery/read-mail.ts';
import { given } from '../given.ts';
import { Life } from './life.ts';
import { MEETING } from './life-machine.ts';
import { details } from './life-people.ts';

/*
 * One person with three seats or more, of whom some leave for another address and join others there: the lists of
 * their seats part, and a message of one lane may name seats by another list than the one before.
 */

const SOKHA = 'sokha@example.org';
const BOPHA = 'bopha@example.org';
const DARA = 'dara@example.org';

const contact = (email: string): ContactFields => ({
  name: 'Sokha',
  role: 'focalPoint',
  lang: 'en',
  reachedBy: 'email',
  email,
});

let life: Life | undefined;
afterEach(() => life?.end());

/** Organisations `Org0`, `Org1` …, each with one contact at an address, and a meeting that the first are invited to. */
class Seats {
  readonly #facts: Record<string, readonly MemberEvent[]>;
  readonly #audience: readonly Invitee[];
  #running: Life | undefined;

  constructor(addresses: readonly string[], invited = addresses.length) {
    this.#facts = Object.fromEntries(
      addresses.map((email, n) => [
        `m${n}`,
        [
          {
            type: 'MemberRegistered',
            data: {
              organisation: { name: { en: `Org${n}` }, type: 'localNgo', subSectors: [], districts: [] },
              status: 'active',
            },
          },
          { type: 'ContactAdded', data: { contact: `c${n}`, fields: contact(email) } },
        ] satisfies MemberEvent[],
      ]),
    );
    const members = this.#members().slice(0, invited);
    this.#audience = selectAudience({ choice: 'all' }, members, []).invited;
  }

  async begin(): Promise<this> {
    life = await Life.begin({ audience: this.#audience, memberFacts: this.#facts });
    this.#running = life;
    return this;
  }

  get life(): Life {
    if (!this.#running) throw new Error('not begun');
    return this.#running;
  }

  #members() {
    return Object.entries(this.#facts).map(([id, facts]) => ({ id, member: given(memberAggregate, facts) }));
  }

  /** The address of an organisation's contact is corrected on the page of the member. */
  async corrected(n: number, email: string): Promise<void> {
    const event: MemberEvent = { type: 'ContactRevised', data: { contact: `c${n}`, fields: contact(email) } };
    this.#facts[`m${n}`] = [...(this.#facts[`m${n}`] ?? []), event];
    await this.life.facts(`m${n}`, [event]);
  }

  /** The invitation is sent, or sent again, as by the button on a person's page; `later`: nothing else happens yet. */
  async invited(n: number, later = false): Promise<void> {
    const meeting = await this.life.meeting();
    if (meeting.status !== 'convened') throw new Error('not convened');
    const asked = everAsked(meeting, this.#audience);
    const members = this.#members();
    const so = { network: MEETING.network, meeting: MEETING.id, asked, members, guests: [] };
    const before = asked.find(({ invitee }) => invitee.person === `c${n}`)?.invitee;
    const [only] = members[n]?.member.contacts ?? [];
    if (!only) throw new Error(`no organisation ${n}`);
    const { table, engine } = this.life.office;
    const repository = new Repository(new EventLog(table.client, table.tables.eventLog));
    const services = { repository, ledger: engine.ledger };
    const one = await withTheirPerson(services, before ?? contactInvitee(`m${n}`, only), so);
    const behind = before ? await leftBehind(services, before, so) : [];
    await this.life.change((now, at) =>
      before
        ? [one, ...behind].flatMap((each) => resend(now, each, true, at))
        : inviteOne(now, one, false, at),
    );
    if (!later) await this.life.settle();
  }

  async movesTo(hall: string): Promise<void> {
    const options = { mute: false, timeline: defaultTimeline };
    await this.life.change((meeting, now) =>
      revise(meeting, { ...details, venue: { en: hall } }, { ...options, now }),
    );
    await this.life.travel(10 * MINUTE);
  }

  async isCancelled(): Promise<void> {
    await this.life.change((meeting, now) => cancel(meeting, undefined, now));
    await this.life.settle();
  }

  /** What came to each address, oldest first: what it does to a calendar, and the organisations that it names. */
  async mails(): Promise<Record<string, string[]>> {
    const read = await Promise.all(this.life.told.map(({ raw }) => readMail(raw)));
    const said = read.map(({ to, text, calendar = '' }) => {
      const method = /METHOD:(\w+)/.exec(calendar)?.[1];
      return [to.toLowerCase(), [method, ...new Set(text.match(/Org\d/g))].join(' ')] as const;
    });
    const byAddress = Map.groupBy(said, ([to]) => to);
    return Object.fromEntries([...byAddress].map(([to, all]) => [to, all.map(([, one]) => one)]));
  }
}

it('is told of the cancellation at the address that the first seat has left, and where that one went', async () => {
  const seats = await new Seats([SOKHA, SOKHA]).begin();
  await seats.corrected(0, BOPHA);
  await seats.invited(0);
  await seats.isCancelled();
  expect(await seats.mails()).toEqual({
    [SOKHA]: ['REQUEST Org0 Org1', 'REQUEST Org1', 'CANCEL Org1'],
    [BOPHA]: ['REQUEST Org0', 'CANCEL Org0'],
  });
});

it('is told of the cancellation also where the second seat leaves after the first', async () => {
  const seats = await new Seats([SOKHA, SOKHA, SOKHA]).begin();
  await seats.corrected(0, DARA);
  await seats.movesTo('Another hall');
  await seats.corrected(1, BOPHA);
  await seats.invited(1);
  await seats.isCancelled();
  expect(await seats.mails()).toEqual({
    [SOKHA]: ['REQUEST Org0 Org1 Org2', 'REQUEST Org1 Org2', 'REQUEST Org2', 'CANCEL Org2'],
    [DARA]: ['REQUEST Org0', 'CANCEL Org0'],
    [BOPHA]: ['REQUEST Org1', 'CANCEL Org1'],
  });
});

it('stays one person where a second seat joined others, though its first list grows', async () => {
  const seats = await new Seats([SOKHA, SOKHA, SOKHA, BOPHA, SOKHA], 4).begin();
  await seats.corrected(1, BOPHA);
  await seats.invited(1);
  await seats.invited(4);
  await seats.movesTo('Another hall');
  await seats.isCancelled();
  expect(await seats.mails()).toEqual({
    [SOKHA]: [
      'REQUEST Org0 Org1 Org2',
      'REQUEST Org0 Org2 Org4',
      'REQUEST Org0 Org2 Org4',
      'CANCEL Org0 Org2 Org4',
    ],
    [BOPHA]: ['REQUEST Org3', 'REQUEST Org3 Org1', 'REQUEST Org3 Org1', 'CANCEL Org3 Org1'],
  });
});

it('is told of the cancellation for the seats that were written to, though the list is another by then', async () => {
  const seats = await new Seats([SOKHA, SOKHA, SOKHA, DARA]).begin();
  await seats.corrected(0, BOPHA);
  await seats.movesTo('Another hall');
  await seats.corrected(2, 'third@example.org');
  await seats.corrected(3, SOKHA);
  await seats.invited(1, true);
  await seats.isCancelled();
  expect(await seats.mails()).toMatchObject({
    [SOKHA]: ['REQUEST Org0 Org1 Org2', 'REQUEST Org1 Org2', 'CANCEL Org1'],
    [DARA]: ['REQUEST Org3', 'REQUEST Org3'],
  });
});
