import type { Child } from 'hono/jsx';
import { MailStateOf } from '../../delivery/mail-state.tsx';
import { digitsFor, searchKey } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { fill, type Lang, say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Fold } from '../../web/form-parts.tsx';
import { freshForm } from '../../web/forms.tsx';
import { LongList, listAsked, pageOf } from '../../web/long-list.tsx';
import { Figures, type Mood, Section, State } from '../../web/parts.tsx';
import { leftOutTexts } from '../draft/preview-texts.ts';
import { hostLineOf } from '../messages/host-line.ts';
import { type KnownMeeting, meetingPath } from '../page/context.ts';
import { type Headcount, headcount } from '../rules/headcount.ts';
import { attendeeOf, type GivenAnswer } from '../rules/seat.ts';
import { lifeTexts as texts } from './life-texts.ts';
import {
  type ConvenedOpen,
  type InvitedPerson,
  needYou,
  type PeopleOfMeeting,
  type SeatOf,
  seatsOf,
  waitForHand,
} from './people-of.ts';

/** Which people a list shows: `?who=`. */
const filters = {
  all: { text: texts.filterAll, has: () => true, count: seats },
  trouble: {
    text: texts.filterTrouble,
    has: ({ people }: SeatOf) => people.some(({ needsYou }) => needsYou),
    count: (some: readonly SeatOf[]) => needYou(some.flatMap(({ people }) => people)),
  },
  hand: {
    text: texts.filterHand,
    has: ({ people }: SeatOf) => people.some(({ toHand }) => toHand.length > 0),
    count: (some: readonly SeatOf[]) => waitForHand(some.flatMap(({ people }) => people)),
  },
  silent: {
    text: texts.filterSilent,
    has: ({ invited, answer }: SeatOf) => invited && !answer,
    count: seats,
  },
  again: { text: texts.filterAgain, has: ({ invited, stale }: SeatOf) => invited && stale, count: seats },
  yes: { text: texts.filterYes, has: said('yes'), count: seats },
  no: { text: texts.filterNo, has: said('no'), count: seats },
} as const;
type Filter = keyof typeof filters;

function seats(some: readonly SeatOf[]): number {
  return some.length;
}

/** What somebody said whose invitation was withdrawn is no answer any more. */
function said(what: GivenAnswer['fields']['answer']): (seat: SeatOf) => boolean {
  return ({ invited, answer }) => invited && answer?.fields.answer === what;
}

/** Seats × (mail state, answer), A–Z, those left out below. */
export function PeopleSection(props: { c: StaffContext; open: ConvenedOpen; of: PeopleOfMeeting }) {
  const { c, open, of } = props;
  const { id } = open;
  const { lang } = c.var;
  const asked = Object.keys(filters).find((name) => name === c.req.query('who')) as Filter | undefined;
  const filter = asked ?? 'all';
  const members = new Map(of.members.map((one) => [one.id, one.keys]));
  const shown = inNameOrder(of.seats.filter(filters[filter].has), lang, ({ people: [{ named }] }) => [
    named.organisation || named.name,
    named.name,
  ]);
  const list = pageOf(shown, listAsked(c), (seat) => keysOf(seat, members.get(seat.seat)));
  return (
    <Section id="people" title={say(lang, texts.people)}>
      <HostLine people={of.people} lang={lang} />
      <nav class="filters" aria-label={say(lang, texts.filters)}>
        {Object.entries(filters).map(([name, { text, has, count }]) => {
          const n = count(of.seats.filter(has));
          if (name === 'silent' && !open.meeting.released) return null;
          if (n === 0 && name !== filter) return null;
          const href =
            name === 'all'
              ? meetingPath(c, id, '/people#people')
              : meetingPath(c, id, `/people?who=${name}#people`);
          return (
            <a href={href} {...(name === filter ? { 'aria-current': 'true' } : {})}>
              {text[lang]} <b>{digitsFor(lang, n)}</b>
            </a>
          );
        })}
      </nav>
      {shown.length === 0 ? <p>{say(lang, texts.nobodyHere)}</p> : null}
      <LongList
        lang={lang}
        list={list}
        path={meetingPath(c, id, '/people')}
        keep={{ who: filter === 'all' ? undefined : filter }}
        anchor="people"
      >
        <ul class="rows people">
          {list.rows.map((seat) => (
            <SeatRow c={c} open={open} seat={seat} />
          ))}
        </ul>
      </LongList>
      <LeftOutFold c={c} of={of} />
    </Section>
  );
}

