import { localDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { placeName } from '../../membership/rules/districts.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { inPages, PageLinks, pageIn } from '../../web/paged.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Empty, Figures, LinkButton, type Mood, Notice, Section, State } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumFrame } from '../forum-frame.tsx';
import { forumPath } from '../open-forum.ts';
import { givePlace, setPlaces, takeOff } from '../rules/places/decide.ts';
import { placesAggregate, type Registration, type Stands } from '../rules/places/places.ts';
import { isHeld, openPlaces as placesOf } from '../rules/places/seats.ts';
import { changePlaces, placesClock } from './change.ts';
import { type OpenPlaces, openPlaces } from './open.ts';
import { listed, standsText } from './rows.ts';
import { saidYes } from './said-yes.ts';
import { PlacesForm, placesValues, readPlaces } from './settings-form.tsx';
import { staffTexts as texts } from './staff-texts.ts';
import { placeNeedWords, spokenForWords } from './texts.ts';
import { ToTell, tellingOf } from './to-tell.tsx';

/** Registrations on one page. */
const ON_PAGE = 50;

/** The forum of the address with its places. */
export async function openedPlaces(c: StaffContext): Promise<OpenPlaces | undefined> {
  return await openPlaces(c.var.services, c.var.networkId, c.req.param('forum') ?? '');
}

/** `GET …/forums/:forum/places`: who from outside has a place, and how many there are. */
export async function showPlaces(c: StaffContext): Promise<Response> {
  const open = await openedPlaces(c);
  return open ? await page(c, open) : await show(c, <NotFoundPage c={c} />, 404);
}

/** Sets the places, gives somebody one, takes somebody off, or says that somebody was told. */
export async function postPlaces(c: StaffContext): Promise<Response> {
  const open = await openedPlaces(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, lang } = c.var;
  const tree = await readForm(c);
  const id = textAt(tree, 'registration');
  const done = () => c.redirect(forumPath(c, open, '/places?saved'), 303);
  const refused = async (problems: FormState['problems'], status: 409 | 422, form = true) => {
    const now = (await openedPlaces(c)) ?? open;
    return await page(c, now, {
      form: { lang, values: form ? tree : {}, problems },
      ofSettings: form,
      status,
    });
  };
  const clock = placesClock(services, open.network);
  switch (textAt(tree, 'do')) {
    case 'set': {
      const read = readPlaces(tree, lang, open.forum.date);
      if (!read.ok) return await refused(read.problems, 422);
      const { meeting } = open.forum;
      const outcome = await attempt(lang, () =>
        services.repository.change(
          placesAggregate,
          networkId,
          open.id,
          metaOf(c),
          (places) => setPlaces(places, read.value, clock, meeting),
          Number(textAt(tree, 'version')),
        ),
      );
      if (outcome.done) return done();
      const conflict = [{ field: '', text: say(lang, texts.conflict) }];
      return await refused(outcome.conflict ? conflict : outcome.problems, outcome.conflict ? 409 : 422);
    }
    case 'give':
    case 'takeOff': {
      const gives = textAt(tree, 'do') === 'give';
      const outcome = await attempt(lang, () =>
        changePlaces(services, networkId, open.id, metaOf(c), (places) =>
          gives ? givePlace(places, id) : takeOff(places, id, clock),
        ),
      );
      return outcome.done ? done() : await refused(outcome.problems, 422, false);
    }
    case 'told': {
      const meta = metaOf(c);
      for (const { row } of await tellingOf(c, open)) {
        if (row.person === id) await services.ledger.handOver(row, meta.by, meta.at);
      }
      return done();
    }
    default:
      return await page(c, open);
  }
}

interface Refused {
  readonly form: FormState;
  readonly ofSettings: boolean;
  readonly status: 409 | 422;
}

