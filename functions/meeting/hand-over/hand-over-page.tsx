import { peopleToHandOver } from '../../delivery/needing.ts';
import { counted } from '../../i18n/counted.ts';
import { shortDateTime } from '../../i18n/dates.ts';
import { digitsFor, matches, searchKey, truncate } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { say } from '../../i18n/say.ts';
import { addressOf, plain } from '../../i18n/typed-text.ts';
import type { StaffContext, StaffEnv } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { copyScript } from '../../web/copy-script.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { LongList, listAsked } from '../../web/long-list.tsx';
import { inPages, PageLinks, pageIn } from '../../web/paged.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Empty, LinkButton, Notice, Section, State } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { noticeUrl } from '../answer/calendar-words.ts';
import { messageName } from '../messages/words.ts';
import { afterwardsKinds } from '../rules/hand-overs.ts';
import { isConvened } from '../rules/state.ts';
import { isForAnybody } from '../rules/visibility.ts';
import { Card, cardBytes } from './card.tsx';
import { groupText } from './group-text.ts';
import type { HandedOf, TalkedOf } from './handed-of.ts';
import {
  type HandOver,
  type HandOvers,
  handOverNow,
  handOversOf,
  loadHandedOf,
  noteHandedOver,
} from './rows.ts';
import { telegramLink } from './share-links.ts';
import { handOverSheet } from './styles.ts';
import { handOverTexts as texts } from './texts.ts';

/** Characters of a title that fit beside an arrow on a phone. */
const BACK_LENGTH = 28;

/** `GET …/hand-over`: every message that a person carries, with its text. */
export async function showHandOver(c: StaffContext): Promise<Response> {
  const { services, networkId, network } = c.var;
  const talked = await loadHandedOf(services, networkId, c.req.param('id') ?? '');
  if (!talked) return await show(c, <NotFoundPage c={c} />, 404);
  const cards = await handOversOf(services, networkId, network, talked, justIn(c));
  return await show(c, <HandOverPage c={c} talked={talked} cards={cards} />);
}