/** What a seat is found by: its organisation in both languages, and everybody of it. */
function keysOf({ people }: SeatOf, member: string | undefined): string {
  const own = people.flatMap(({ named }) => [named.organisation, named.name, named.email ?? '']);
  return [...own.map(searchKey), member ?? ''].join('\n');
}

/** What the seats of these people said, each once. */
function answersOf(people: readonly InvitedPerson[]): GivenAnswer[] {
  return seatsOf(people).flatMap(({ invited, answer }) => (invited && answer ? [answer] : []));
}

/** `coming (12 female)`, under the number: the way Cambodia writes headcounts. */
function comingText({ women }: Pick<Headcount, 'women'>, lang: Lang): string {
  return women === 0
    ? say(lang, texts.comingFigure)
    : say(lang, texts.comingFemale, { women: digitsFor(lang, women) });
}

/** Whether a meeting has begun: from then on what follows it comes first, and who answered what below. */
export function hasBegun({ var: { services } }: StaffContext, meeting: KnownMeeting): boolean {
  return meeting.status !== 'draft' && meeting.startsAt <= services.now();
}

/** How many come, do not, and have not said: the numbers of a meeting. */
export function Counts({ of, lang }: { of: PeopleOfMeeting; lang: Lang }) {
  const count = headcount(answersOf(of.people));
  const silent = of.seats.filter(filters.silent.has).length;
  return (
    <Figures
      figures={[
        { value: digitsFor(lang, count.people), label: comingText(count, lang), mood: 'done' },
        { value: digitsFor(lang, count.no), label: say(lang, texts.notComing) },
        ...(count.unsure > 0
          ? [
              {
                value: digitsFor(lang, count.unsure),
                label: say(lang, texts.unsure),
                mood: 'waiting' as const,
              },
            ]
          : []),
        {
          value: digitsFor(lang, silent),
          label: say(lang, texts.silent),
          ...(silent > 0 ? { mood: 'waiting' } : {}),
        },
      ]}
    />
  );
}

/** `24 people, 2 vegetarian, 1 wheelchair`: for lunch and the room, without names. */
export function hostLine(people: readonly InvitedPerson[], lang: Lang): string {
  return hostLineOf(headcount(answersOf(people)), lang);
}

function HostLine({ people, lang }: { people: readonly InvitedPerson[]; lang: Lang }) {
  if (headcount(answersOf(people)).people === 0) return null;
  return (
    <div>
      <p class="label">{say(lang, texts.forHost)}</p>
      <p class="copy">{hostLine(people, lang)}</p>
    </div>
  );
}