async function page(c: StaffContext, open: OpenPlaces, refused?: Refused): Promise<Response> {
  const { lang, services, network } = c.var;
  const { forum, places, version } = open;
  const { settings, registrations } = places;
  const [yes, telling] = await Promise.all([saidYes(services, open), tellingOf(c, open)]);
  const sought = (c.req.query('q') ?? '').slice(0, 100);
  const found = listed(places, sought);
  const shown = pageIn(
    c,
    inPages(found, () => 1500, ON_PAGE),
  );
  const held = registrations.filter(isHeld).length;
  const today = localDate(services.now(), network.settings.zone);
  const form = refused?.ofSettings
    ? refused.form
    : freshForm(lang, placesValues(settings, today, forum.date));
  return await show(
    c,
    <ForumFrame
      c={c}
      open={open}
      here="/places"
      action={
        settings ? (
          <>
            <LinkButton href={forumPath(c, open, '/places/new')} weight="main" icon="add">
              {say(lang, texts.byPhone)}
            </LinkButton>
            <LinkButton href={`/f/${open.networkId}/${open.id}`}>{say(lang, texts.open)}</LinkButton>
            <LinkButton href={forumPath(c, open, '/poster')} weight="quiet" icon="print">
              {say(lang, texts.poster)}
            </LinkButton>
            <LinkButton href={forumPath(c, open, '/places/print')} weight="quiet" icon="print">
              {say(lang, texts.print)}
            </LinkButton>
            <LinkButton href={forumPath(c, open, '/certificates')} weight="quiet" icon="print">
              {say(lang, texts.certificates)}
            </LinkButton>
            <LinkButton href={forumPath(c, open, '/places/list.csv')} weight="quiet" icon="download">
              {say(lang, texts.download)}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      {c.req.query('saved') === undefined || refused ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      {refused && !refused.ofSettings ? (
        <Notice mood="failed" live>
          {refused.form.problems.map(({ text }) => (
            <p>{text}</p>
          ))}
        </Notice>
      ) : null}
      {settings ? (
        <Standing c={c} open={open} yes={yes} />
      ) : (
        <Empty>
          <p>{say(lang, texts.notSet)}</p>
        </Empty>
      )}
      <ToTell c={c} open={open} telling={telling} />
      {settings ? (
        <Section id="list" title={say(lang, texts.list)}>
          <form method="get" action={forumPath(c, open, '/places')} class="filters no-print">
            <TextField
              form={freshForm(lang, { q: sought })}
              name="q"
              type="search"
              label={say(lang, texts.search)}
              unmarked
            />
            <Button>{say(lang, texts.searchButton)}</Button>
          </form>
          {shown.items.length === 0 ? (
            <Empty>
              <p>{say(lang, registrations.length === 0 ? texts.empty : texts.nothing)}</p>
            </Empty>
          ) : (
            <ul class="rows">
              {shown.items.map((one) => (
                <Row c={c} open={open} one={one} />
              ))}
            </ul>
          )}
          <PageLinks c={c} of={shown} anchor="list" />
        </Section>
      ) : null}
      <Section id="settings" title={say(lang, texts.settings)}>
        <PlacesForm
          form={form}
          action={forumPath(c, open, '/places')}
          version={version}
          held={held}
          yes={yes}
        />
      </Section>
    </ForumFrame>,
    refused?.status ?? 200,
  );
}

function Standing({ c, open, yes }: { c: StaffContext; open: OpenPlaces; yes: number | undefined }) {
  const { lang } = c.var;
  const { settings, registrations } = open.places;
  if (!settings) return null;
  const count = (is: Stands) => registrations.filter((one) => one.is === is).length;
  const number = (n: number) => digitsFor(lang, n);
  const { members, speakers, guests } = settings.aside;
  const aside = members + speakers + guests;
  const places = placesOf(settings);
  const held = registrations.filter(isHeld).length;
  return (
    <>
      <Figures
        figures={[
          { value: number(places), label: say(lang, texts.places) },
          { value: number(count('seated')), label: say(lang, texts.registered), mood: 'done' },
          { value: number(count('waiting')), label: say(lang, texts.waiting), mood: 'waiting' },
          { value: number(count('offered')), label: say(lang, texts.offered) },
          { value: number(aside), label: say(lang, texts.aside) },
        ]}
      />
      {held > places ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.overfull, { held: number(held), open: number(places) })}</p>
        </Notice>
      ) : null}
      {yes !== undefined && yes > aside ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.asideMore, { yes: number(yes), aside: number(aside) })}</p>
        </Notice>
      ) : null}
    </>
  );
}

const moods: Readonly<Record<Stands, Mood>> = {
  seated: 'done',
  offered: 'info',
  waiting: 'waiting',
  gone: 'quiet',
};

function Row({ c, open, one }: { c: StaffContext; open: OpenPlaces; one: Registration }) {
  const { lang, network, networkId } = c.var;
  const { name, organisation, email, phone, district, speaksFor, needs, travel } = one;
  const facts = [
    organisation,
    district && placeName(lang, district),
    speaksFor && say(lang, spokenForWords[speaksFor]),
    email,
    phone,
    ...needs.map((need) => say(lang, placeNeedWords[need])),
    travel ? say(lang, texts.travelNeeded) : undefined,
  ];
  return (
    <li id={one.id}>
      <p>
        <b>{name}</b>{' '}
        <State mood={moods[one.is]}>{standsText(open.places, one, network.settings.zone, lang)}</State>
      </p>
      <p class="muted">{facts.filter(Boolean).join(' · ')}</p>
      {one.held && one.is !== 'gone' ? (
        <p>
          <State mood="failed">{say(lang, texts.isHeld)}</State>
        </p>
      ) : null}
      {one.is === 'gone' ? null : (
        <form method="post" action={forumPath(c, open, '/places')} class="actions">
          <input type="hidden" name="registration" value={one.id} />
          {one.is === 'seated' ? null : (
            <Button name="do" value="give">
              {say(lang, texts.give, { name })}
            </Button>
          )}
          <Button weight="quiet" name="do" value="takeOff">
            {say(lang, texts.takeOff, { name })}
          </Button>
        </form>
      )}
      <p class="no-print">
        <a href={`/n/${networkId}/forget/registered/${open.id}/${one.id}`}>
          {say(lang, texts.forget, { name })}
        </a>
      </p>
    </li>
  );
}
