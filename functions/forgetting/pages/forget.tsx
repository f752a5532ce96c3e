import { counted } from '../../i18n/counted.ts';
import { dateTime } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { NETWORK_ID } from '../../network/rules/network.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Button, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { askToForget, type Subject, subjectOf } from '../asking.ts';
import { forgettingTexts as texts } from '../texts.ts';

/** Messages that are counted at most. */
const MOST = 1000;
/** Somebody who saved at the same time is asked for again. */
const ATTEMPTS = 3;

/** What will be gone and what stays, before anything is; afterwards, how far it is. */
export async function showForget(c: StaffContext) {
  const subject = await subjectAt(c);
  if (!subject) return notFound(c);
  const { forgetting } = subject;
  return forgetting.asked && (!forgetting.done || subject.name === undefined)
    ? show(c, <UnderWay c={c} subject={subject} />)
    : show(c, <Before c={c} subject={subject} messages={await messagesTo(c, subject)} />);
}

export async function postForget(c: StaffContext) {
  for (let tried = 1; ; tried += 1) {
    const subject = await subjectAt(c);
    if (!subject) return notFound(c);
    const outcome = await attempt(c.var.lang, () =>
      askToForget(c.var.services.repository, subject, metaOf(c)),
    );
    if (outcome.done) return c.redirect(c.req.path, 303);
    if (outcome.conflict && tried < ATTEMPTS) continue;
    const form = { lang: c.var.lang, values: {}, problems: outcome.problems };
    const messages = await messagesTo(c, subject);
    return show(c, <Before c={c} subject={subject} messages={messages} form={form} />, 409);
  }
}

/** Who the address names. */
function subjectAt(c: StaffContext): Promise<Subject | undefined> {
  const { networkId: network, services } = c.var;
  const staff = c.req.param('staff');
  if (staff !== undefined) {
    return subjectOf(services.repository, { network, party: 'staff', of: NETWORK_ID, person: staff });
  }
  const said = c.req.param('party');
  const party = said === 'guest' || said === 'registered' ? said : 'member';
  const [of, person] = [c.req.param('of') ?? '', c.req.param('person') ?? ''];
  return subjectOf(services.repository, { network, party, of, person });
}

async function messagesTo(c: StaffContext, { person }: Subject): Promise<number> {
  const { services, networkId } = c.var;
  return (await services.ledger.keysOfPerson(networkId, person, '', MOST)).length;
}

function backTo(c: StaffContext, { party, of }: Subject) {
  const below = {
    member: `members/${of}`,
    guest: `meetings/${of}`,
    staff: 'settings',
    registered: `forums/${of}/places`,
  }[party];
  return { href: `/n/${c.var.networkId}/${below}`, label: say(c.var.lang, texts[party]) };
}

const places = { member: 'members', guest: 'meetings', staff: 'settings', registered: 'tasks' } as const;

function Before(props: { c: StaffContext; subject: Subject; messages: number; form?: FormState }) {
  const { c, subject, messages, form = freshForm(c.var.lang) } = props;
  const { lang } = c.var;
  const name = subject.name ?? '';
  return (
    <StaffPage
      c={c}
      place={places[subject.party]}
      title={say(lang, texts.title, { name })}
      lead={say(lang, texts.lead)}
      back={backTo(c, subject)}
    >
      <Section id="gone" title={say(lang, texts.gone)}>
        <ul>
          <li>{counted(lang, subject.fields, texts.goneFields)}</li>
          <li>{say(lang, texts.goneWords)}</li>
          <li>{say(lang, texts.goneLinks)}</li>
        </ul>
      </Section>
      <Section id="stays" title={say(lang, texts.stays)}>
        <ul>
          <li>{say(lang, texts.staysCounts)}</li>
          {messages > 0 ? <li>{counted(lang, messages, texts.staysMails)}</li> : null}
          <li>{say(lang, texts.staysWords)}</li>
          <li>{say(lang, texts.staysOthers)}</li>
          <li>{say(lang, texts.staysBackups)}</li>
        </ul>
      </Section>
      {subject.party === 'staff' ? <p>{say(lang, texts.staffToo)}</p> : null}
      <Form form={form} action={c.req.path}>
        <Button weight="danger">{say(lang, texts.button, { name })}</Button>
      </Form>
    </StaffPage>
  );
}

function UnderWay({ c, subject }: { c: StaffContext; subject: Subject }) {
  const { lang, network } = c.var;
  const { asked, done } = subject.forgetting;
  const when = dateTime(done?.at ?? asked?.at ?? '', network.settings.zone, lang);
  return (
    <StaffPage
      c={c}
      place={places[subject.party]}
      title={say(lang, done ? texts.doneTitle : texts.underWay)}
      back={backTo(c, subject)}
    >
      <Notice mood={done ? 'done' : 'waiting'}>
        <p>
          {done
            ? counted(lang, done.fields, texts.doneText, { when })
            : say(lang, texts.underWayText, { when })}
        </p>
      </Notice>
    </StaffPage>
  );
}
