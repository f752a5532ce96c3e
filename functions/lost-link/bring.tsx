import { dateTime } from '../i18n/dates.ts';
import { asciiDigits } from '../i18n/khmer.ts';
import { langsOf, say } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import { personalPageOf } from '../meeting/people/person-links.ts';
import { type Contact, contactOfLink, type Member, memberAggregate } from '../membership/rules/member.ts';
import { metaOf, type StaffContext } from '../web/context.ts';
import { StaffPage } from '../web/layout.tsx';
import { readForm, textAt } from '../web/parse.ts';
import { Button, Empty, Facts, Notice, Section } from '../web/parts.tsx';
import { show } from '../web/show.tsx';
import { bringTexts as texts } from './mail-texts.ts';
import { PERSONAL_LINK } from './rules/reactions.ts';
import { handOverLink, isToHandOver, requestAggregate } from './rules/request.ts';
import { listWaitingLinks, MOST_WAITING } from './rules/views.ts';

/** One link to bring, with what it takes. */
interface ToBring {
  /** The wishes that it fulfils: all of this person that wait. */
  readonly requests: readonly string[];
  readonly askedAt: string;
  readonly seat: string;
  readonly member: Member;
  readonly contact: Contact;
}

/** `GET /n/:network/links` */
export async function showLinks(c: StaffContext): Promise<Response> {
  const { lang, networkId } = c.var;
  const waiting = await toBring(c);
  return show(
    c,
    <StaffPage
      c={c}
      place="today"
      title={say(lang, texts.title)}
      lead={waiting.length > 0 ? say(lang, texts.lead) : undefined}
      back={{ href: `/n/${networkId}/today`, label: say(lang, texts.back) }}
    >
      {c.req.query('saved') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      {waiting.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
        </Empty>
      ) : null}
      {waiting.map((one) => (
        <One c={c} one={one} />
      ))}
    </StaffPage>,
  );
}

/** A link was brought: each wish for it, and its message, say so. */
export async function postLink(c: StaffContext): Promise<Response> {
  const { networkId, services } = c.var;
  const { repository, ledger } = services;
  const ids = textAt(await readForm(c), 'done')
    .split(' ')
    .slice(0, MOST_WAITING);
  const meta = metaOf(c);
  for (const id of ids) {
    const { state } = await repository.change(requestAggregate, networkId, id, meta, handOverLink);
    const { recognised } = state;
    if (!recognised) continue;
    const { seat, person, day } = recognised;
    const key = { network: networkId, cause: `member/${seat}`, person, kind: PERSONAL_LINK, revision: day };
    await ledger.handOver(key, meta.by, meta.at);
  }
  return c.redirect(`/n/${networkId}/links?saved`, 303);
}

/** The list names them; the facts say what still waits, and how the person is reached now. Each person once. */
async function toBring(c: StaffContext): Promise<ToBring[]> {
  const { services, networkId } = c.var;
  const { repository, views } = services;
  const loaded = await Promise.all(
    (await listWaitingLinks(views, networkId)).map(async ({ request, askedAt }): Promise<ToBring[]> => {
      const { state } = await repository.load(requestAggregate, networkId, request);
      const { recognised } = state;
      if (!recognised || !isToHandOver(state)) return [];
      const { seat, person } = recognised;
      const { state: member } = await repository.load(memberAggregate, networkId, seat);
      const epoch = member.contacts.find(({ id }) => id === person)?.epoch ?? 0;
      const contact = contactOfLink(member, person, epoch);
      return contact ? [{ requests: [request], askedAt, seat, member, contact }] : [];
    }),
  );
  const byPerson = Map.groupBy(loaded.flat(), ({ contact }) => contact.id);
  return [...byPerson.values()].flatMap(([first, ...others]) =>
    first ? { ...first, requests: [first, ...others].flatMap(({ requests }) => requests) } : [],
  );
}

function One({ c, one }: { readonly c: StaffContext; readonly one: ToBring }) {
  const { lang, network, networkId, services } = c.var;
  const { requests, askedAt, seat, member, contact } = one;
  const [request = ''] = requests;
  const organisation = plain(member.organisation.name, lang);
  const reader = { network: networkId, seat, person: contact.id, epoch: contact.epoch };
  const link = personalPageOf(reader, askedAt, { sign: services.signLink, origin: services.origin });
  const [theirs] = langsOf(contact.lang);
  const named = { name: contact.name, network: network.settings.shortName, link };
  return (
    <Section id={request} title={say(lang, texts.who, { name: contact.name, organisation })}>
      <Facts
        rows={[
          [say(lang, texts.asked), dateTime(askedAt, network.settings.zone, lang)],
          ...(contact.phone ? [[say(lang, texts.phone), <Phone number={contact.phone} />] as const] : []),
          ...(contact.telegram ? [[say(lang, texts.telegram), `@${contact.telegram}`] as const] : []),
        ]}
      />
      <div class="field">
        <label for={`${request}.text`}>{say(lang, texts.text)}</label>
        <textarea id={`${request}.text`} lang={theirs} readonly rows={5}>
          {say(theirs, texts.words, named)}
        </textarea>
      </div>
      <form method="post" action={`/n/${networkId}/links`}>
        <Button weight="main" icon="done" name="done" value={requests.join(' ')}>
          {say(lang, texts.done, { name: contact.name })}
        </Button>
      </form>
    </Section>
  );
}

/** A number to tap, as a phone dials it. */
function Phone({ number }: { readonly number: string }) {
  return <a href={`tel:${asciiDigits(number).replace(/[^\d+]/g, '')}`}>{number}</a>;
}
