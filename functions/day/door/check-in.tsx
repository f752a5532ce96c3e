import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { ulid } from 'ulid';
import * as z from 'zod';
import { type Lang, say } from '../../i18n/say.ts';
import { bounded, TooOften } from '../../platform/bounds.ts';
import type { StaffEnv } from '../../web/context.ts';
import { readForm, textAt } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { presencesOf } from '../rules/presence.ts';
import { TapCannotBeRead } from '../rules/refusals.ts';
import { doorStanding, showsList } from '../rules/standing.ts';
import { CheckInPage, standingSentence } from './check-in-page.tsx';
import { formTap } from './form-tap.ts';
import { invitedTo, type OpenDoor } from './open-door.ts';
import { listedPeople, membersFor } from './people.ts';
import type { PhoneSaid } from './phone/phone-tap.ts';
import { rowOf, rowsSince } from './phone-rows.ts';
import { type DoorPerson, sexNow } from './row.tsx';
import { doorScript } from './scripts.ts';
import { sentence } from './sentence.ts';
import { phoneAnswers, readEach, readTaps, refusalIn, take } from './take.ts';
import { doorTexts as texts } from './texts.ts';
import { killWorker, workerOf } from './worker-file.ts';

type DoorContext = Context<StaffEnv>;

/** Requests with taps that one door may send in an hour: a tap every three seconds, by hand. */
const TAPS = 1200;

/** Letters of the taps in one request; a phone sends fewer. */
const MAX_LETTERS = 100_000;

/** What differs between a link's page and the staff's. */
export interface Around {
  readonly back?: Child;
  readonly keep: boolean;
}

/** The page, as it is. GET changes nothing. */
export async function showCheckIn(c: DoorContext, open: OpenDoor, around: Around, problem?: string) {
  const { door, standing } = open;
  const hasList = showsList(standing, door);
  c.header('X-Door', hasList ? 'list' : 'over');
  return await show(
    c,
    <CheckInPage
      c={c}
      open={open}
      people={hasList ? await peopleAt(c, open) : []}
      who={c.req.query('who')}
      search={c.req.query('q') ?? ''}
      newId={ulid()}
      problem={problem}
      {...around}
    />,
    standing === 'revoked' || standing === 'over' ? 410 : problem ? 422 : 200,
  );
}

/** Everybody invited, then those whom the door noted besides. */
async function peopleAt(c: DoorContext, open: OpenDoor): Promise<DoorPerson[]> {
  const { services, lang } = c.var;
  const [invited, members] = await Promise.all([invitedTo(services, open), membersFor(services, open)]);
  const noted = new Map(
    [...presencesOf(open.day, open.date)].map(([person, one]) => [person, rowOf(one, open.by)]),
  );
  const listed = listedPeople(open, invited, members, lang).map(
    ({ sex, ...one }): DoorPerson => ({ ...one, own: sex, invited: true, noted: noted.get(one.person) }),
  );
  const names = new Set(listed.map(({ person }) => person));
  const others = [...noted.values()].flatMap((one): DoorPerson[] => {
    if (names.has(one.person)) return [];
    const { person, name = '', organisation = '' } = one;
    const keys = `${name} ${organisation}`.toLowerCase();
    return [{ person, name, organisation: { en: organisation }, keys, invited: false, noted: one }];
  });
  return [...listed, ...others];
}

/** A form of the page, without script: one tap, and back to the same place. */
export async function postTap(c: DoorContext, open: OpenDoor, around: Around) {
  const { services, lang } = c.var;
  const tap = formTap(await readForm(c), open.day, open.date, services.now());
  if (!tap) return c.redirect(c.req.path, 303);
  await bound(c, open);
  const read = readEach([tap]);
  const { answers, day } = await take(services, open, read, open);
  const refused = read.taps.length === 0 ? new TapCannotBeRead() : refusalIn(answers);
  if (refused) return await showCheckIn(c, open, around, sentence(refused, open.meeting.zone, lang));
  const noted = presencesOf(day, open.date).get(tap.person);
  const own = (await peopleAt(c, open)).find(({ person }) => person === tap.person)?.own;
  const asks =
    noted !== undefined && noted.is !== 'away' && sexNow({ own, noted: rowOf(noted, open.by) }) === '';
  const query = asks ? `?who=${encodeURIComponent(tap.person)}` : '';
  return c.redirect(`${c.req.path}${query}#p-${encodeURIComponent(tap.person)}`, 303);
}

