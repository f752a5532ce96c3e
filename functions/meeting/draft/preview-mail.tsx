import { renderMail } from '../../delivery/mail-frame.tsx';
import { say } from '../../i18n/say.ts';
import { langWords } from '../../membership/words.ts';
import type { StaffContext } from '../../web/context.ts';
import { Select } from '../../web/form-choices.tsx';
import { Fold } from '../../web/form-parts.tsx';
import { freshForm } from '../../web/forms.tsx';
import { LONG } from '../../web/long-list.tsx';
import { Section } from '../../web/parts.tsx';
import { wholeMail } from '../messages/frame/whole-mail.ts';
import { words as invitation } from '../messages/invitation.ts';
import { meetingPath, type OpenMeeting, openMeeting } from '../page/context.ts';
import { findPerson, guestsIn } from '../people/people.ts';
import { completeDetails, instantsOf } from '../rules/decide.ts';
import type { Invitee } from '../rules/events.ts';
import { keepersOf } from './keepers.ts';
import type { PreviewAudience } from './preview-audience.ts';
import { previewTexts as texts } from './preview-texts.ts';

interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

type Recipient = Pick<Invitee, 'seat' | 'person' | 'party'>;

/** The invitation of this draft as one person would get it; its links lead nowhere. */
async function mailFor(c: StaffContext, open: OpenMeeting, to: Recipient): Promise<RenderedMail | undefined> {
  const { services, networkId, network } = c.var;
  const { meeting, version } = open;
  const person = await findPerson(
    services.repository,
    { ...to, network: networkId },
    guestsIn(meeting, version),
  );
  if (!person) return undefined;
  const details = completeDetails(meeting.details);
  const keeps = meeting.status === 'draft' ? (await keepersOf(c, meeting)).get(to.person)?.date : undefined;
  const nowhere = `${services.origin}/`;
  const model = wholeMail(invitation.letter, {
    details,
    zone: meeting.zone,
    ...instantsOf(details, meeting.zone),
    writtenAt: services.now(),
    network: network.settings,
    reader: person,
    insteadOf: keeps === details.date ? undefined : keeps,
    links: { answer: nowhere, personal: nowhere },
  });
  return { subject: model.subject, ...renderMail(model) };
}

/** Whose mail is shown: whom `?as=` asks for, else the first who gets one. */
function chosenFrom(c: StaffContext, invited: readonly Invitee[]): Invitee | undefined {
  const asked = c.req.query('as');
  const byMail = invited.filter((one) => one.channel === 'email');
  return invited.find((one) => idOf(one) === asked) ?? byMail[0] ?? invited[0];
}

/** What `?as=` calls a recipient. */
export function idOf(one: Recipient): string {
  return [one.party, one.seat, one.person].join('.');
}

/** The mail of one recipient, html in a frame that can do nothing, and its plain text. */
export async function MailPreview(props: { c: StaffContext; open: OpenMeeting; audience: PreviewAudience }) {
  const { c, open, audience } = props;
  const { lang } = c.var;
  const chosen = chosenFrom(c, audience.invited);
  const mail = chosen ? await mailFor(c, open, chosen) : undefined;
  if (!chosen || !mail) return null;
  const path = meetingPath(c, open.id, '/preview');
  // Of a long list every person's mail is one tap away in the list itself.
  const offered = audience.invited.slice(0, LONG);
  const options = (offered.includes(chosen) ? offered : [chosen, ...offered]).map((one) => {
    const { name, organisation } = audience.named(one.seat, one.person);
    const who = [organisation, name].filter(Boolean).join(', ');
    return { value: idOf(one), label: `${who} (${say(lang, langWords[one.lang])})` };
  });
  return (
    <Section id="mail" title={say(lang, texts.mail)}>
      <form method="get" action={`${path}#mail`} class="line">
        <Select
          form={freshForm(lang, { as: idOf(chosen) })}
          name="as"
          label={say(lang, texts.mailAs)}
          options={options}
        />
        <button class="button" type="submit">
          {say(lang, texts.showMail)}
        </button>
      </form>
      <p>{say(lang, texts.subject, { subject: mail.subject })}</p>
      <iframe
        class="mail"
        sandbox=""
        src={`${path}/mail?as=${encodeURIComponent(idOf(chosen))}`}
        title={say(lang, texts.frame)}
        loading="lazy"
      />
      <Fold
        form={freshForm(lang)}
        fields={[]}
        name={say(lang, texts.asText)}
        now={say(lang, texts.textNow)}
        action={say(lang, texts.open)}
      >
        <pre class="copy">{mail.text}</pre>
      </Fold>
    </Section>
  );
}

/** The html of a mail alone, for the frame: its styles are its own, so `app.tsx` lets this address have them. */
export async function showMail(c: StaffContext) {
  const open = await openMeeting(c);
  const [party, seat, person] = (c.req.query('as') ?? '').split('.');
  if (open?.meeting.status !== 'draft' || !seat || !person || (party !== 'member' && party !== 'guest')) {
    return c.notFound();
  }
  const mail = await mailFor(c, open, { party, seat, person });
  c.header('Cache-Control', 'private, no-cache');
  return mail ? c.html(mail.html) : c.notFound();
}
