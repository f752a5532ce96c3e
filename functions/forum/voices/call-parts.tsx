import { ulid } from 'ulid';
import { counted } from '../../i18n/counted.ts';
import { localDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { contactsInOrder } from '../../membership/rules/member.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { langWords } from '../../membership/words.ts';
import type { StaffContext } from '../../web/context.ts';
import { Select } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { Button, Section } from '../../web/parts.tsx';
import { PhoneField } from '../../web/phone-field.tsx';
import { forumPath, type OpenForum } from '../open-forum.ts';
import { isOpen, type StandingCall } from '../rules/voices/call.ts';
import type { SentTo } from '../rules/voices/call-events.ts';
import { staffVoiceTexts as texts } from './staff-texts.ts';

/** A part of the page that was sent back with problems. */
export interface RefusedPart {
  readonly part: string;
  readonly form: FormState;
}

/** Who reads, who is called besides the members, and sending the call. */
export async function CallParts(props: {
  readonly c: StaffContext;
  readonly open: OpenForum;
  readonly call: StandingCall;
  /** Whom the call has not gone to. */
  readonly audience: readonly SentTo[];
  readonly refused: RefusedPart | undefined;
}) {
  const { c, open, call, audience, refused } = props;
  const { lang, services, networkId, network } = c.var;
  const members = await listMembers(services.views, networkId);
  const contacts = members.flatMap(({ id: seat, member }) =>
    member.status === 'left'
      ? []
      : contactsInOrder(member).map(({ id, name }) => ({
          ...{ seat, person: id, name, label: `${name} · ${plain(member.organisation.name, lang)}` },
        })),
  );
  const action = forumPath(c, open, '/voices/call');
  const formOf = (part: string, values = {}) =>
    refused?.part === part ? refused.form : freshForm(lang, values);
  const guest = formOf('guest', { lang: 'both' });
  const isOpenNow = isOpen(call, localDate(services.now(), network.settings.zone));
  const other = refused && !['reader', 'guest', 'send'].includes(refused.part) ? refused.form : undefined;
  const sent = Object.keys(call.sent).length;
  const byMail = audience.filter(({ channel }) => channel === 'email').length;
  return (
    <>
      <Section id="readers" title={say(lang, texts.readers)}>
        <p>{say(lang, texts.readersHelp)}</p>
        {call.readers.length === 0 ? <p class="muted">{say(lang, texts.noReaders)}</p> : null}
        <ul class="rows">
          {call.readers.map(({ seat, person }) => {
            const known = contacts.find((one) => one.seat === seat && one.person === person);
            return (
              <li>
                <span>{known?.label ?? person}</span>
                <form method="post" action={action}>
                  <Button name="do" value={`release:${person}`} weight="quiet">
                    {say(lang, texts.release, { name: known?.name ?? person })}
                  </Button>
                </form>
              </li>
            );
          })}
        </ul>
        <Form form={formOf('reader')} action={action}>
          <input type="hidden" name="do" value="reader" />
          <Select
            form={formOf('reader')}
            name="reader"
            label={say(lang, texts.reader)}
            options={contacts.map(({ seat, person, label }) => ({ value: `${seat}.${person}`, label }))}
          />
          <Button>{say(lang, texts.nameReader)}</Button>
        </Form>
      </Section>
      <Section id="guests" title={say(lang, texts.guests)}>
        <p>{say(lang, texts.guestsHelp)}</p>
        <ul class="rows">
          {call.guests.map(({ id, name, organisation, email, phone }) => (
            <li>
              <span>{[name, organisation, email ?? phone].filter(Boolean).join(' · ')}</span>
              <form method="post" action={action}>
                <Button name="do" value={`callOff:${id}`} weight="quiet">
                  {say(lang, texts.callOff, { name })}
                </Button>
              </form>
            </li>
          ))}
        </ul>
        <Form form={other ?? guest} action={action}>
          <input type="hidden" name="do" value="guest" />
          <input type="hidden" name="id" value={textAt(guest.values, 'id') || ulid()} />
          <TextField form={guest} name="name" label={say(lang, texts.guestName)} />
          <TextField form={guest} name="organisation" label={say(lang, texts.guestOrganisation)} optional />
          <TextField form={guest} name="email" type="email" label={say(lang, texts.guestEmail)} optional />
          <PhoneField form={guest} name="phone" label={say(lang, texts.guestPhone)} optional />
          <Select
            form={guest}
            name="lang"
            label={say(lang, texts.guestLang)}
            options={(['km', 'en', 'both'] as const).map((value) => ({
              value,
              label: say(lang, langWords[value]),
            }))}
          />
          <Button>{say(lang, texts.callGuest)}</Button>
        </Form>
      </Section>
      <Section id="send" title={say(lang, texts.send)}>
        {sent > 0 ? <p>{counted(lang, sent, texts.allSent)}</p> : null}
        {isOpenNow && audience.length > 0 ? (
          <Form form={formOf('send')} action={action}>
            <p>
              {say(lang, texts.sendHelp, {
                mail: digitsFor(lang, byMail),
                hand: digitsFor(lang, audience.length - byMail),
              })}
            </p>
            <p>{say(lang, texts.sentLater)}</p>
            <Button name="do" value="send" weight="main">
              {counted(lang, audience.length, texts.sendTo)}
            </Button>
          </Form>
        ) : null}
      </Section>
    </>
  );
}
