import { dateTime } from '../../i18n/dates.ts';
import { inLanguage, type Lang, say, type Text } from '../../i18n/say.ts';
import { known } from '../../platform/personal.ts';
import { Form, type FormState, freshForm, TextArea } from '../../web/forms.tsx';
import { textAt } from '../../web/parse.ts';
import { Actions, Button, Section } from '../../web/parts.tsx';
import { changesOf } from '../rules/changes.ts';
import { corrected, isEmptied } from '../rules/corrections.ts';
import { personColumns } from '../rules/import/columns.ts';
import type { Contact, Correction, Member } from '../rules/member.ts';
import { memberTexts as texts } from '../texts.ts';
import { correctionWords } from '../words.ts';

/** A correction that nobody has decided, in its member `id`. */
export interface Waiting {
  readonly id: string;
  readonly member: Member;
  readonly correction: Correction;
  readonly contact: Contact;
}

/** Id of the field for why one is declined: a page has one for each. */
export function reasonField(correction: string): string {
  return `reason-${correction}`;
}

/** One correction: old beside new, what was said besides, and what can be done with it. */
export function CorrectionRow(props: {
  readonly lang: Lang;
  readonly zone: string;
  readonly list: string;
  readonly one: Waiting;
  readonly edits: boolean;
  /** What was typed and not taken. */
  readonly refused: FormState | undefined;
}) {
  const { lang, zone, list, one, edits, refused } = props;
  const { id, member, correction, contact } = one;
  const { fields: said } = correction;
  const { organisation, fields } = corrected(member, contact, correction);
  const all = changesOf(member, [
    { type: 'MemberRevised', data: { organisation } },
    { type: 'ContactRevised', data: { contact: contact.id, fields } },
  ]);
  const { email, phone, telegram } = personColumns;
  // People who only watch see that an address is corrected, not which.
  const hidden = (what: Text) => !edits && [email, phone, telegram].some((way) => way === what);
  const changes = all.map((each) =>
    hidden(each.what) ? { what: each.what, from: undefined, to: undefined } : each,
  );
  const gone = (what: Text) =>
    (what === email && isEmptied(said, 'email')) || (what === phone && isEmptied(said, 'phone'))
      ? say(lang, texts.correctionGone)
      : '–';
  const note = known(said.note);
  const asked = say(lang, texts.correctionOf, {
    name: contact.name,
    when: dateTime(correction.proposedAt, zone, lang),
  });
  return (
    <Section id={correction.id} title={inLanguage(member.organisation.name, lang)?.text ?? ''}>
      <p>{asked}</p>
      {changes.length > 0 ? (
        <ul class="changed">
          {changes.map(({ what, from, to }) => (
            <li>
              <b>{say(lang, what)}</b>
              <span class="was">
                <span class="hidden">{say(lang, texts.correctionWas)}: </span>
                {from?.(lang) ?? '–'}
              </span>
              <span class="is">
                <span class="hidden">{say(lang, texts.correctionBecomes)}: </span>
                {to?.(lang) ?? gone(what)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {isEmptied(said, 'organisationName') ? (
        <NotRight
          lang={lang}
          what={correctionWords.organisation}
          href={edits ? `${list}/${id}/edit` : undefined}
        />
      ) : null}
      {isEmptied(said, 'name') ? (
        <NotRight
          lang={lang}
          what={correctionWords.name}
          href={edits ? `${list}/${id}/contacts/${contact.id}` : undefined}
        />
      ) : null}
      {said.left ? <p>{say(lang, texts.correctionLeft, { name: contact.name })}</p> : null}
      {note && edits ? <p>{say(lang, texts.correctionNote, { note })}</p> : null}
      {edits ? <Decide lang={lang} list={list} one={one} refused={refused} /> : null}
    </Section>
  );
}

/** Something that cannot be nothing: the right one has to be written. */
function NotRight({ lang, what, href }: { lang: Lang; what: Text; href: string | undefined }) {
  return (
    <p>
      {say(lang, texts.correctionNotRight, { what: say(lang, what) })}{' '}
      {href ? <a href={href}>{say(lang, texts.editContact)}</a> : null}
    </p>
  );
}

function Decide(props: {
  readonly lang: Lang;
  readonly list: string;
  readonly one: Waiting;
  readonly refused: FormState | undefined;
}) {
  const { lang, list, one, refused } = props;
  const { id, correction, contact } = one;
  const field = reasonField(correction.id);
  const values = { [field]: textAt(refused?.values, field) };
  const form = refused ? { ...refused, values } : freshForm(lang);
  return (
    <Form form={{ ...form, problems: [] }} action={`${list}/corrections`}>
      <input type="hidden" name="member" value={id} />
      <Actions>
        <Button weight="main" name="approve" value={correction.id}>
          {say(lang, texts.approve)}
          <span class="hidden"> {contact.name}</span>
        </Button>
      </Actions>
      <TextArea
        form={form}
        name={field}
        label={say(lang, texts.reasonWhy)}
        help={say(lang, texts.reasonWhyHelp, { name: contact.name })}
        rows={2}
        unmarked
      />
      <Actions>
        <Button name="decline" value={correction.id}>
          {say(lang, texts.decline)}
          <span class="hidden"> {contact.name}</span>
        </Button>
      </Actions>
    </Form>
  );
}
