import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, type LangChoice, langsOf, say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { inPages, PageLinks, pageIn } from '../../web/paged.tsx';
import { Actions, Empty, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { listAnswers } from '../people/answers.ts';
import { fixedAudienceOf, invitedNow } from '../people/invited.ts';
import { peopleFinder } from '../people/many-people.ts';
import { guestsIn, type Person } from '../people/people.ts';
import { linksOf } from '../people/person-links.ts';
import { standingAnswer } from '../rules/seat.ts';
import type { TalkedOf } from './handed-of.ts';
import { Letter, type LetterInput } from './letter.tsx';
import { letterTexts as texts } from './letter-texts.ts';
import { loadTalkedOf } from './rows.ts';
import { handOverSheet } from './styles.ts';

/**
 * `GET …/letter`: the letters of those reached by letter; `?person=` one, `?who=all` everybody's.
 * `?in=km` or `?in=en` writes them in that language instead of the one each person reads.
 */
export async function showLetters(c: StaffContext): Promise<Response> {
  const { services, networkId, lang } = c.var;
  const talked = await loadTalkedOf(services, networkId, c.req.param('id') ?? '');
  if (!talked) return await show(c, <NotFoundPage c={c} />, 404);
  const people = await addressees(c, talked);
  const { id } = talked;
  const path = `/n/${networkId}/meetings/${id}`;
  const whole = people.reduce((n, { person }) => n + languagesFor(c, person.lang).length, 0);
  const shown = pageIn(c, inPages(people, bytesOfLetters(c, talked), MOST_PEOPLE));
  const letters = shown.items.flatMap((one) => lettersTo(c, talked, one));
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.pageTitle)}
      lead={say(lang, texts.pageLead, { n: digitsFor(lang, whole) })}
      place="meetings"
      back={{ href: `${path}/hand-over`, label: say(lang, texts.back) }}
    >
      <link rel="stylesheet" href={handOverSheet.path} />
      <p class="help no-print">{say(lang, texts.how)}</p>
      <Actions>
        {(['km', 'en'] as const).map((one) => (
          <LinkButton href={`${path}/letter?${queryWith(c, one)}`} weight="quiet" icon="language">
            {say(lang, one === 'km' ? texts.inKhmer : texts.inEnglish)}
          </LinkButton>
        ))}
        <LinkButton href={`${path}/letter?who=all`} weight="quiet" icon="members">
          {say(lang, texts.everybody)}
        </LinkButton>
      </Actions>
      {letters.length === 0 ? <Empty>{say(lang, texts.nobody)}</Empty> : null}
      <PageLinks c={c} of={shown} />
      {letters.map((letter) => (
        <Letter letter={letter} />
      ))}
      <PageLinks c={c} of={shown} />
    </StaffPage>,
  );
}

/**
 * The letters that are carried to people, for a print job with other things in it; `more`: there are more of them than
 * one job takes. None for a meeting that nobody was invited to.
 */
export async function lettersToPrint(
  c: StaffContext,
  meeting: string,
): Promise<{ readonly letters: readonly LetterInput[]; readonly more: boolean }> {
  const { services, networkId } = c.var;
  const talked = await loadTalkedOf(services, networkId, meeting);
  if (!talked) return { letters: [], more: false };
  const [first = [], ...rest] = inPages(await addressees(c, talked), bytesOfLetters(c, talked), MOST_PEOPLE);
  return { letters: first.flatMap((one) => lettersTo(c, talked, one)), more: rest.length > 0 };
}

/** Somebody with the page that their letter leads to; none where there is nothing more to answer. */
interface Addressee {
  readonly person: Person;
  readonly link: string | undefined;
  readonly answered: boolean;
}

async function addressees(c: StaffContext, { id, meeting, version }: TalkedOf): Promise<Addressee[]> {
  const { services, networkId } = c.var;
  const asked = c.req.query('person');
  const everybody = c.req.query('who') === 'all';
  const invited = invitedNow(meeting, await fixedAudienceOf(services.repository, networkId, meeting));
  const chosen = invited.filter(({ person, channel }) =>
    asked ? person === asked : everybody || channel === 'letter',
  );
  const open = meeting.status === 'convened' && meeting.startsAt > services.now();
  const rows = chosen.map((one) => ({ network: networkId, cause: `meeting/${id}`, ...one }));
  const [answers, personOf] = await Promise.all([
    listAnswers(services.views, networkId, id),
    peopleFinder(services, networkId, rows, guestsIn(meeting, version)),
  ]);
  const people = await Promise.all(
    rows.map(async (row): Promise<Addressee[]> => {
      const person = await personOf(row);
      if (!person || isGone(person.barred)) return [];
      const tools = { sign: services.signLink, origin: services.origin };
      const link = open ? linksOf(row, person, meeting.endsAt, tools).answer : undefined;
      return [
        { person, link, answered: standingAnswer({ current: answers.get(row.seat) }, meeting) !== undefined },
      ];
    }),
  );
  return people.flat();
}

function isGone(barred: Person['barred']): boolean {
  return barred === 'forgotten' || barred === 'contactLeft' || barred === 'memberLeft';
}

/** One letter in each language that the person reads, Khmer first; or in the language asked for. */
function lettersTo(
  c: StaffContext,
  { meeting }: TalkedOf,
  { person, link, answered }: Addressee,
): LetterInput[] {
  const { network, services } = c.var;
  return languagesFor(c, person.lang).map((lang) => ({
    lang,
    meeting,
    person,
    link,
    answered,
    network: network.settings,
    today: services.now(),
  }));
}

function languagesFor(c: StaffContext, reads: LangChoice): readonly Lang[] {
  const asked = langAsked(c);
  return asked ? [asked] : langsOf(reads);
}

/** People whose letters are on one page: a print job that an office printer takes. */
const MOST_PEOPLE = 100;

/** What the letters to somebody take: those of one meeting differ by their addressee alone. */
function bytesOfLetters(c: StaffContext, { meeting }: TalkedOf): (to: Addressee) => number {
  const { details } = meeting;
  const typed = Buffer.byteLength(
    JSON.stringify([details.title, details.venue, details.address, details.objectives]),
  );
  return ({ person }) => languagesFor(c, person.lang).length * (LETTER_BYTES + 2 * typed);
}

/** A letter without what is typed into the meeting, most of it the QR code. */
const LETTER_BYTES = 24_000;

function langAsked(c: StaffContext): Lang | undefined {
  const asked = c.req.query('in');
  return asked === 'km' || asked === 'en' ? asked : undefined;
}

function queryWith(c: StaffContext, lang: Lang): string {
  const query = new URLSearchParams();
  for (const name of ['person', 'who']) {
    const value = c.req.query(name);
    if (value) query.set(name, value);
  }
  query.set('in', lang);
  return query.toString();
}
