/*
 * A made-up network of two years, as facts and messages are stored: it knows nothing of the code that reads them. Every
 * run of the same seed gives the same. What happens in it: members join, rest, come back and leave, move to other
 * districts, and say that their details are right; meetings are held, one is moved and one called off, one quarter has two
 * and one has none; organisations answer, change their mind, answer late or not at all; days are closed, corrected,
 * opened again, and one is never closed; promises are kept, put off, dropped, and done too late.
 */

export interface RawFact {
  readonly kind: string;
  readonly id: string;
  /** Instant (UTC). */
  readonly at: string;
  readonly by: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
}

export interface RawMail {
  readonly meeting: string;
  readonly person: string;
  readonly seat: string;
  readonly revision: number;
  readonly state: 'delivered' | 'bounced';
  readonly at: string;
}

export interface TwoYears {
  readonly facts: readonly RawFact[];
  readonly mails: readonly RawMail[];
  /** The instant (UTC) at which it is looked at. */
  readonly now: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DISTRICTS = ['0201', '0202', '0203', '0204', '0205', '0206', '0208', '0211', '02'];
const SUBJECTS = ['ecce', 'primary', 'secondary', 'nfe', 'disability', 'digital'];

/** Local day → the instant of a local time, in Phnom Penh. */
const at = (day: string, time: string) =>
  new Date(Date.parse(`${day}T${time}:00.000Z`) - 7 * HOUR).toISOString();
const shifted = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();
const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10);

interface Plan {
  readonly id: string;
  readonly day: string;
  readonly invited: number;
  readonly movedTo?: string;
  readonly cancelled?: true;
  readonly neverClosed?: true;
  readonly summaryAfter?: number;
}

const plans: readonly Plan[] = [
  { id: 'mt1', day: '2024-02-16', invited: 30, summaryAfter: 1 },
  { id: 'mt2', day: '2024-05-23', invited: 18, summaryAfter: 6 },
  { id: 'mt3a', day: '2024-08-08', invited: 25, summaryAfter: 0 },
  { id: 'mt3b', day: '2024-09-20', invited: 12 },
  { id: 'mt4', day: '2024-11-29', invited: 22, neverClosed: true, summaryAfter: 3 },
  { id: 'mt5', day: '2025-02-20', invited: 30, cancelled: true },
  { id: 'mt6', day: '2025-05-08', invited: 35, movedTo: '2025-05-29', summaryAfter: 2 },
  { id: 'mt7', day: '2025-08-14', invited: 28, summaryAfter: 4 },
  { id: 'mt8', day: '2025-11-07', invited: 24, summaryAfter: 5 },
];

export function twoYears(seed: number, members = 40): TwoYears {
  const made = new Making(seed, members);
  made.members();
  for (const plan of plans) made.meeting(plan);
  const facts = made.facts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { facts, mails: made.mails, now: at('2025-12-20', '09:00') };
}

class Making {
  readonly facts: RawFact[] = [];
  readonly mails: RawMail[] = [];
  readonly #members: string[];
  #state: number;

  constructor(seed: number, members: number) {
    this.#state = seed;
    this.#members = Array.from({ length: members }, (_, n) => `m${String(n + 1).padStart(4, '0')}`);
  }

