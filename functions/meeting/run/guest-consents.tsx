import { say } from '../../i18n/say.ts';
import { consentTexts } from '../../membership/consent-texts.ts';
import { ConsentsForm, consentValues, readConsents } from '../../membership/consents-form.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { type FormState, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { meetingPath } from '../page/context.ts';
import { sayGuestConsent, seatAggregate, seatId } from '../rules/seat.ts';
import { type OpenPerson, openPersonAlone } from './person.tsx';

type Guest = Pick<OpenPerson, 'open' | 'person'>;

/** What a guest of this meeting agreed to, for somebody who said so on paper or in person. */
export async function showGuestConsents(c: StaffContext) {
  const found = await openGuest(c);
  if (!found) return await notFound(c);
  const { services, networkId } = c.var;
  const { state: seat } = await services.repository.load(seatAggregate, networkId, streamOf(found));
  const guest = found.open.meeting.details.guests?.find(({ id }) => id === found.person.invitee.person);
  return await page(c, found, freshForm(c.var.lang, consentValues(seat, guest?.lang ?? 'km')));
}

export async function postGuestConsents(c: StaffContext) {
  const found = await openGuest(c);
  if (!found) return await notFound(c);
  const { services, networkId, lang } = c.var;
  const values = await readForm(c);
  const read = readConsents(values, lang);
  if (!read.ok) return await page(c, found, { lang, values, problems: read.problems }, 422);
  await services.repository.change(seatAggregate, networkId, streamOf(found), metaOf(c), (seat) =>
    read.value.flatMap((said) => sayGuestConsent(seat, said)),
  );
  return c.redirect(`${personPath(c, found)}?done=consents`, 303);
}

async function openGuest(c: StaffContext): Promise<Guest | undefined> {
  const found = await openPersonAlone(c);
  return found?.person.invitee.party === 'guest' ? found : undefined;
}

function streamOf({ open, person }: Guest): string {
  return seatId(open.id, person.invitee.seat);
}

function personPath(c: StaffContext, { open, person }: Guest): string {
  return meetingPath(c, open.id, `/people/${person.invitee.person}`);
}

function page(c: StaffContext, found: Guest, form: FormState, status: 200 | 422 = 200) {
  const { lang, network } = c.var;
  const { name } = found.person.named;
  const own = personPath(c, found);
  return show(
    c,
    <StaffPage
      c={c}
      place="meetings"
      title={say(lang, consentTexts.pageTitle, { name })}
      lead={say(lang, consentTexts.pageLead)}
      back={{ href: own, label: name }}
    >
      <ConsentsForm form={form} action={`${own}/consents`} network={network.settings.shortName} />
    </StaffPage>,
    status,
  );
}
