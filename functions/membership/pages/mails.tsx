import type { Context } from 'hono';
import type { StaffEnv } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { readForm } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { readSwitches } from '../../web/switches.tsx';
import { SwitchesPage } from '../../web/switches-page.tsx';
import { switchMails } from '../rules/decide.ts';
import { personOf } from './contact.tsx';
import { changeMember, memberOf } from './found.ts';

/** Which mails a contact gets, for somebody who said so on the telephone. */
export async function showContactMails(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  const person = found && personOf(c, found);
  if (!found || !person) return notFound(c);
  const { id, name, off } = person;
  const switches = await c.var.brought.switches();
  return show(
    c,
    <SwitchesPage
      c={c}
      place="members"
      back={`${found.path}#people`}
      action={`${found.path}/contacts/${id}/mails`}
      name={name}
      switches={switches}
      off={off}
    />,
  );
}

export async function postContactMails(c: Context<StaffEnv>) {
  const found = await memberOf(c);
  const person = found && personOf(c, found);
  if (!found || !person) return notFound(c);
  const choice = readSwitches(await readForm(c), await c.var.brought.switches());
  await changeMember(c, found.id, (member) => switchMails(member, person.id, choice));
  return c.redirect(`${found.path}?saved#people`, 303);
}
