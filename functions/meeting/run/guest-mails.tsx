import type { StaffContext } from '../../web/context.ts';
import { metaOf } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { readForm } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { readSwitches } from '../../web/switches.tsx';
import { SwitchesPage } from '../../web/switches-page.tsx';
import { meetingPath } from '../page/context.ts';
import { seatAggregate, seatId, switchGuestMails } from '../rules/seat.ts';
import { type OpenPerson, openPersonAlone } from './person.tsx';

/** Which mails about this meeting a guest gets; those of contacts are chosen on the page of their member. */
export async function showGuestMails(c: StaffContext) {
  const found = await openGuest(c);
  if (!found) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, brought } = c.var;
  const { person, open } = found;
  const [{ state: seat }, switches] = await Promise.all([
    services.repository.load(seatAggregate, networkId, seatId(open.id, person.invitee.seat)),
    brought.switches(),
  ]);
  const back = personPath(c, found);
  return await show(
    c,
    <SwitchesPage
      c={c}
      place="meetings"
      back={back}
      action={`${back}/mails`}
      name={person.named.name}
      switches={switches}
      off={seat.off}
    />,
  );
}

export async function postGuestMails(c: StaffContext) {
  const found = await openGuest(c);
  if (!found) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, brought } = c.var;
  const choice = readSwitches(await readForm(c), await brought.switches());
  const stream = seatId(found.open.id, found.person.invitee.seat);
  await services.repository.change(seatAggregate, networkId, stream, metaOf(c), (seat) =>
    switchGuestMails(seat, choice),
  );
  return c.redirect(`${personPath(c, found)}?done=mails`, 303);
}

async function openGuest(c: StaffContext): Promise<Pick<OpenPerson, 'open' | 'person'> | undefined> {
  const found = await openPersonAlone(c);
  return found?.person.invitee.party === 'guest' ? found : undefined;
}

function personPath(c: StaffContext, { open, person }: Pick<OpenPerson, 'open' | 'person'>): string {
  return meetingPath(c, open.id, `/people/${person.invitee.person}`);
}
