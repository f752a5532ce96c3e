import type { Context } from 'hono';
import * as z from 'zod';
import { say } from '../../i18n/say.ts';
import { known } from '../../platform/personal.ts';
import type { StaffEnv } from '../../web/context.ts';
import { attempt, ConflictNotice, notFound } from '../../web/errors.tsx';
import { optional, pageId, readAs, version as versionField } from '../../web/fields.ts';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { webTexts } from '../../web/texts.ts';
import { consentTexts } from '../consent-texts.ts';
import { type Change, changesOf } from '../rules/changes.ts';
import { agrees } from '../rules/consent.ts';
import { addContact, fieldsOf, markContactLeft, reviseContact } from '../rules/decide.ts';
import { consentPurposes } from '../rules/events.ts';
import type { Contact } from '../rules/member.ts';
import { type PersonNamed, personIn } from '../rules/person-in.ts';
import { memberTexts as texts } from '../texts.ts';
import { consentWords } from '../words.ts';
import {
  ContactFormFields,
  contactFieldOf,
  contactLabels,
  contactOfForm,
  contactSchema,
} from './contact-form.tsx';
import { conflictRows, nameOf } from './edit.tsx';
import { changeMember, memberOf } from './found.ts';

type Found = NonNullable<Awaited<ReturnType<typeof memberOf>>>;

const contact = z.preprocess((typed) => typed ?? {}, contactSchema);
const newSchema = z.object({ id: pageId(), contact });
const editSchema = z.object({ version: versionField(), contact, meeting: optional(pageId()) });

/** The form for one more person. */
export async function showNewContact(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  if (!found) return notFound(c);
  const first = found.member.contacts.every(({ left }) => left);
  const before = takesOverFrom(found, c.req.query('after'));
  const person = before ? personIn(before.note) : {};
  const values = {
    contact: {
      role: before?.contact.role ?? (first ? 'focalPoint' : 'alternate'),
      lang: before?.contact.lang ?? 'both',
      reachedBy: waysOf(person),
      ...person,
    },
    after: before?.contact.id,
  };
  return show(c, <NewPage c={c} found={found} form={freshForm(c.var.lang, values)} />);
}

/** By e-mail, unless only another way is known. */
function waysOf({ email, phone, telegram }: PersonNamed): string {
  if (email || (!phone && !telegram)) return 'email';
  return telegram ? 'telegram' : 'call';
}

/** Who has left, with what they wrote then about who takes over. */
function takesOverFrom(
  { member }: Found,
  id: string | undefined,
): { contact: Contact; note: string } | undefined {
  const contact = member.contacts.find((one) => one.id === id && one.left && !one.forgotten);
  const decision = member.decisions?.findLast(
    ({ correction, outcome }) =>
      correction.contact === id && outcome === 'approved' && correction.fields.left,
  );
  return contact && decision && { contact, note: known(decision.correction.fields.note) ?? '' };
}

export async function postNewContact(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  if (!found) return notFound(c);
  const { lang } = c.var;
  const values = await readForm(c);
  const again = (problems: FormState['problems']) =>
    show(c, <NewPage c={c} found={found} form={{ lang, values, problems }} />, 422);
  const read = readAs(newSchema, values, lang, contactLabels);
  if (!read.ok) return again(read.problems);
  const fields = contactOfForm(read.value.contact);
  const outcome = await attempt(
    lang,
    () => changeMember(c, found.id, (member) => addContact(member, read.value.id, fields)),
    contactFieldOf,
  );
  if (!outcome.done) return again(outcome.problems);
  return c.redirect(`${found.path}?saved#people`, 303);
}

/**
 * One person's details, also the target of 'fix and resend': with `?meeting=` it leads back to that
 * person at that meeting.
 */
export async function showContact(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  const person = found && personOf(c, found);
  if (!found || !person) return notFound(c);
  const values = { contact: fieldsOf(person), meeting: c.req.query('meeting') };
  return show(c, <ContactPage c={c} found={found} person={person} form={freshForm(c.var.lang, values)} />);
}

export async function postContact(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  const person = found && personOf(c, found);
  if (!found || !person) return notFound(c);
  const { lang, networkId } = c.var;
  const values = await readForm(c);
  const read = readAs(editSchema, values, lang, contactLabels);
  if (!read.ok) {
    const form = { lang, values, problems: read.problems };
    return show(c, <ContactPage c={c} found={found} person={person} form={form} />, 422);
  }
  const fields = contactOfForm(read.value.contact);
  const { version, meeting } = read.value;
  const outcome = await attempt(
    lang,
    () => changeMember(c, found.id, (member) => reviseContact(member, person.id, fields), version),
    contactFieldOf,
  );
  if (outcome.done) {
    const back = meeting
      ? `/n/${networkId}/meetings/${meeting}/people/${person.id}`
      : `${found.path}?saved#people`;
    return c.redirect(back, 303);
  }
  const now = (await memberOf(c)) ?? found;
  const conflict = outcome.conflict
    ? changesOf(now.member, [{ type: 'ContactRevised', data: { contact: person.id, fields } }])
    : undefined;
  const form = { lang, values, problems: outcome.problems };
  return show(
    c,
    <ContactPage c={c} found={now} person={person} form={form} conflict={conflict} />,
    outcome.conflict ? 409 : 422,
  );
}

