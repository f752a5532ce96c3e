import { counted } from '../../i18n/counted.ts';
import { shortDateTime } from '../../i18n/dates.ts';
import { type Lang, langsOf, say } from '../../i18n/say.ts';
import { addressOf, plain } from '../../i18n/typed-text.ts';
import { roleWords } from '../../membership/words.ts';
import type { StaffContext } from '../../web/context.ts';
import { Button, LinkButton, State, Typed } from '../../web/parts.tsx';
import { answerWords } from '../answer/texts.ts';
import { telLink } from '../hand-over/share-links.ts';
import { meetingPath } from '../page/context.ts';
import { answers } from '../rules/seat-events.ts';
import type { Convened } from '../rules/state.ts';
import type { Call, CallPerson } from './calls-of.ts';
import { spokenText } from './spoken.ts';
import { callTexts as texts } from './texts.ts';

export interface CardProps {
  readonly c: StaffContext;
  readonly id: string;
  readonly meeting: Convened;
  readonly call: Call;
  /** The words to say are open on the first card, to be seen once. */
  readonly first: boolean;
}

/** One organisation: whom to ring, what to say, and one tap for what they say. */
export function CallCard({ c, id, meeting, call, first: open }: CardProps) {
  const { lang } = c.var;
  const { seat, party, people, stale } = call;
  const first = speakerOf(call);
  return (
    <article class="call" id={`call-${seat}`}>
      <h2>
        {call.organisation ? (
          <Typed text={call.organisation} lang={lang} />
        ) : (
          call.worksAt || addressOf(first, lang)
        )}
        {party === 'guest' ? <span class="muted"> · {say(lang, texts.guest)}</span> : null}
      </h2>
      <Tried c={c} meeting={meeting} call={call} />
      {stale ? (
        <p>{say(lang, texts.staleAnswer, { answer: say(lang, answerWords[stale.fields.answer]) })}</p>
      ) : null}
      <ul class="whom">
        {people.map((person) => (
          <li>
            <PersonToCall person={person} lang={lang} main={person === first} />
          </li>
        ))}
      </ul>
      {people.some(({ phone }) => phone) || party === 'guest' ? null : (
        <p>
          <a href={`/n/${c.var.networkId}/members/${seat}`}>{say(lang, texts.addPhone)}</a>
        </p>
      )}
      <WhatToSay c={c} meeting={meeting} call={call} person={first} open={open} />
      <RecordForm c={c} id={id} call={call} first={first} />
    </article>
  );
}

/** The first of them who can be rung. */
export function speakerOf({ people }: Call): CallPerson {
  return people.find(({ phone }) => phone) ?? people[0];
}

/** The organisation, a guest's own one too, or the guest, as a reader of `lang` knows it. */
export function calledName(call: Call, lang: Lang): string {
  return plain(call.organisation, lang) || call.worksAt || addressOf(call.people[0], lang);
}

function Tried({ c, meeting, call }: Pick<CardProps, 'c' | 'meeting' | 'call'>) {
  const { lang } = c.var;
  if (!call.tried) return null;
  return (
    <p>
      <State mood="waiting">{triedText(call.tried, meeting.zone, lang)}</State>
    </p>
  );
}

/** `Tried 2 times, last Fri 7 Nov 2025, 10:05` */
export function triedText(tried: NonNullable<Call['tried']>, zone: string, lang: Lang): string {
  const when = shortDateTime(tried.at, zone, lang);
  return counted(lang, tried.times, texts.tried, { when });
}

function PersonToCall({ person, lang, main }: { person: CallPerson; lang: Lang; main: boolean }) {
  const { role, phone, asked } = person;
  const about = [
    ...(role ? [say(lang, roleWords[role])] : []),
    ...(asked ? [say(lang, texts.askedAlready)] : []),
    ...(phone ? [] : [say(lang, texts.noPhone)]),
  ];
  return (
    <>
      <p>
        <b>{addressOf(person, lang)}</b>
        {about.length > 0 ? <span class="muted"> {about.join(' · ')}</span> : null}
      </p>
      {phone ? (
        <LinkButton href={telLink(phone)} icon="phone" {...(main ? { weight: 'main' } : {})}>
          {say(lang, texts.call, { phone })}
        </LinkButton>
      ) : null}
    </>
  );
}

function WhatToSay(props: Pick<CardProps, 'c' | 'meeting' | 'call'> & { person: CallPerson; open: boolean }) {
  const { c, meeting, call, person, open } = props;
  const { lang, network, staff } = c.var;
  const spoken = {
    meeting,
    network: network.settings,
    caller: staff.name,
    person,
    organisation: call.organisation,
    moved: call.stale !== undefined,
  };
  return (
    <details {...(open ? { open: true } : {})}>
      <summary>
        <span class="change">{say(lang, texts.readOut)}</span>
      </summary>
      {langsOf(person.lang).map((one) => (
        <p class="spoken" lang={one}>
          {spokenText(spoken, one)}
        </p>
      ))}
    </details>
  );
}

function RecordForm(props: { c: StaffContext; id: string; call: Call; first: CallPerson }) {
  const { c, id, call, first } = props;
  const { lang } = c.var;
  const { seat, people } = call;
  const whose = <span class="hidden"> {say(lang, texts.of, { organisation: calledName(call, lang) })}</span>;
  const words = { yes: texts.yes, no: texts.no, unsure: texts.unsure } as const;
  return (
    <form method="post" action={meetingPath(c, id, '/calls')}>
      <input type="hidden" name="seat" value={seat} />
      {people.length === 1 ? (
        <input type="hidden" name="person" value={first.id} />
      ) : (
        <div class="field">
          <label for={`said-${seat}`}>{say(lang, texts.saidBy)}</label>
          <select id={`said-${seat}`} name="person">
            {people.map((person) => (
              <option value={person.id} {...(person === first ? { selected: true } : {})}>
                {addressOf(person, lang)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="taps">
        {answers.map((answer) => (
          <Button name="answer" value={answer} icon={icons[answer]}>
            {say(lang, words[answer])}
            {whose}
          </Button>
        ))}
      </div>
      <div class="taps after">
        <Button weight="quiet" name="tried" value="1">
          {say(lang, texts.noAnswer)}
          {whose}
        </Button>
        <LinkButton weight="quiet" href={detailsPath(c, id, seat, firstAsked(call))}>
          {say(lang, texts.details)}
          {whose}
        </LinkButton>
      </div>
    </form>
  );
}

const icons = { yes: 'done', no: 'remove', unsure: 'waiting' } as const;

/** The page that records an answer with everything that belongs to it; it is of somebody invited. */
export function detailsPath(c: StaffContext, id: string, seat: string, person: string | undefined): string {
  const query = person ? `?${new URLSearchParams({ person })}` : '';
  return meetingPath(c, id, `/seats/${seat}/answer${query}`);
}

function firstAsked({ people }: Call): string | undefined {
  return people.find(({ asked }) => asked)?.id;
}
