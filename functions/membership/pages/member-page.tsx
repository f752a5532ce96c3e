import type { Context } from 'hono';
import { settleComplaints } from '../../delivery/settle-complaints.ts';
import { troubleMoreTexts } from '../../delivery/trouble-texts.ts';
import { dateTime } from '../../i18n/dates.ts';
import { inLanguage, type Lang, say } from '../../i18n/say.ts';
import { known } from '../../platform/personal.ts';
import type { StaffEnv } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Empty, Facts, LinkButton, Notice, Section, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { SwitchedOff, type Switches } from '../../web/switches.tsx';
import { HeldAddress } from '../held-address.tsx';
import { saidOfOrganisation } from '../rules/changes.ts';
import { releaseAddress } from '../rules/decide.ts';
import { type Contact, type Member, memberAggregate } from '../rules/member.ts';
import { personIn } from '../rules/person-in.ts';
import { memberTexts as texts } from '../texts.ts';
import { langWords } from '../words.ts';
import { changeMember, memberOf } from './found.ts';
import { historyOf } from './history.ts';
import { reachedLine, StatusOf } from './words.tsx';

/** One organisation: what is known, its people, and what happened. */
export async function memberPage(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  if (!found) return notFound(c);
  const { lang, networkId, network, services, staff, brought } = c.var;
  const { id, member, path } = found;
  const { zone } = network.settings;
  const [events, switches, parts] = await Promise.all([
    services.repository.history(memberAggregate, networkId, id),
    brought.switches(),
    brought
      .memberParts()
      .then((all) => Promise.all(all.map((part) => part(c, { id, people: peopleOf(member) })))),
  ]);
  const edits = staff.role !== 'observer';
  const title = inLanguage(member.organisation.name, lang)?.text ?? '';
  const said = saidOfOrganisation(member.organisation).filter(({ value }) => value);
  return show(
    c,
    <StaffPage
      c={c}
      place="members"
      title={title}
      lead={member.status === 'unknown' ? undefined : <StatusOf status={member.status} lang={lang} />}
      back={{ href: `/n/${networkId}/members`, label: say(lang, texts.title) }}
      action={
        edits ? (
          <>
            <LinkButton href={`${path}/edit`} icon="edit">
              {say(lang, texts.edit)}
            </LinkButton>
            <LinkButton href={`${path}/status`} weight="quiet">
              {say(lang, texts.changeStatus)}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      {c.req.query('saved') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      {member.corrections.length > 0 ? (
        <Notice mood="waiting">
          <p>
            <a href={`/n/${networkId}/members/corrections`}>
              {say(lang, texts.correctionsWait, { count: member.corrections.length })}
            </a>
          </p>
        </Notice>
      ) : null}
      <div class="columns">
        <div>
          <People lang={lang} zone={zone} path={path} member={member} edits={edits} switches={switches} />
          {parts}
        </div>
        <div class="aside">
          <Section id="organisation" title={say(lang, texts.organisation)}>
            <Facts rows={said.map(({ what, value }) => [say(lang, what), value?.(lang) ?? ''])} />
          </Section>
          <Section id="history" title={say(lang, texts.history)}>
            <ul class="rows">
              {historyOf(events, network.staff, switches, lang).map(({ at, what, by }) => (
                <li>
                  <div>
                    <p>{what}</p>
                    <p class="muted small">
                      {dateTime(at, zone, lang)}, {by}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </StaffPage>,
  );
}

/** Everybody of the member who is not forgotten, those who are still there first. */
function peopleOf({ contacts }: Member): Contact[] {
  const known = contacts.filter(({ forgotten }) => !forgotten);
  return [...known.filter(({ left }) => !left), ...known.filter(({ left }) => left)];
}

/** 'The address works': the only thing done on the member's own page. */
export async function postMember(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  if (!found) return notFound(c);
  const contact = textAt(await readForm(c), 'release');
  const held = found.member.contacts.find(({ id }) => id === contact)?.held;
  // Who was spoken with wants our mail: what they reported waits for nobody any more.
  if (held === 'complained') {
    const { services, networkId, staff } = c.var;
    await settleComplaints(services.ledger, networkId, contact, `staff:${staff.id}`, services.now());
  }
  await changeMember(c, found.id, (member) => releaseAddress(member, contact));
  return c.redirect(`${found.path}?saved`, 303);
}

interface PeopleProps {
  readonly lang: Lang;
  readonly zone: string;
  readonly path: string;
  readonly member: Member;
  readonly edits: boolean;
  readonly switches: Switches;
}

function People({ lang, zone, path, member, edits, switches }: PeopleProps) {
  const known = member.contacts.filter((contact) => !contact.forgotten);
  const present = known.filter((contact) => !contact.left);
  const former = known.filter((contact) => contact.left);
  return (
    <Section id="people" title={say(lang, texts.people)}>
      {present.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.noPeople)}</p>
          {edits ? <WroteOnLeaving lang={lang} path={path} member={member} /> : null}
        </Empty>
      ) : (
        <ul class="rows">
          {present.map((contact) => (
            <Person lang={lang} zone={zone} path={path} contact={contact} edits={edits} switches={switches} />
          ))}
        </ul>
      )}
      {former.length > 0 ? (
        <p class="muted">
          {say(lang, texts.formerPeople, { names: former.map(({ name }) => name).join(', ') })}
          {edits
            ? former.map(({ id, name }) => (
                <>
                  {' · '}
                  <a href={`${path.replace('/members/', '/forget/member/')}/${id}`}>
                    {say(lang, texts.forgetOf, { name })}
                  </a>
                </>
              ))
            : null}
        </p>
      ) : null}
      {edits ? (
        <Actions>
          <LinkButton href={`${path}/contacts/new`} icon="add">
            {say(lang, texts.addContact)}
          </LinkButton>
        </Actions>
      ) : null}
    </Section>
  );
}

/** What the last one who left wrote about who takes over: it leads to the form with what can be read of it. */
function WroteOnLeaving({ lang, path, member }: Pick<PeopleProps, 'lang' | 'path' | 'member'>) {
  const last = member.decisions?.findLast(
    ({ correction, outcome }) => outcome === 'approved' && correction.fields.left,
  );
  const contact = member.contacts.find(({ id, forgotten }) => id === last?.correction.contact && !forgotten);
  const note = known(last?.correction.fields.note);
  if (!contact || !note) return null;
  const { name } = personIn(note);
  return (
    <>
      <p>{say(lang, texts.wroteOnLeaving, { name: contact.name, note })}</p>
      <Actions>
        <LinkButton href={`${path}/contacts/new?after=${contact.id}`} icon="add" weight="main">
          {name
            ? say(lang, texts.addThisPerson, { name })
            : say(lang, texts.addWhoTakesOver, { name: contact.name })}
        </LinkButton>
      </Actions>
    </>
  );
}

function Person(props: Omit<PeopleProps, 'member'> & { readonly contact: Contact }) {
  const { lang, zone, path, contact, edits, switches } = props;
  const { honorific, title, email, phone, telegram, held, off, confirmedAt } = contact;
  const own = `${path}/contacts/${contact.id}`;
  // People who only watch see no addresses and numbers.
  const reached = edits ? [email, phone, telegram && `@${telegram}`] : [];
  const ways = [honorific, title, ...reached].filter((one) => one);
  return (
    <li>
      <div>
        <p class="what">{reachedLine(contact, lang)}</p>
        {ways.length > 0 ? (
          <p>
            {ways.map((way, place) => (
              <>
                {place > 0 ? ' · ' : ''}
                {way === phone ? <span class="nowrap">{way}</span> : way}
              </>
            ))}
          </p>
        ) : null}
        <p class="muted">
          {say(lang, texts.personLang, { lang: say(lang, langWords[contact.lang]) })}
          {confirmedAt
            ? ` · ${say(lang, texts.personConfirmed, { when: dateTime(confirmedAt, zone, lang) })}`
            : ''}
        </p>
        <SwitchedOff lang={lang} switches={switches} off={off} />
        {held ? (
          <HeldAddress
            lang={lang}
            held={held}
            email={email}
            person={contact.id}
            action={edits ? path : undefined}
          >
            {held === 'bounced' ? (
              <LinkButton weight="main" href={own}>
                {say(lang, troubleMoreTexts.fix)}
              </LinkButton>
            ) : null}
          </HeldAddress>
        ) : null}
      </div>
      {edits ? (
        <LinkButton href={own} weight="quiet" icon="edit">
          {say(lang, texts.editContact)}
          <span class="hidden"> {contact.name}</span>
        </LinkButton>
      ) : null}
    </li>
  );
}

/** The name of a member for titles and links. */
export function NameOf({ member, lang }: { readonly member: Member; readonly lang: Lang }) {
  return <Typed text={member.organisation.name} lang={lang} />;
}
