import type { Context } from 'hono';
import * as z from 'zod';
import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { MailStateOf } from '../../delivery/mail-state.tsx';
import { fill, say } from '../../i18n/say.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { attempt } from '../../web/errors.tsx';
import { line, mailField, oneOf, pageId, readAs } from '../../web/fields.ts';
import { Choice } from '../../web/form-choices.tsx';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import type { Request } from '../../web/link-page.tsx';
import { readForm } from '../../web/parse.ts';
import { Button, Notice, Section, State } from '../../web/parts.tsx';
import type { Labels } from '../../web/problems.ts';
import { show } from '../../web/show.tsx';
import { inviteStaff } from '../rules/decide.ts';
import { roles } from '../rules/events.ts';
import { NETWORK_ID, networkAggregate } from '../rules/network.ts';
import { NETWORK_CAUSE } from '../rules/reactions.ts';
import { AddressHasRole } from '../rules/refusals.ts';
import { roleHelpTexts, roleTexts, networkTexts as texts } from '../texts.ts';
import { FormerPeople, TakenNotice } from './take-away.tsx';

const schema = z.object({
  id: pageId(),
  name: line(100),
  email: mailField(),
  role: oneOf(roles),
  lang: oneOf(['km', 'en']),
});
const labels: Labels = {
  name: texts.personName,
  email: texts.personEmail,
  role: texts.personRole,
  lang: texts.personLang,
};

/** Who runs the network, and the form that asks one more. */
export async function showPeople(c: Context<StaffEnv>) {
  const form = freshForm(c.var.lang, { role: 'coordinator', lang: c.var.lang });
  return show(c, <PeoplePage c={c} form={form} mails={await invitationsOf(c)} />);
}

export async function invite(c: Context<StaffEnv>) {
  const { lang, services, networkId } = c.var;
  const values = await readForm(c);
  const again = async (problems: FormState['problems']) =>
    show(c, <PeoplePage c={c} form={{ lang, values, problems }} mails={await invitationsOf(c)} />, 422);
  const read = readAs(schema, values, lang, labels);
  if (!read.ok) return again(read.problems);
  const { id, role, ...person } = read.value;
  const outcome = await attempt(
    lang,
    () =>
      services.repository.change(networkAggregate, networkId, NETWORK_ID, metaOf(c), (network) =>
        inviteStaff(network, { staff: id, ...person }, role),
      ),
    (refusal) => (refusal instanceof AddressHasRole ? 'email' : ''),
  );
  if (!outcome.done) return again(outcome.problems);
  return c.redirect(`/n/${networkId}/settings/people?invited`, 303);
}

/** The newest invitation to each person who has not come yet. */
async function invitationsOf(c: Context<StaffEnv>): Promise<ReadonlyMap<string, LedgerRow>> {
  const { services, networkId, network } = c.var;
  const waited = network.staff.filter(({ revoked, subject }) => !revoked && !subject);
  const found = await Promise.all(
    waited.map(({ id }) => services.ledger.newest(networkId, NETWORK_CAUSE, id, 'staffInvitation')),
  );
  return new Map(found.flatMap((row) => (row ? [[row.person, row] as const] : [])));
}

function PeoplePage(props: { c: Context<StaffEnv>; form: FormState; mails: ReadonlyMap<string, LedgerRow> }) {
  const { c, form, mails } = props;
  const { lang, networkId } = c.var;
  return (
    <StaffPage
      c={c}
      place="settings"
      title={say(lang, texts.peopleTitle)}
      lead={say(lang, texts.peopleLead)}
      back={{ href: `/n/${networkId}/settings`, label: say(lang, texts.settingsTitle) }}
    >
      {c.req.query('invited') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.invited)}</p>
        </Notice>
      )}
      <TakenNotice c={c} />
      <PeopleRows c={c} mails={mails} />
      <Section id="invite" title={say(lang, texts.inviteTitle)}>
        <Form form={form} action={`/n/${networkId}/settings/people`} creates>
          <TextField form={form} name="name" label={say(lang, texts.personName)} />
          <TextField
            form={form}
            name="email"
            type="email"
            label={say(lang, texts.personEmail)}
            help={say(lang, texts.personEmailHelp)}
          />
          <RoleChoice form={form} />
          <Choice
            form={form}
            name="lang"
            label={say(lang, texts.personLang)}
            options={[
              { value: 'km', label: say(lang, texts.khmer) },
              { value: 'en', label: say(lang, texts.english) },
            ]}
          />
          <Button weight="main">{say(lang, texts.inviteButton)}</Button>
        </Form>
      </Section>
      <FormerPeople c={c} />
    </StaffPage>
  );
}

export function RoleChoice({ form }: { form: FormState }) {
  const { lang } = form;
  return (
    <Choice
      form={form}
      name="role"
      label={say(lang, texts.personRole)}
      options={roles.map((role) => ({
        value: role,
        label: say(lang, roleTexts[role]),
        help: say(lang, roleHelpTexts[role]),
      }))}
    />
  );
}

/** Everybody with a role, each a link to what can be changed. */
export function PeopleRows(props: { c: Request<StaffEnv>; mails?: ReadonlyMap<string, LedgerRow> }) {
  const { c, mails } = props;
  const { lang, networkId, network, staff: me } = c.var;
  return (
    <ul class="rows">
      {network.staff
        .filter(({ revoked }) => !revoked)
        .map(({ id, name, email, role, subject, asked }) => {
          const mail = mails?.get(id);
          return (
            <li>
              <div>
                <a class="what" href={`/n/${networkId}/settings/people/${id}`}>
                  {fill(texts.personLine[lang], { name, role: say(lang, roleTexts[role]) })}
                </a>{' '}
                {id === me.id ? <span class="muted">{say(lang, texts.youMark)}</span> : null}
                <p class="muted">{email}</p>
              </div>
              {asked ? (
                <State mood="waiting">{say(lang, texts.asksAnew)}</State>
              ) : subject ? (
                <State mood="done">{say(lang, texts.hasCome)}</State>
              ) : (
                <div>
                  <State mood="waiting">{say(lang, texts.neverCame)}</State>
                  {mail ? (
                    <p>
                      <MailStateOf c={c} row={mail} />
                    </p>
                  ) : null}
                </div>
              )}
            </li>
          );
        })}
    </ul>
  );
}