/** `POST …/taps`: what waits on a phone, as a form with JSON in it. Answers by id. */
export async function postTaps(c: DoorContext, open: OpenDoor): Promise<Response> {
  const { services, lang } = c.var;
  const tree = await readForm(c);
  const sent = textAt(tree, 'taps');
  const read = sent.length > MAX_LETTERS ? undefined : readTaps(sent);
  if (!read) return answer(c, { error: 'unreadable' }, sent.length > MAX_LETTERS ? 413 : 422);
  const { meetingId: door } = open;
  const since = Number(textAt(tree, 'since')) || 0;
  // What waits under the account that this page was made for is not of the one that has signed in since.
  const who = textAt(tree, 'who');
  if (open.door === undefined && who !== '' && who !== open.by) {
    return answer(c, { door, version: since, answers: [], rows: [], say: say(lang, texts.notYours) }, 409);
  }
  try {
    await bound(c, open);
  } catch (error) {
    if (!(error instanceof TooOften)) throw error;
    const why = sentence(error, open.meeting.zone, lang);
    return answer(c, { door, version: since, answers: [], rows: [], say: why }, 429);
  }
  const sentAt = textAt(tree, 'sentAt') || undefined;
  const taken = await take(services, open, read, { ...dateAsked(open, tree), sentAt });
  const { meeting } = open;
  const now = { ...open, ...taken, standing: doorStanding(taken.day, meeting, open, services.now()) };
  return answer(c, {
    door,
    version: taken.version,
    answers: phoneAnswers(taken.answers, meeting.zone, lang),
    rows: showsList(now.standing, open.door) ? await rowsSince(services.repository, open, taken, since) : [],
    ...said(now, lang),
  });
}

/** `GET …/taps`: what other phones have noted since the version that this one knows. */
export async function showTaps(c: DoorContext, open: OpenDoor): Promise<Response> {
  const { services, lang } = c.var;
  const { meetingId: door, version, standing } = open;
  const since = Number(c.req.query('since')) || 0;
  const rows = showsList(standing, open.door) ? await rowsSince(services.repository, open, open, since) : [];
  return answer(c, { door, version, answers: [], rows, ...said(open, lang) });
}

/** `GET …/worker.js`: at a fixed address, asked for anew each time. Where there is no list it takes itself away. */
export function showWorker(c: DoorContext, open: OpenDoor | undefined): Response {
  const scope = c.req.path.slice(0, -'/worker.js'.length);
  return c.body(open && showsList(open.standing, open.door) ? workerOf(scope, open) : killWorker, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'no-cache',
    'Service-Worker-Allowed': scope,
  });
}

async function bound(c: DoorContext, { networkId, meetingId, door }: OpenDoor): Promise<void> {
  if (door === undefined) return;
  await bounded(c.var.services, { network: networkId, id: `${meetingId}.${door}` }, 'door', TAPS, 'hour');
}

/** The date that the phone's page was made for: the meeting may have moved since, to a later number. A link has its own. */
function dateAsked({ door, date, on }: OpenDoor, tree: Awaited<ReturnType<typeof readForm>>) {
  const asked = Number(textAt(tree, 'date'));
  const day = textAt(tree, 'on');
  if (door !== undefined || !Number.isInteger(asked) || asked < 1 || asked >= date) return { date, on };
  return { date: asked, on: z.iso.date().safeParse(day).success ? day : on };
}

function said(open: OpenDoor, lang: Lang): Pick<PhoneSaid, 'say' | 'script'> {
  const word = standingSentence(open, lang);
  return { script: doorScript.path, ...(word ? { say: word } : {}) };
}

function answer(
  c: DoorContext,
  body: PhoneSaid | { error: string },
  status: 200 | 409 | 413 | 422 | 429 = 200,
) {
  c.header('Cache-Control', 'no-store');
  return c.json(body, status);
}
