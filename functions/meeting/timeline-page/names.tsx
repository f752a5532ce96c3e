import { MailStateOf } from '../../delivery/mail-state.tsx';
import { digitsFor, searchKey } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { channelWords, langWords } from '../../membership/words.ts';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { LongList, listAsked, pageOf } from '../../web/long-list.tsx';
import { Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { messageName } from '../messages/words.ts';
import { meetingPath, openMeeting } from '../page/context.ts';
import type { MessageTo, TimelineMessage } from './message.ts';
import { fullTime, gettersOf } from './message-words.ts';
import { messagesOf } from './messages-of.ts';
import { MessageState } from './row.tsx';
import { timelineTexts as texts, whyNotTexts } from './texts.ts';

/** Who a message is for and who not, as of today; of one that was sent, what became of each. */
export async function showNames(c: StaffContext) {
  const open = await openMeeting(c);
  const messages = open && (await messagesOf(c, open));
  const message = messages?.list.find(({ id }) => id === c.req.param('kind'));
  if (!open || !message) return show(c, <NotFoundPage c={c} />, 404);
  const { lang } = c.var;
  const { kind, at, state } = message;
  const left = state.is === 'done';
  const when = at && state.is !== 'waiting' ? fullTime(c, at, open.meeting.zone) : undefined;
  return show(
    c,
    <StaffPage
      c={c}
      title={messageName(kind, lang)}
      lead={when}
      place="meetings"
      back={{ href: meetingPath(c, open.id, `/timeline#${message.id}`), label: say(lang, texts.title) }}
    >
      <p class="states">
        <MessageState c={c} message={message} />
      </p>
      {left ? (
        <Section id="became" title={say(lang, texts.became)}>
          <People c={c} meeting={open.id} people={message.people} anchor="became" />
        </Section>
      ) : (
        <Planned c={c} meeting={open.id} message={message} />
      )}
    </StaffPage>,
  );
}

function Planned({ c, meeting, message }: { c: StaffContext; meeting: string; message: TimelineMessage }) {
  const { lang } = c.var;
  const getters = gettersOf(message);
  const others = message.people.filter(({ skip }) => skip);
  const n = (people: readonly MessageTo[]) => ({ n: digitsFor(lang, people.length) });
  return (
    <>
      <Section id="for" title={say(lang, texts.isForNow, n(getters))}>
        <p class="help">{say(lang, texts.decidedThen)}</p>
        <Missing lang={lang} message={message} />
        {getters.length === 0 ? (
          <p>{say(lang, texts.nobodyNow)}</p>
        ) : (
          <People c={c} meeting={meeting} people={getters} anchor="for" />
        )}
      </Section>
      {others.length === 0 ? null : (
        <Section id="not-for" title={say(lang, texts.notFor, n(others))}>
          <People c={c} meeting={meeting} people={others} anchor="not-for" />
        </Section>
      )}
    </>
  );
}

/** Of the host and those who give something, who is not among the people invited. */
function Missing({ lang, message }: { lang: Lang; message: TimelineMessage }) {
  const { audience, missing, people } = message;
  if (audience !== 'host' && audience !== 'givers') return null;
  if (missing.length > 0) {
    return (
      <Notice mood="info">
        <p>{say(lang, texts.missingNames, { names: missing.join(', ') })}</p>
      </Notice>
    );
  }
  return people.some(({ staff }) => staff) ? (
    <Notice mood="info">
      <p>{say(lang, texts.noName)}</p>
    </Notice>
  ) : null;
}

/** A–Z, searched and paged where there are many. `anchor`: the section it is in. */
function People(props: { c: StaffContext; meeting: string; people: readonly MessageTo[]; anchor: string }) {
  const { c, meeting, people, anchor } = props;
  const { lang } = c.var;
  const namesOf = ({ named }: MessageTo) => [named.organisation || named.name, named.name];
  const list = pageOf(inNameOrder(people, lang, namesOf), listAsked(c), (one) =>
    searchKey([...namesOf(one), one.named.email ?? ''].join(' ')),
  );
  return (
    <LongList lang={lang} list={list} path={new URL(c.req.url).pathname} anchor={anchor}>
      <ul class="rows people">
        {list.rows.map((one) => (
          <PersonLine c={c} meeting={meeting} one={one} />
        ))}
      </ul>
    </LongList>
  );
}

function PersonLine({ c, meeting, one }: { c: StaffContext; meeting: string; one: MessageTo }) {
  const { lang } = c.var;
  const { named, person, skip, staff, row } = one;
  const title = named.organisation || named.name || person;
  const reached = [say(lang, channelWords[one.channel]), say(lang, langWords[one.lang])];
  const aside = [
    named.organisation ? named.name : '',
    ...(person === '' ? [] : reached),
    staff ? say(lang, texts.staff) : '',
  ];
  return (
    <li>
      <div>
        {staff || person === '' ? (
          <p class="what">{title}</p>
        ) : (
          <a class="what" href={meetingPath(c, meeting, `/people/${person}`)}>
            {title}
          </a>
        )}
        <p class="muted">{aside.filter(Boolean).join(' · ')}</p>
      </div>
      {skip ? <span class="muted">{whyNotTexts[skip][lang]}</span> : null}
      {row ? (
        <div class="states">
          <MailStateOf c={c} row={row} />
        </div>
      ) : null}
    </li>
  );
}