  /** From 0 until before 1 (mulberry32). */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  #chance(p: number): boolean {
    return this.#random() < p;
  }

  #int(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1));
  }

  #some<T>(of: readonly T[], most: number): T[] {
    return of.filter(() => this.#chance(most / of.length)).slice(0, most);
  }

  #fact(
    kind: string,
    id: string,
    when: string,
    type: string,
    data: Record<string, unknown>,
    by = 'staff:s',
  ): void {
    this.facts.push({ kind, id, at: when, by, type, data });
  }

  members(): void {
    for (const [n, id] of this.#members.entries()) {
      const joins =
        n % 7 === 6 ? at(plus('2024-01-10', this.#int(20, 600)), '10:00') : at('2023-12-18', '09:00');
      const status = n % 9 === 8 ? 'observer' : n % 13 === 12 ? 'pending' : 'active';
      const organisation = (more: Record<string, unknown> = {}) => ({
        name: { en: `Organisation ${n + 1}`, km: `អង្គការ ${n + 1}` },
        type: 'localNgo',
        subSectors: this.#some(SUBJECTS, 2),
        districts: n % 11 === 10 ? [] : this.#some(DISTRICTS, 2),
        ...more,
      });
      const fields = { role: 'focalPoint', lang: 'km', email: `c${id}@example.org`, reachedBy: 'email' };
      this.#fact('member', id, joins, 'MemberRegistered', { organisation: organisation(), status });
      this.#fact('member', id, joins, 'ContactAdded', {
        contact: `c${id}`,
        fields: { ...fields, name: `Person ${n + 1}` },
      });
      if (this.#chance(0.2)) {
        const when = at(plus('2024-03-01', this.#int(0, 500)), '11:00');
        if (when > joins) this.#fact('member', id, when, 'MemberRevised', { organisation: organisation() });
      }
      this.#rests(id, joins);
      this.#verifies(id, joins);
    }
  }

  #rests(id: string, joins: string): void {
    if (!this.#chance(0.3)) return;
    let when = at(plus('2024-02-01', this.#int(0, 500)), '15:00');
    for (const status of this.#chance(0.5) ? ['dormant', 'active'] : ['left']) {
      if (when > joins) this.#fact('member', id, when, 'MemberStatusChanged', { status });
      when = shifted(when, this.#int(30, 200) * DAY);
    }
  }

  #verifies(id: string, joins: string): void {
    for (let day = '2024-01-05'; day < '2025-12-18'; day = plus(day, this.#int(35, 120))) {
      const when = at(day, this.#chance(0.2) ? '00:30' : '16:00');
      if (when <= joins || this.#chance(0.3)) continue;
      const by = `person:c${id}`;
      if (this.#chance(0.8)) this.#fact('member', id, when, 'DetailsConfirmed', { contact: `c${id}` }, by);
      else {
        const correction = `cor-${id}-${day}`;
        const proposed = { correction, contact: `c${id}`, fields: { note: 'Another telephone' } };
        this.#fact('member', id, when, 'CorrectionProposed', proposed, by);
        const decided = shifted(when, this.#int(1, 20) * DAY);
        if (this.#chance(0.5)) this.#fact('member', id, decided, 'CorrectionApproved', { correction });
        else this.#fact('member', id, decided, 'CorrectionDeclined', { correction, contact: `c${id}` });
      }
    }
    // On the last day of a quarter, and on one that is exactly 90 days before the end of another.
    if (id.endsWith('3')) {
      for (const day of ['2024-03-31', '2024-12-31'])
        if (at(day, '23:30') > joins)
          this.#fact(
            'member',
            id,
            at(day, '23:30'),
            'DetailsConfirmed',
            { contact: `c${id}` },
            `person:c${id}`,
          );
    }
  }

  #statusAt(id: string, when: string): string | undefined {
    return this.facts
      .filter(
        (one) => one.kind === 'member' && one.id === id && one.at <= when && one.data.status !== undefined,
      )
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .at(-1)?.data.status as string | undefined;
  }

  meeting(plan: Plan): void {
    const { id, day, movedTo } = plan;
    const sent = at(plus(day, -plan.invited), '09:30');
    const known = this.#members.filter((one) =>
      ['active', 'observer', 'dormant'].includes(this.#statusAt(one, sent) ?? ''),
    );
    const asked = known.filter(() => this.#chance(0.92));
    const spare = known.filter((one) => !asked.includes(one)).slice(0, 2);
    const guests = ['g1', 'g2'].map((one) => `${id}${one}`);
    this.#convene(plan, sent, asked, guests);
    for (const seat of spare)
      this.#fact('meeting', id, shifted(sent, 5 * DAY), 'SeatInvited', {
        invitee: invitee(seat),
        again: false,
      });
    const uninvited = asked[3];
    if (uninvited)
      this.#fact('meeting', id, shifted(sent, 6 * DAY), 'SeatUninvited', { invitee: invitee(uninvited) });
    const seats = [...asked.filter((one) => one !== uninvited), ...spare, ...guests];
    const begins = at(movedTo ?? day, '08:30');
    if (plan.cancelled) {
      this.#answers(plan, seats, sent, at(day, '08:30'), at(day, '08:30'));
      this.#fact('meeting', id, shifted(at(day, '08:30'), -3 * DAY), 'MeetingCancelled', {});
      return;
    }
    this.#answers(plan, seats, sent, movedTo ? shifted(sent, 9 * DAY) : begins, at(day, '08:30'));
    if (movedTo) {
      this.#move(plan, movedTo, shifted(sent, 10 * DAY));
      this.#answers(
        plan,
        seats.filter(() => this.#chance(0.6)),
        shifted(sent, 11 * DAY),
        begins,
        begins,
      );
    }
    this.#fact('meeting', id, begins, 'HandOversClosed', {}, 'system');
    this.#day(plan, seats, begins, movedTo ? 2 : 1);
    this.#promises(plan, movedTo ?? day);
    this.#summary(plan, movedTo ?? day);
  }

  #convene({ id, day }: Plan, sent: string, asked: readonly string[], guests: readonly string[]): void {
    const details = {
      title: { en: `Meeting ${id}` },
      ...{ date: day, start: '08:30', end: '12:00', venue: { en: 'Hall' } },
      objectives: [{ en: 'Meet' }],
      audience: { choice: 'all' },
      answerBy: plus(day, -5),
      guests: guests.map((guest) => ({
        ...{
          id: guest,
          name: `Guest ${guest}`,
          lang: 'km',
          reachedBy: 'email',
          email: `${guest}@example.org`,
        },
      })),
    };
    const released = shifted(sent, 120_000);
    this.#fact('meeting', id, shifted(sent, -HOUR), 'MeetingDrafted', { zone: 'Asia/Phnom_Penh', details });
    this.#fact('audience', `aud-${id}`, shifted(sent, -60_000), 'AudienceChunkFixed', {
      invited: [...asked.map((seat) => invitee(seat)), ...guests.map((guest) => invitee(guest, 'guest'))],
      leftOut: [],
    });
    this.#fact('meeting', id, sent, 'MeetingConvened', {
      ...{ audience: `aud-${id}`, chunks: 1, hash: 'hash', mail: asked.length + 2, byHand: 0, leftOut: 0 },
      ...{ releaseAt: released, startsAt: at(day, '08:30'), endsAt: at(day, '12:00') },
    });
    this.#fact('meeting', id, released, 'InvitationsReleased', {}, 'system');
    for (const [n, seat] of asked.entries()) {
      const mail = { meeting: id, person: `c${seat}`, seat, at: released };
      const bounced = n % 10 === 4;
      this.mails.push({ ...mail, revision: 4, state: bounced ? 'bounced' : 'delivered' });
      if (n % 20 === 14)
        this.mails.push({ ...mail, at: shifted(released, DAY), revision: 5, state: 'delivered' });
    }
  }

  /** @param until before which they answer · @param starts the time that they answer about. */
  #answers({ id, day }: Plan, seats: readonly string[], from: string, until: string, starts: string): void {
    const room = Date.parse(until) - Date.parse(from) - 600_000;
    for (const seat of seats) {
      if (this.#chance(0.25)) continue;
      const person = seat.startsWith('m0') ? `c${seat}` : seat;
      const give = (when: string, answer: string) =>
        this.#fact(
          'seat',
          `${id}.${seat}`,
          when,
          'AnswerGiven',
          {
            ...{ meeting: id, seat, person, source: 'form', fields: { answer } },
            ...{
              startsAt: starts,
              endsAt: shifted(starts, 3.5 * HOUR),
              late: when > at(plus(day, -5), '23:59'),
            },
          },
          `person:${person}`,
        );
      const kinds = ['yes', 'yes', 'yes', 'no', 'unsure'];
      const first = shifted(from, 300_000 + Math.floor(this.#random() * room * 0.8));
      give(first, kinds[this.#int(0, 4)] ?? 'yes');
      if (!this.#chance(0.3)) continue;
      const second = shifted(first, 60_000 + Math.floor(this.#random() * room * 0.1));
      give(second, kinds[this.#int(0, 4)] ?? 'no');
      if (this.#chance(0.3))
        this.#fact('seat', `${id}.${seat}`, shifted(second, 30_000), 'AnswerTakenBack', {
          ...{ meeting: id, seat, given: second },
        });
    }
  }

  #move({ id }: Plan, to: string, when: string): void {
    const begins = at(to, '08:30');
    this.#fact('meeting', id, when, 'MeetingRevised', {
      ...{ changes: { date: to }, startsAt: begins, endsAt: at(to, '12:00') },
      ...{ announceAt: shifted(when, 300_000), dateNumber: 2, answersStand: false },
    });
    const changes = [{ field: 'date', from: 'before', to }];
    this.#fact('meeting', id, shifted(when, 300_000), 'ChangeAnnounced', { changes }, 'system');
  }

  #day(plan: Plan, seats: readonly string[], begins: string, date: number): void {
    const { id } = plan;
    let tapped = 0;
    const tap = (person: string, is: string, when: string, more: Record<string, unknown> = {}) => {
      tapped += 1;
      return { id: `tap${tapped}`, person, is, at: when, ...more };
    };
    const note = (when: string, ...taps: object[]) =>
      this.#fact('day', id, when, 'AttendanceNoted', { date, way: 'page', taps });
    const came = seats.filter(() => this.#chance(0.7));
    const present = new Map<string, string | undefined>();
    for (const seat of came) {
      const sex = ['female', 'male', undefined][this.#int(0, 2)];
      const person = seat.startsWith('m0') ? `c${seat}` : seat;
      const isOnline = this.#chance(0.1);
      present.set(person, sex);
      note(begins, tap(person, isOnline ? 'online' : 'room', begins, { seat, ...(sex ? { sex } : {}) }));
      if (!this.#chance(0.05)) continue;
      // Tapped by mistake.
      present.delete(person);
      note(shifted(begins, HOUR), tap(person, 'away', shifted(begins, HOUR), { seat }));
    }
    const unasked = this.#members.find(
      (one) => !seats.includes(one) && this.#statusAt(one, begins) === 'active',
    );
    const walkIns: [string, object][] = [
      ...(unasked ? [['w-member', { name: 'Walk In', member: unasked }] as [string, object]] : []),
      ['w-other', { name: 'Somebody', organisation: 'A school' }],
    ];
    for (const [person, walkIn] of walkIns) {
      present.set(person, 'female');
      note(begins, tap(person, 'room', begins, { sex: 'female', walkIn }));
    }
    if (plan.neverClosed) return;
    const closing = shifted(begins, 5 * HOUR);
    const close = (when: string, taps: object[] = []) => {
      const sexes = [...present.values()];
      const [women, men] = ['female', 'male'].map((one) => sexes.filter((sex) => sex === one).length);
      const counts = { people: present.size, room: present.size, online: 0, organisations: 0 };
      const sexUnknown = sexes.filter((sex) => sex === undefined).length;
      if (taps.length > 0) note(when, ...taps);
      else this.#fact('day', id, when, 'DayClosed', { date, pwd: 2 });
      this.#fact('day', id, when, 'DayCounted', { date, ...counts, women, men, sexUnknown });
    };
    close(closing);
    const late = seats.find((one) => one.startsWith('m0') && !present.has(`c${one}`));
    if (late && id !== 'mt7') {
      present.set(`c${late}`, 'female');
      const when = shifted(closing, DAY);
      close(when, [tap(`c${late}`, 'room', shifted(begins, HOUR), { seat: late, sex: 'female' })]);
    }
    if (id === 'mt7') {
      this.#fact('day', id, shifted(closing, HOUR), 'DayReopened', {});
      close(shifted(closing, 2 * HOUR));
    }
  }

  #promises({ id }: Plan, day: string): void {
    const written = at(plus(day, 1), '10:00');
    for (let n = 0; n < 12; n += 1) {
      const task = `t-${id}-${n}`;
      const due = n % 6 === 5 ? undefined : plus(day, this.#int(7, 150));
      this.#fact('task', task, written, 'TaskWritten', {
        what: { en: `Promise ${n}` },
        origin: { from: 'meeting', meeting: id, item: 'i1' },
        ...{ begins: 'taken', owners: [], ...(due ? { due } : {}) },
      });
      const when = shifted(written, this.#int(5, 160) * DAY);
      switch (this.#int(0, 5)) {
        case 0:
          break;
        case 1:
          this.#fact('task', task, when, 'TaskDropped', { why: 'No money' });
          break;
        case 2: {
          const later = plus(day, this.#int(160, 300));
          this.#fact('task', task, shifted(written, 3 * DAY), 'TaskRedated', { due: later });
          this.#fact('task', task, when, 'TaskDone', {});
          break;
        }
        case 3:
          this.#fact('task', task, when, 'TaskDone', {});
          this.#fact('task', task, shifted(when, HOUR), 'DoneTakenBack', {});
          if (this.#chance(0.5)) this.#fact('task', task, shifted(when, 40 * DAY), 'TaskDone', {});
          break;
        default:
          this.#fact('task', task, when, 'TaskDone', {});
      }
    }
  }

  #summary({ id, summaryAfter }: Plan, day: string): void {
    if (summaryAfter === undefined) return;
    const when = at(plus(day, summaryAfter), '17:00');
    const published = {
      revision: 1,
      date: 1,
      title: { en: id },
      parts: {},
      entries: [],
      photos: [],
      mail: true,
    };
    this.#fact('minutes', id, shifted(when, -HOUR), 'SummaryPublished', { published, releaseAt: when });
    this.#fact('minutes', id, when, 'SummaryReleased', { revision: 1 }, 'system');
    this.#fact('meeting', id, when, 'SummaryShared', { text: {}, minutes: { revision: 1 } }, 'system');
    const again = { ...published, revision: 2 };
    const later = shifted(when, 9 * DAY);
    this.#fact('minutes', id, shifted(later, -HOUR), 'SummaryPublished', {
      published: again,
      releaseAt: later,
    });
    this.#fact('minutes', id, later, 'SummaryReleased', { revision: 2 }, 'system');
  }
}

function invitee(seat: string, party: 'member' | 'guest' = 'member'): Record<string, unknown> {
  return { seat, party, person: party === 'member' ? `c${seat}` : seat, channel: 'email', lang: 'km' };
}
