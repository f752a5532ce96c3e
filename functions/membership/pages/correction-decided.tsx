import type { Context } from 'hono';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { known } from '../../platform/personal.ts';
import type { StaffEnv } from '../../web/context.ts';
import { Actions, LinkButton, Notice } from '../../web/parts.tsx';
import { isEmptied, toTell } from '../rules/corrections.ts';
import { type Contact, type Decision, hasNobody, type Member, memberAggregate } from '../rules/member.ts';
import { personIn } from '../rules/person-in.ts';
import { tellingOf } from '../rules/told.ts';
import { memberTexts as texts } from '../texts.ts';
import { correctionWords } from '../words.ts';

/** What somebody has just decided, who hears of it, and what is to be done next; nothing where nobody has. */
export async function JustDecided({ c, list }: { readonly c: Context<StaffEnv>; readonly list: string }) {
  const { services, networkId, lang } = c.var;
  const approved = c.req.query('approved');
  const [id = '', correction = ''] = (approved ?? c.req.query('declined') ?? '').split('/');
  if (id === '' || correction === '') return null;
  const { state: member } = await services.repository.load(memberAggregate, networkId, id);
  const decision = member.decisions?.find((one) => one.correction.id === correction);
  const contact = member.contacts.find((one) => one.id === decision?.correction.contact);
  if (!decision || !contact || (decision.outcome === 'approved') !== (approved !== undefined)) return null;
  const told = toldWords(decision, member, contact, { network: networkId, kind: memberAggregate.kind, id });
  return (
    <Notice mood="done" live>
      <p>
        {say(lang, approved === undefined ? texts.declined : texts.approved)}
        {told ? ` ${say(lang, told, { name: contact.name })}` : ''}
      </p>
      {approved === undefined ? null : (
        <Next c={c} path={`${list}/${id}`} {...{ decision, member, contact }} />
      )}
    </Notice>
  );
}

function toldWords(
  decision: Decision,
  member: Member,
  contact: Contact,
  stream: Parameters<typeof tellingOf>[2],
) {
  if (toTell(member).includes(decision)) return texts.toldByYou;
  const mails = tellingOf(decision, member, stream);
  const isTold = mails.some(({ kind, channel }) => kind !== 'correctionMoved' && channel === 'email');
  const isMoved = mails.some(({ kind }) => kind === 'correctionMoved');
  if (isTold && contact.email) return isMoved ? texts.toldAtBoth : texts.toldByMail;
  return isMoved ? texts.toldOldAddress : undefined;
}

/** What a correction that was approved leaves to a person: who takes over, and what only they can write. */
function Next(props: {
  readonly c: Context<StaffEnv>;
  readonly path: string;
  readonly decision: Decision;
  readonly member: Member;
  readonly contact: Contact;
}) {
  const { c, path, decision, member, contact } = props;
  const { lang } = c.var;
  const { fields } = decision.correction;
  const note = known(fields.note);
  const { name } = note && fields.left ? personIn(note) : {};
  const organisation = plain(member.organisation.name, lang);
  return (
    <>
      {note ? <p>{say(lang, texts.wroteOnLeaving, { name: contact.name, note })}</p> : null}
      {hasNobody(member) ? <p>{say(lang, texts.nobodyLeft, { organisation })}</p> : null}
      {fields.left ? (
        <Actions>
          <LinkButton href={`${path}/contacts/new?after=${contact.id}`} icon="add" weight="main">
            {name
              ? say(lang, texts.addThisPerson, { name })
              : say(lang, texts.addWhoTakesOver, { name: contact.name })}
          </LinkButton>
        </Actions>
      ) : null}
      {isEmptied(fields, 'organisationName') ? (
        <p>
          {say(lang, texts.correctionNotRight, { what: say(lang, correctionWords.organisation) })}{' '}
          <a href={`${path}/edit`}>{say(lang, texts.edit)}</a>
        </p>
      ) : null}
      {isEmptied(fields, 'name') && !contact.left ? (
        <p>
          {say(lang, texts.correctionNotRight, { what: say(lang, correctionWords.name) })}{' '}
          <a href={`${path}/contacts/${contact.id}`}>
            {say(lang, texts.contactEditTitle, { name: contact.name })}
          </a>
        </p>
      ) : null}
    </>
  );
}
