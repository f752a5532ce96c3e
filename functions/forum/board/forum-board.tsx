import { counted } from '../../i18n/counted.ts';
import { fullDate } from '../../i18n/dates.ts';
import { dueWords } from '../../i18n/due.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Member } from '../../membership/rules/member.ts';
import { claimText } from '../../tasks/free-tasks.tsx';
import { dueStanding } from '../../tasks/rules/due-standing.ts';
import type { TaskRow } from '../../tasks/rules/views.ts';
import { Button, Typed } from '../../web/parts.tsx';
import { roleNames } from '../frame-texts.ts';
import { briefly } from '../rules/brief.ts';
import { roles } from '../rules/roles.ts';
import { openSeats, voices } from '../rules/seats.ts';
import type { BoardForum } from './on-board.ts';
import { voiceNames } from './roles-texts.ts';
import { boardTexts as texts } from './texts.ts';

/** Of what is needed first: what is beyond is a number. */
const NEEDS_NAMED = 2;
/** So many of each make a page that a slow line brings at once. */
const MOST_SHOWN = 40;

interface Props {
  readonly lang: Lang;
  readonly zone: string;
  /** Local date. */
  readonly today: string;
  /** Where a claim is posted to. */
  readonly action: string;
  readonly forum: BoardForum;
  /** Of the network, by id. */
  readonly members: ReadonlyMap<string, Member>;
  /** Who reads it. */
  readonly organisation: Bilingual | undefined;
  readonly seat: string;
  /** The first forum of the page has its gaps at `#free`. */
  readonly first: boolean;
  /** Also those that a small page leaves out. */
  readonly all: boolean;
}

/** One forum on the board: gaps first, then who has what. Organisations are named, and nobody else. */
export function BoardOfForum(props: Props) {
  const { lang, zone, action, forum: of, first, all } = props;
  const { forum, free, taken, done } = of;
  const gaps = openSeats(forum.seats ?? [], props.members).flatMap(
    (seat) => voices.find((one) => one === seat.of) ?? [],
  );
  const most = all ? undefined : MOST_SHOWN;
  const left = all ? 0 : Math.max(0, free.length - MOST_SHOWN) + Math.max(0, taken.length - MOST_SHOWN);
  return (
    <section id={`f-${forum.id}`}>
      <h2>
        <Typed text={forum.name} lang={lang} heading />
      </h2>
      <p class="when">{say(lang, texts.onDay, { date: fullDate(forum.date, zone, lang) })}</p>
      {gaps.length > 0 ? (
        <>
          <h3>{counted(lang, gaps.length, texts.seats)}</h3>
          <ul>
            {gaps.map((voice) => (
              <li>{say(lang, voiceNames[voice])}</li>
            ))}
          </ul>
          <p class="help">{say(lang, texts.seatsHelp)}</p>
        </>
      ) : null}
      <h3 id={first ? 'free' : undefined}>
        {free.length === 0 ? say(lang, texts.allTaken) : counted(lang, free.length, texts.stillOpen)}
      </h3>
      <ul class="plain">
        {free.slice(0, most).map((row) => (
          <Gap {...props} row={row} />
        ))}
      </ul>
      {taken.length > 0 ? (
        <details open={free.length === 0}>
          <summary>
            <span class="change">{counted(lang, taken.length, texts.whoHas)}</span>
          </summary>
          <ul>
            {taken.slice(0, most).map((row) => (
              <Taken {...props} row={row} />
            ))}
          </ul>
        </details>
      ) : null}
      {done > 0 ? <p class="muted">{counted(lang, done, texts.doneSoFar)}</p> : null}
      {left > 0 ? (
        <p>
          <a href={`${action}?all`}>{counted(lang, left, texts.more)}</a>
        </p>
      ) : null}
    </section>
  );
}

/** What nobody has, with the button that takes it. */
function Gap({ row, ...props }: Props & { readonly row: TaskRow }) {
  const { lang, zone, today, action, forum, organisation, seat } = props;
  const { id, what, due, asks, minDays, wanted = [] } = row;
  const role = roles.find((one) => one === row.role);
  const needed = neededFirst(row, forum, lang);
  const facts = [
    dueWords({ due, standing: 'free', today, zone, lang }),
    ...(minDays === undefined ? [] : [counted(lang, minDays, texts.takes)]),
    ...(role ? [say(lang, roleNames[role])] : []),
  ];
  return (
    <li>
      <b>
        <Typed text={what} lang={lang} />
      </b>
      <br />
      <span class="muted">{facts.join(' · ')}</span>
      {needed ? <p class="help">{needed}</p> : null}
      {wanted.length > 0 ? <p class="help">{counted(lang, wanted.length, texts.asking)}</p> : null}
      {wanted.includes(seat) ? (
        <p>{say(lang, texts.youAsked)}</p>
      ) : (
        <form method="post" action={action} class="tap">
          <input type="hidden" name="task" value={id} />
          <Button>
            {claimText(organisation, asks === true, lang)}
            <span class="hidden">: {plain(what, lang)}</span>
          </Button>
        </form>
      )}
    </li>
  );
}

/** What is not done of what a task needs, as far as it is on the board. */
function neededFirst({ needs }: TaskRow, { free, taken }: BoardForum, lang: Lang): string | undefined {
  const open = [...free, ...taken].filter(({ id }) => needs.includes(id));
  if (open.length === 0) return undefined;
  const named = open.slice(0, NEEDS_NAMED).map(({ what }) => briefly(plain(what, lang)));
  const text = say(lang, texts.needs, { what: named.join(' · ') });
  const more = open.length - named.length;
  return more > 0 ? `${text} · ${counted(lang, more, texts.needsMore)}` : text;
}

function Taken({ row, ...props }: Props & { readonly row: TaskRow }) {
  const { lang, zone, today, members, seat } = props;
  const { what, due, status, owners } = row;
  const who = owners.map((owner) =>
    owner.seat === seat
      ? say(lang, texts.ours)
      : owner.party === 'guest'
        ? say(lang, texts.guest)
        : plain(members.get(owner.seat)?.organisation.name, lang) || say(lang, texts.someone),
  );
  const text = status === 'offered' ? texts.offeredTo : texts.has;
  return (
    <li>
      <Typed text={what} lang={lang} />
      <br />
      <span class="muted">
        {say(lang, text, { names: who.join(', ') })} ·{' '}
        {dueWords({ due, standing: dueStanding(status), today, zone, lang, short: true })}
      </span>
    </li>
  );
}
