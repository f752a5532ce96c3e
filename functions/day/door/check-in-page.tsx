import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { dateTimeRange, fullDate, timeOfDay } from '../../i18n/dates.ts';
import { heldTogether } from '../../i18n/held-together.ts';
import { digitsFor, matches } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffEnv } from '../../web/context.ts';
import { LinkPage } from '../../web/link-page.tsx';
import { Notice } from '../../web/parts.tsx';
import { showsList } from '../rules/standing.ts';
import type { OpenDoor } from './open-door.ts';
import { statusLine } from './phone/status.ts';
import type { PhoneWords } from './phone/words.ts';
import { type DoorPerson, DoorRow, Panel, ROW_FORM, SexChoice, sexNow } from './row.tsx';
import { doorScript } from './scripts.ts';
import { doorSheet } from './styles.ts';
import { presenceWords, standingTexts, doorTexts as texts } from './texts.ts';

export interface CheckInProps {
  readonly c: Context<StaffEnv>;
  readonly open: OpenDoor;
  /** Empty where the list is not shown. */
  readonly people: readonly DoorPerson[];
  /** Whose row is open; without script. */
  readonly who?: string | undefined;
  /** What the list is searched for; without script. */
  readonly search: string;
  /** Fresh id for a walk-in, so that a double tap is one person. */
  readonly newId: string;
  /** Why the last tap was not taken. */
  readonly problem?: string | undefined;
  /** Above the title; for the staff. */
  readonly back?: Child;
  /** A computer that others use keeps nothing. */
  readonly keep: boolean;
}

/** The page at the door: a whole list, that works by forms, and better by its script. */
export function CheckInPage(props: CheckInProps) {
  const { c, open, people, problem, back, keep } = props;
  const { lang } = c.var;
  const { network, meeting, meetingId, date, on, version, standing, door } = open;
  const hasList = showsList(standing, door);
  const { settings } = network;
  return (
    <LinkPage
      c={c}
      title={say(lang, texts.title)}
      network={plain(settings.name, lang) || settings.shortName}
      foot={say(lang, texts.foot)}
    >
      <link rel="stylesheet" href={doorSheet.path} />
      {back}
      <h1>{heldTogether(say(lang, texts.title))}</h1>
      <p>
        {plain(meeting.details.title, lang)}
        <br />
        <span class="muted">{dateTimeRange(meeting.startsAt, meeting.endsAt, meeting.zone, lang)}</span>
      </p>
      <div
        id="door"
        data-door={meetingId}
        data-date={String(date)}
        data-on={on}
        data-who={door === undefined ? open.by : ''}
        data-version={String(version)}
        data-script={doorScript.path}
        data-words={JSON.stringify(phoneWords(lang))}
        {...(hasList && keep ? { 'data-keep': '' } : {})}
      >
        <Standing open={open} lang={lang} />
        {problem ? (
          <Notice mood="failed" live>
            <p>{problem}</p>
          </Notice>
        ) : null}
        <Words lang={lang} path={c.req.path} />
        {hasList ? <List {...props} people={people} /> : <p id="status" role="status" />}
        <WhatWaits lang={lang} />
      </div>
      <script src={doorScript.path} defer></script>
    </LinkPage>
  );
}

/** What everybody at the door has to know, where there is something. */
function Standing({ open, lang }: { open: OpenDoor; lang: Lang }) {
  const text = standingSentence(open, lang);
  return (
    <div data-part="said" hidden={text === undefined}>
      <Notice mood="waiting" live>
        <p data-part="say">{text}</p>
      </Notice>
    </div>
  );
}

export function standingSentence({ standing, on, meeting, day }: OpenDoor, lang: Lang): string | undefined {
  if (standing === 'open') return undefined;
  const { zone } = meeting;
  if (standing === 'closed') {
    return say(lang, standingTexts.closed, { time: timeOfDay(day.closed?.at ?? '', zone, lang) });
  }
  return say(lang, standingTexts[standing], { day: fullDate(on, zone, lang) });
}

/** What only the script can know of the phone: it reveals what is so. */
function Words({ lang, path }: { lang: Lang; path: string }) {
  return (
    <>
      <div data-part="fragile" hidden>
        <Notice mood="failed" live>
          <p>{say(lang, texts.fragile)}</p>
        </Notice>
      </div>
      <div data-part="signin" hidden>
        <Notice mood="waiting" live>
          <p>{say(lang, texts.signedOut)}</p>
          <a class="button" href={`/sign-in?next=${encodeURIComponent(path)}`}>
            {say(lang, texts.signIn)}
          </a>
        </Notice>
      </div>
      <div data-part="newer" hidden>
        <Notice mood="info" live>
          <p>{say(lang, texts.newer)}</p>
          <button type="button" class="button" data-part="reload">
            {say(lang, texts.reload)}
          </button>
        </Notice>
      </div>
      <div data-part="inside" hidden>
        <Notice mood="info" live>
          <p>{say(lang, texts.inside)}</p>
          <a class="button" data-part="intent" href={path}>
            {say(lang, texts.inBrowser)}
          </a>
          <label>
            {say(lang, texts.address)}
            <input type="text" data-part="address" readonly value={path} />
          </label>
        </Notice>
      </div>
    </>
  );
}

