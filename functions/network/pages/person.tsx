import type { Context } from 'hono';
import { fill, say } from '../../i18n/say.ts';
import { metaOf, type StaffEnv } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { Form, type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { type FormTree, readForm, textAt } from '../../web/parse.ts';
import { Button, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { changeRole, endSessions, inviteAgain } from '../rules/decide.ts';
import { type NetworkEvent, roles } from '../rules/events.ts';
import { NETWORK_ID, type Network, networkAggregate, type Staff } from '../rules/network.ts';
import { recognisePerson } from '../rules/recognition.ts';
import { roleTexts, networkTexts as texts } from '../texts.ts';
import { RoleChoice } from './people.tsx';
import { RecognisedLine, Recognition } from './recognition.tsx';
import { FormerPage, formerIn, presentIn } from './take-away.tsx';

/** One person with a role, and what may be done about it. */
export async function showPerson(c: Context<StaffEnv>) {
  const person = presentIn(c);
  const former = formerIn(c);
  if (former) return show(c, <FormerPage c={c} person={former} />);
  if (!person) return notFound(c);
  return show(c, <PersonPage c={c} person={person} form={freshForm(c.var.lang, { role: person.role })} />);
}

export async function changePerson(c: Context<StaffEnv>) {
  const { lang, services, networkId } = c.var;
  const person = presentIn(c);
  if (!person) return notFound(c);
  const values = await readForm(c);
  const outcome = await attempt(lang, () =>
    services.repository.change(networkAggregate, networkId, NETWORK_ID, metaOf(c), (network) =>
      textAt(values, 'do') === 'recognise'
        ? recognisePerson(network, person.id, textAt(values, 'account'), c.var.person)
        : asked(network, person.id, values),
    ),
  );
  if (!outcome.done) {
    return show(
      c,
      <PersonPage c={c} person={person} form={{ lang, values, problems: outcome.problems }} />,
      422,
    );
  }
  return c.redirect(`/n/${networkId}/settings/people/${person.id}?done`, 303);
}

function asked(network: Network, id: string, values: FormTree): NetworkEvent[] {
  const what = textAt(values, 'do');
  const role = roles.find((one) => one === textAt(values, 'role'));
  if (what === 'role' && role) return changeRole(network, id, role);
  const seen = textAt(values, 'seen');
  if (what === 'invite') return inviteAgain(network, id, seen === '' ? undefined : Number(seen));
  if (what === 'end') return endSessions(network, id);
  return [];
}

function PersonPage({ c, person, form }: { c: Context<StaffEnv>; person: Staff; form: FormState }) {
  const { lang, networkId, network } = c.var;
  const { name, email, role, subject } = person;
  const action = `/n/${networkId}/settings/people/${person.id}`;
  const named = { name };
  return (
    <StaffPage
      c={c}
      place="settings"
      title={name}
      lead={`${email}, ${say(lang, roleTexts[role])}`}
      back={{ href: `/n/${networkId}/settings/people`, label: say(lang, texts.peopleTitle) }}
    >
      {c.req.query('done') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.personDone)}</p>
        </Notice>
      )}
      <Recognition c={c} network={network} staff={person} action={action} />
      <RecognisedLine c={c} network={network} staff={person} />
      <Form form={form} action={action}>
        <RoleChoice form={form} />
        <Button weight="main" name="do" value="role">
          {say(lang, texts.roleChange)}
        </Button>
      </Form>
      {subject ? null : (
        <form method="post" action={action}>
          <input type="hidden" name="seen" value={String(person.invitedIn ?? 0)} />
          <Button name="do" value="invite" icon="mail">
            {say(lang, texts.inviteAgain)}
          </Button>
        </form>
      )}
      <Section id="sessions" title={say(lang, texts.youSessions)}>
        <p>{say(lang, texts.endSessionsHelp)}</p>
        <form method="post" action={action}>
          <Button name="do" value="end">
            {fill(texts.endSessions[lang], named)}
          </Button>
        </form>
        <p>
          <a class="danger" href={`${action}/take-away`}>
            {fill(texts.revoke[lang], named)}
          </a>
        </p>
        <p>
          <a href={`/n/${networkId}/forget/staff/${person.id}`}>{fill(texts.forget[lang], named)}</a>
        </p>
      </Section>
    </StaffPage>
  );
}