/** 'Done' and its undoing. A row that moved on meanwhile stays as it is. */
export async function postHandOver(c: StaffContext): Promise<Response> {
  const { services, networkId, network, staff } = c.var;
  const talked = await loadHandedOf(services, networkId, c.req.param('id') ?? '');
  if (!talked) return await show(c, <NotFoundPage c={c} />, 404);
  const tree = await readForm(c);
  const undo = textAt(tree, 'undo');
  const asked = undo || textAt(tree, 'done');
  const card = await handOverNow(services, networkId, network, talked, asked);
  if (card && undo) await services.ledger.undoHandOver(card.row);
  else if (card) await noteHandedOver(services, card, `staff:${staff.id}`, services.now());
  const just = card ? [card.id, ...justIn(c).filter((id) => id !== card.id)] : justIn(c);
  const path = withJust(new URL(c.req.url).pathname, just.slice(0, MOST_JUST));
  return c.redirect(`${path}${card && undo ? `#${card.id}` : ''}`, 303);
}

/** What this reader has pressed in the last seconds, `?just=`: the list of messages is a moment behind. */
const MOST_JUST = 4;

function justIn(c: StaffContext): string[] {
  const ids = (c.req.query('just') ?? '').split(' ').filter((id) => id !== '');
  return ids.slice(0, MOST_JUST);
}

function withJust(path: string, just: readonly string[]): string {
  return just.length === 0 ? path : `${path}?${new URLSearchParams({ just: just.join(' ') })}`;
}

function HandOverPage({ c, talked, cards }: { c: StaffContext; talked: HandedOf; cards: HandOvers }) {
  const { lang, networkId, network, services } = c.var;
  const { waiting, done } = cards;
  const { id, meeting } = talked;
  const path = `/n/${networkId}/meetings/${id}`;
  const to = withJust(`${path}/hand-over`, justIn(c));
  const people = peopleToHandOver(waiting.map(({ row }) => row));
  const count = { n: digitsFor(lang, waiting.length), done: digitsFor(lang, done.length) };
  const lead =
    people === waiting.length
      ? say(lang, texts.lead, count)
      : counted(lang, people, texts.leadPeople, { messages: count.n, done: count.done });
  // What follows a meeting is handed over as before.
  const isAfterwards = [...waiting, ...done].some(({ kind }) => afterwardsKinds.includes(kind));
  const begun = isConvened(meeting) && meeting.startsAt <= services.now() && !isAfterwards;
  const none = waiting.length + done.length === 0;
  const letters = waiting.filter(({ row }) => row.channel === 'letter').length;
  const { search } = listAsked(c);
  const namesOf = ({ person }: HandOver) => [plain(person.organisation, lang) || person.name, person.name];
  const ordered = inNameOrder(waiting, lang, namesOf);
  const found = ordered.filter(
    (card) => search === '' || matches(searchKey([...namesOf(card), card.person.phone].join(' ')), search),
  );
  const shown = pageIn(c, inPages(found, cardBytes, MOST_CARDS));
  const handed = pageIn(
    c,
    inPages(done, () => 0, MOST_LINES),
    'handed',
  );
  return (
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={none ? plain(meeting.details.title, lang) : lead}
      place="meetings"
      back={{
        href: meeting.status === 'discarded' ? `/n/${networkId}/meetings` : path,
        label: truncate(plain(meeting.details.title, lang), BACK_LENGTH),
      }}
    >
      <link rel="stylesheet" href={handOverSheet.path} />
      {none ? <Empty>{say(lang, texts.nobody)}</Empty> : null}
      {begun ? (
        <Notice mood="info">
          <p>{say(lang, texts.begun)}</p>
        </Notice>
      ) : null}
      {waiting.length === 0 && done.length > 0 && !begun ? (
        <Notice mood="done">
          <p>{say(lang, texts.allDone)}</p>
        </Notice>
      ) : null}
      {waiting.length === 0 ? null : (
        <Section id="waiting" title={say(lang, texts.waiting)}>
          <p>{say(lang, texts.how)}</p>
          {letters > 1 ? (
            <Actions>
              <LinkButton href={`${path}/letter`} icon="print" weight="quiet">
                {say(lang, texts.letters)}
              </LinkButton>
            </Actions>
          ) : null}
          <LongList
            lang={lang}
            list={{ search, all: waiting.length, found: found.length, page: 1, pages: 1 }}
            path={`${path}/hand-over`}
            anchor="waiting"
          >
            {shown.items.map((card) => (
              <Card c={c} card={card} path={path} to={to} />
            ))}
            <PageLinks c={c} of={shown} anchor="waiting" />
          </LongList>
        </Section>
      )}
      {/* Before the invitations are sent, the public page is not there and there is nothing to tell a group. */}
      {isConvened(meeting) && meeting.released ? <Group c={c} talked={{ ...talked, meeting }} /> : null}
      {done.length === 0 ? null : (
        <Section id="handed" title={say(lang, texts.handed)}>
          <ul class="rows">
            {handed.items.map((card) => (
              <DoneLine c={c} card={card} to={to} staff={network.staff} />
            ))}
          </ul>
          <PageLinks c={c} of={handed} anchor="handed" />
        </Section>
      )}
      <script src={copyScript.path} defer></script>
    </StaffPage>
  );
}

/** Cards on one page: a thumb does not scroll through more, and each has its own QR code to load. */
const MOST_CARDS = 25;
const MOST_LINES = 200;

function DoneLine(props: {
  c: StaffContext;
  card: HandOver;
  to: string;
  staff: StaffEnv['Variables']['network']['staff'];
}) {
  const { c, card, to } = props;
  const { lang, network } = c.var;
  const { id, row, person, kind } = card;
  const by =
    props.staff.find((one) => `staff:${one.id}` === row.handedBy)?.name ?? say(lang, texts.theirAnswer);
  const when = row.handedAt ? shortDateTime(row.handedAt, network.settings.zone, lang) : '';
  const name = addressOf(person, lang);
  return (
    <li id={id}>
      <div>
        <p class="what">
          {[name, plain(person.organisation, lang)].filter(Boolean).join(' · ')} — {messageName(kind, lang)}
        </p>
        <p>
          <State mood="done">{say(lang, texts.handedBy, { staff: by, when })}</State>
        </p>
      </div>
      <form method="post" action={to}>
        <Button weight="quiet" name="undo" value={id}>
          {say(lang, texts.undo)}
          <span class="hidden"> {say(lang, texts.doneFor, { name })}</span>
        </Button>
      </form>
    </li>
  );
}

function Group({ c, talked }: { c: StaffContext; talked: TalkedOf }) {
  const { lang, network, networkId, services } = c.var;
  const { meeting, id } = talked;
  if (!isForAnybody(meeting)) {
    return (
      <Section id="group" title={say(lang, texts.group)}>
        <p>{say(lang, texts.groupMembers)}</p>
      </Section>
    );
  }
  if (meeting.summary?.minutes) {
    return (
      <Section id="group" title={say(lang, texts.group)}>
        <p>{say(lang, texts.groupPublished)}</p>
        <Actions>
          <LinkButton href={`/n/${networkId}/meetings/${id}/summary/copy`}>
            {say(lang, texts.groupCopy)}
          </LinkButton>
        </Actions>
      </Section>
    );
  }
  const notice = noticeUrl(services.origin, networkId, id);
  const { text, first } = groupText({
    details: meeting.details,
    zone: meeting.zone,
    times: meeting,
    network: network.settings,
    cancelled: meeting.status === 'cancelled',
    notice,
  });
  return (
    <Section id="group" title={say(lang, texts.group)}>
      <p>{say(lang, texts.groupLead)}</p>
      <CopyBox
        id="group.text"
        label={say(lang, texts.groupText)}
        text={`${text}\n\n${notice}`}
        textLang={first}
        lang={lang}
      >
        <LinkButton href={telegramLink(notice, text)} icon="hand">
          {say(lang, texts.telegram)}
        </LinkButton>
      </CopyBox>
    </Section>
  );
}