/** A seat with everybody of it who was asked, and its one answer. */
function SeatRow({ c, open, seat }: { c: StaffContext; open: ConvenedOpen; seat: SeatOf }) {
  const { id } = open;
  const { lang } = c.var;
  const [first, ...others] = seat.people;
  const { named } = first;
  return (
    <li>
      <div>
        <PersonLink c={c} id={id} person={first}>
          {named.organisation || named.name || first.invitee.person}
        </PersonLink>
        <p class="muted">
          {[named.organisation ? named.name : '', named.guest ? say(lang, texts.guest) : '', whyAsked(first)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div class="states">
        <PersonState c={c} open={open} person={first} />
        {seat.invited && open.meeting.released ? <AnswerState person={first} lang={lang} /> : null}
      </div>
      {others.map((person) => (
        <div class="beside">
          <PersonLink c={c} id={id} person={person}>
            {person.named.name || person.invitee.person}
          </PersonLink>
          {whyAsked(person) ? <p class="muted">{whyAsked(person)}</p> : null}
          <PersonState c={c} open={open} person={person} />
        </div>
      ))}
    </li>
  );

  function whyAsked({ ladder }: InvitedPerson): string {
    return ladder ? say(lang, texts.askedUp) : '';
  }
}

function PersonLink(props: { c: StaffContext; id: string; person: InvitedPerson; children: Child }) {
  const { c, id, person, children } = props;
  return (
    <a class="what" href={meetingPath(c, id, `/people/${person.invitee.person}`)}>
      {children}
    </a>
  );
}

/** What became of the messages to one person. */
function PersonState(props: { c: StaffContext; open: ConvenedOpen; person: InvitedPerson }) {
  const { c, open, person } = props;
  const { lang } = c.var;
  if (!person.invited) return <State mood="quiet">{say(lang, texts.uninvited)}</State>;
  if (!person.mail) {
    const isOver = open.meeting.status === 'cancelled';
    return <State mood="quiet">{say(lang, isOver ? texts.neverSent : texts.notYetMail)}</State>;
  }
  return <MailStateOf c={c} row={person.mail} />;
}

export function AnswerState(props: { person: Pick<InvitedPerson, 'answer' | 'stale'>; lang: Lang }) {
  const { person, lang } = props;
  const { answer, stale } = person;
  if (!answer) return <State mood="quiet">{say(lang, texts.noAnswer)}</State>;
  const notes = [
    attendeeOf(answer) ?? '',
    answer.late ? say(lang, texts.late) : '',
    stale ? say(lang, texts.stale) : '',
  ].filter(Boolean);
  return (
    <State mood={stale ? 'waiting' : moods[answer.fields.answer]}>
      {answerText(answer, lang)}
      {notes.length > 0 ? ` (${notes.join(', ')})` : ''}
    </State>
  );
}

const moods: Readonly<Record<GivenAnswer['fields']['answer'], Mood>> = {
  yes: 'done',
  no: 'quiet',
  unsure: 'waiting',
};

export function answerText({ fields }: GivenAnswer, lang: Lang): string {
  if (fields.answer === 'no') return say(lang, texts.no);
  if (fields.answer === 'unsure') return say(lang, texts.unsureAnswer);
  if (fields.mode === 'online') return say(lang, texts.yesOnline);
  const people = fields.people ?? 1;
  return people > 1 ? say(lang, texts.yesMany, { n: digitsFor(lang, people) }) : say(lang, texts.yes);
}

function LeftOutFold({ c, of }: { c: StaffContext; of: PeopleOfMeeting }) {
  const { lang } = c.var;
  const { leftOut } = of.audience;
  const invitedSince = new Set(of.people.map(({ invitee }) => invitee.seat));
  const still = inNameOrder(
    leftOut.filter((one) => !invitedSince.has(one.seat)),
    lang,
    (one) => {
      const { organisation, name } = of.named(one.seat, one.person);
      return [organisation || name, name];
    },
  );
  if (still.length === 0) return null;
  return (
    <Fold
      form={freshForm(lang)}
      fields={[]}
      name={fill(texts.leftOutTitle[lang], { n: digitsFor(lang, still.length) })}
      now={say(lang, texts.leftOutWhy)}
      action={say(lang, texts.show)}
    >
      <ul class="rows">
        {still.map((one) => {
          const { name, organisation } = of.named(one.seat, one.person);
          return (
            <li>
              <span class="what">{[organisation, name].filter(Boolean).join(' · ')}</span>
              <span class="muted">{say(lang, leftOutTexts[one.reason])}</span>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