/** Whom it touches, before the button that marks somebody as left. */
export async function showContactLeft(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  const person = found && personOf(c, found);
  if (!found || !person) return notFound(c);
  const { lang } = c.var;
  const { name } = person;
  const own = `${found.path}/contacts/${person.id}`;
  return show(
    c,
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.leftTitle, { name })}
      lead={say(lang, texts.leftText, { name })}
      back={{ href: own, label: name }}
    >
      <Form form={freshForm(lang)} action={`${own}/left`}>
        <Button weight="danger">{say(lang, texts.leftButton, { name })}</Button>
      </Form>
    </StaffPage>,
  );
}

export async function postContactLeft(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  const person = found && personOf(c, found);
  if (!found || !person) return notFound(c);
  await changeMember(c, found.id, (member) => markContactLeft(member, person.id));
  return c.redirect(`${found.path}?saved#people`, 303);
}

/** The person of the address, if they are still there. */
export function personOf(c: Context<StaffEnv>, { member }: Found): Contact | undefined {
  return member.contacts.find(
    ({ id, left, forgotten }) => id === c.req.param('contact') && !left && !forgotten,
  );
}

function NewPage({ c, found, form }: { c: Context<StaffEnv>; found: Found; form: FormState }) {
  const { lang } = c.var;
  const before = takesOverFrom(found, textAt(form.values, 'after'));
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.contactNewTitle)}
      back={{ href: found.path, label: nameOf(found, lang) }}
    >
      <Form form={form} action={`${found.path}/contacts/new`} creates>
        {before ? (
          <>
            <input type="hidden" name="after" value={before.contact.id} />
            {before.note ? (
              <Notice mood="info">
                <p>{say(lang, texts.wroteOnLeaving, { name: before.contact.name, note: before.note })}</p>
                <p>{say(lang, texts.preRead)}</p>
              </Notice>
            ) : null}
          </>
        ) : null}
        <ContactFormFields form={form} />
        <Button weight="main">{say(lang, texts.addContactButton)}</Button>
      </Form>
    </StaffPage>
  );
}

function ContactPage(props: {
  c: Context<StaffEnv>;
  found: Found;
  person: Contact;
  form: FormState;
  conflict?: readonly Change[] | undefined;
}) {
  const { c, found, person, form, conflict } = props;
  const { lang } = c.var;
  const own = `${found.path}/contacts/${person.id}`;
  const { meeting } = z.object({ meeting: z.string().optional() }).safeParse(form.values).data ?? {};
  const agreed = consentPurposes
    .filter((purpose) => agrees(person, purpose))
    .map((purpose) => say(lang, consentWords[purpose]));
  return (
    <StaffPage
      c={c}
      place="members"
      title={say(lang, texts.contactEditTitle, { name: person.name })}
      back={{ href: found.path, label: nameOf(found, lang) }}
    >
      {conflict ? <ConflictNotice lang={lang} rows={conflictRows(conflict, lang)} /> : null}
      <Form form={form} action={own} version={found.version}>
        {meeting ? <input type="hidden" name="meeting" value={meeting} /> : null}
        <ContactFormFields form={form} />
        <Button weight="main">{say(lang, texts.save)}</Button>
      </Form>
      <p>
        <a href={`${own}/mails`}>{say(lang, webTexts.switchesLink)}</a>
      </p>
      <p>
        <a href={`/n/${c.var.networkId}/mails?person=${person.id}&seat=${found.id}`}>
          {say(lang, texts.allMails)}
        </a>
      </p>
      <p>
        <a href={`${own}/consents`}>{say(lang, consentTexts.link)}</a>
        {agreed.length > 0 ? ` · ${say(lang, consentTexts.agreedList, { list: agreed.join(', ') })}` : null}
      </p>
      <p>
        <a href={`${own}/left`}>{say(lang, texts.leftLink)}</a>
      </p>
      <p>
        <a href={`/n/${c.var.networkId}/forget/member/${found.id}/${person.id}`}>
          {say(lang, texts.forgetLink)}
        </a>
      </p>
    </StaffPage>
  );
}