function List(props: CheckInProps) {
  const { c, open, people, who, search, newId } = props;
  const { lang } = c.var;
  const found = people.filter(({ keys, person }) => person === who || search === '' || matches(keys, search));
  const counted = people.map((one) => ({ is: one.noted?.is ?? '', sex: sexNow(one) }));
  const hasOnline = open.meeting.details.onlineUrl !== undefined;
  return (
    <>
      <form id={ROW_FORM} method="post" />
      <div>
        <div id="bar">
          <p id="status" role="status">
            {statusLine(counted, 0, phoneWords(lang), (n) => digitsFor(lang, n))}
          </p>
          <form class="find">
            <input
              id="find"
              type="search"
              name="q"
              value={search}
              aria-label={say(lang, texts.find)}
              placeholder={say(lang, texts.find)}
              autocomplete="off"
            />
            <button type="submit" class="button">
              {say(lang, texts.search)}
            </button>
          </form>
        </div>
        <p id="nobody" role="status" hidden={found.length > 0 || search === ''}>
          {say(lang, texts.nobody)}
        </p>
        <ul id="list" aria-label={say(lang, texts.list)}>
          {found.map((one) => (
            <DoorRow lang={lang} of={one} hasOnline={hasOnline} open={one.person === who} />
          ))}
        </ul>
      </div>
      <template id="panel">
        <Panel lang={lang} person="" />
      </template>
      <WalkIn lang={lang} newId={newId} />
    </>
  );
}

function WalkIn({ lang, newId }: { lang: Lang; newId: string }) {
  return (
    <section id="new" aria-labelledby="new-title">
      <h2 id="new-title">{heldTogether(say(lang, texts.walkInTitle))}</h2>
      <form method="post">
        <input type="hidden" name="walkIn" value={newId} />
        <div class="field">
          <label for="name">{say(lang, texts.walkInName)}</label>
          <input id="name" type="text" name="name" maxlength={200} required autocomplete="off" />
        </div>
        <div class="field">
          <label for="organisation">
            {say(lang, texts.walkInOrganisation)} <span class="optional">{say(lang, texts.optional)}</span>
          </label>
          <input
            type="text"
            id="organisation"
            name="organisation"
            maxlength={200}
            list="known"
            autocomplete="off"
          />
          <datalist id="known" />
        </div>
        <SexChoice lang={lang} />
        <button type="submit" class="button main" name="walk" value="1">
          {say(lang, texts.walkInButton)}
        </button>
      </form>
    </section>
  );
}

/** The last resort: what waits, to copy or to photograph. */
function WhatWaits({ lang }: { lang: Lang }) {
  return (
    <section data-part="waits" hidden aria-labelledby="waits-title">
      <h2 id="waits-title">{heldTogether(say(lang, texts.waitsTitle))}</h2>
      <div data-part="refused" hidden>
        <Notice mood="failed" title={say(lang, texts.refusedTitle)}>
          <p data-part="why" />
          <button type="button" class="button" data-part="retry">
            {say(lang, texts.again)}
          </button>
          <button type="button" class="button quiet" data-part="drop">
            {say(lang, texts.throwAway)}
          </button>
        </Notice>
      </div>
      <div data-part="others" hidden>
        <Notice mood="waiting">
          <p>{say(lang, texts.ofOthers)}</p>
        </Notice>
      </div>
      <p>{say(lang, texts.waitsHelp)}</p>
      <textarea data-part="text" readonly rows={6} aria-label={say(lang, texts.waitsTitle)} />
    </section>
  );
}

function phoneWords(lang: Lang): PhoneWords {
  const word = <const T extends { en: string; km: string }>(text: T) => text[lang];
  return {
    here: word(texts.here),
    female: word(texts.female),
    unknown: word(texts.unknown),
    online: word(texts.online),
    wait: lang === 'en' ? texts.wait.en.other : texts.wait.km,
    waitOne: lang === 'en' ? texts.wait.en.one : texts.wait.km,
    is: {
      room: word(presenceWords.room),
      online: word(presenceWords.online),
      away: word(presenceWords.away),
    },
    waiting: word(texts.waiting),
    other: word(texts.other),
    instead: word(texts.instead),
    unlisted: word(texts.unlisted),
    refused: word(texts.refused),
    sure: word(texts.sure),
  };
}

/** A link that opens nothing any more: what waits on its phone is shown all the same. */
export function DeadDoor({ c }: { readonly c: Context<StaffEnv> }) {
  const { lang } = c.var;
  return (
    <LinkPage c={c} title={say(lang, texts.deadTitle)}>
      <link rel="stylesheet" href={doorSheet.path} />
      <h1>{heldTogether(say(lang, texts.deadTitle))}</h1>
      <p>{say(lang, texts.dead)}</p>
      <div id="door" data-words={JSON.stringify(phoneWords(lang))}>
        <p id="status" role="status" />
        <WhatWaits lang={lang} />
      </div>
      <script src={doorScript.path} defer></script>
    </LinkPage>
  );
}
