import { fullDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain, shown } from '../../i18n/typed-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { callerOf } from '../../web/caller.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { LinkPage } from '../../web/link-page.tsx';
import { readForm } from '../../web/parse.ts';
import { Button, Notice } from '../../web/parts.tsx';
import { problemOf } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { refuseUnlessOpen } from '../rules/places/decide.ts';
import { lineOf } from '../rules/places/places.ts';
import { isHeld, openPlaces as placesOf } from '../rules/places/seats.ts';
import { askToRegister } from './ask.ts';
import { placesClock } from './change.ts';
import { AnswerFields, readAnswers } from './fields.tsx';
import { type OpenPlaces, openPlaces } from './open.ts';
import { publicTexts as texts } from './texts.ts';

/** `GET /f/:network/:forum`: people from outside the network register. */
export async function showRegister(c: StaffContext): Promise<Response> {
  const open = await openedAt(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  return await page(c, open, freshForm(c.var.lang));
}

/** What was typed goes to a mailbox, to be confirmed there; the answer is the same for everybody. */
export async function postRegister(c: StaffContext): Promise<Response> {
  const open = await openedAt(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, lang } = c.var;
  const tree = await readForm(c);
  const read = readAnswers(tree, lang, 'new');
  if (!read.ok) return await page(c, open, { lang, values: tree, problems: read.problems }, 422);
  try {
    refuseUnlessOpen(open.places, placesClock(services, open.network));
    await askToRegister(services, open.networkId, open.id, read.value, callerOf(c));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return await page(c, open, { lang, values: tree, problems: [problemOf(error, lang)] }, 422);
  }
  return c.redirect(`${c.req.path}?asked`, 303);
}

async function openedAt(c: StaffContext): Promise<OpenPlaces | undefined> {
  return await openPlaces(c.var.services, c.req.param('network') ?? '', c.req.param('forum') ?? '');
}

async function page(
  c: StaffContext,
  open: OpenPlaces,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { lang, services } = c.var;
  const { network, forum, places } = open;
  const { settings } = network;
  const { zone, shortName } = settings;
  const name = plain(forum.name, lang);
  const asked = c.req.query('asked') !== undefined && form.problems.length === 0;
  const why = whyClosed(open, c);
  const title = say(lang, asked ? texts.asked : texts.title, { forum: name });
  return await show(
    c,
    <LinkPage
      c={c}
      title={title}
      network={plain(settings.name, lang) || shortName}
      foot={shown(settings.address, lang)?.text}
      preview={{
        title: say(lang, texts.title, { forum: name }),
        text: fullDate(forum.date, zone, lang),
        at: `${services.origin}${new URL(c.req.url).pathname}`,
      }}
    >
      <h1>{title}</h1>
      <p class="when">{fullDate(forum.date, zone, lang)}</p>
      {asked ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.askedLead)}</p>
        </Notice>
      ) : why ? (
        <Notice mood="waiting">
          <p>{why}</p>
          {places.settings && !forumIsOff(open) ? (
            <p>{say(lang, texts.opens, { date: fullDate(places.settings.opens, zone, lang) })}</p>
          ) : null}
        </Notice>
      ) : (
        <>
          <p>{say(lang, texts.lead)}</p>
          {places.settings ? (
            <p class="muted">
              {say(lang, texts.closes, { date: fullDate(places.settings.closes, zone, lang) })}{' '}
              {say(lang, texts.members, { network: shortName })}
            </p>
          ) : null}
          {isFull(open) ? (
            <Notice mood="waiting">
              <p>{say(lang, texts.full)}</p>
            </Notice>
          ) : null}
          <Form form={form} action={new URL(c.req.url).pathname}>
            <AnswerFields form={form} of="new" network={shortName} />
            <Button weight="main" icon="mail">
              {say(lang, texts.button)}
            </Button>
          </Form>
        </>
      )}
    </LinkPage>,
    status,
  );
}

/** It is a hint: whether a place is free is decided when somebody confirms. */
function isFull({ places }: OpenPlaces): boolean {
  const { settings, registrations } = places;
  if (!settings) return false;
  return lineOf(places).length > 0 || registrations.filter(isHeld).length >= placesOf(settings);
}

function forumIsOff({ places, forum }: OpenPlaces): boolean {
  return places.closed || forum.status === 'cancelled';
}

function whyClosed(open: OpenPlaces, c: StaffContext): string | undefined {
  const { lang, services } = c.var;
  try {
    const closed = forumIsOff(open);
    refuseUnlessOpen({ ...open.places, closed }, placesClock(services, open.network));
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problemOf(error, lang).text;
  }
}
