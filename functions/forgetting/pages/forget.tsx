import { counted } from '../../i18n/counted.ts';
import { dateTime } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { Form, freshForm } from '../../web/forms.tsx';
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
    if (tried < ATTEMPTS) continue;
    const again = <Before c={c} subject={subject} messages={await messagesTo(c, subject)} />;
    return show(c, again, 409);
  }
}

/** Who the address names. */
function subjectAt(c: StaffContext): Promise<Subject | undefined> {
  const { networkId: network, services } = c.var;
  const party = c.req.param('party') === 'guest' ? 'guest' : 'member';
  const [of, person] = [c.req.param('of') ?? '', c.req.param('person') ?? ''];
  return subjectOf(services.repository, { network, party, of, person });
}

async function messagesTo(c: StaffContext, { person }: Subject): Promise<number> {
  const { services, networkId } = c.var;
  return (await services.ledger.keysOfPerson(networkId, person, '', MOST)).length;
}

function backTo(c: StaffContext, { party, of }: Subject) {
  const place = party === 'member' ? 'members' : 'meetings';
  return { href: `/n/${c.var.networkId}/${place}/${of}`, label: say(c.var.lang, texts[party]) };
}

function Before({ c, subject, messages }: { c: StaffContext; subject: Subject; messages: number }) {
  const { lang } = c.var;
  const name = subject.name ?? '';
  return (
    <StaffPage
      c={c}
      place={subject.party === 'member' ? 'members' : 'meetings'}
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
      <Form form={freshForm(lang)} action={c.req.path}>
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
      place={subject.party === 'member' ? 'members' : 'meetings'}
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
