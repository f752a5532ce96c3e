import { firstOf } from '../../i18n/clean-text.ts';
import { fullDate, localDate, plusDays, shortDateTime } from '../../i18n/dates.ts';
import { truncate } from '../../i18n/khmer.ts';
import { fill, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { known } from '../../platform/personal.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { copyScript } from '../../web/copy-script.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, Empty, LinkButton, Notice, Section } from '../../web/parts.tsx';
import { QrCode } from '../../web/qr-code.tsx';
import { show } from '../../web/show.tsx';
import { giveDoorLink, revokeDoorLink } from '../rules/close.ts';
import { type Door, dayAggregate, doorOf, isClosed } from '../rules/day.ts';
import { LATE_DAYS } from '../rules/take-taps.ts';
import { type OpenDoor, openStaffDoor } from './open-door.ts';
import { doorTexts, linksTexts as texts } from './texts.ts';

const BACK_LENGTH = 28;

/** `GET /n/:network/meetings/:id/doors`: links for those who help at the door. */
export async function showDoors(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  return await page(c, open, freshForm(c.var.lang));
}

/** `revoke`: the id of a link that is to work no more; otherwise a new one is given. */
export async function postDoors(c: StaffContext): Promise<Response> {
  const open = await openStaffDoor(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, lang } = c.var;
  const tree = await readForm(c);
  const { repository } = services;
  const revoke = textAt(tree, 'revoke');
  if (revoke) {
    await repository.change(dayAggregate, networkId, open.meetingId, metaOf(c), (day) =>
      revokeDoorLink(day, revoke),
    );
    return c.redirect(`${c.req.path}?off`, 303);
  }
  const id = textAt(tree, 'id');
  const name = firstOf(textAt(tree, 'name'), 100);
  if (!/^[A-Za-z0-9]{10,40}$/.test(id) || id in Object.prototype) return c.redirect(c.req.path, 303);
  const outcome = await attempt(
    lang,
    () =>
      repository.change(dayAggregate, networkId, open.meetingId, metaOf(c), (day) =>
        giveDoorLink(day, open.meeting, { id, name }),
      ),
    () => 'name',
  );
  if (outcome.done) return c.redirect(`${c.req.path}?given=${id}#${id}`, 303);
  return await page(c, open, { lang, values: tree, problems: outcome.problems }, 422);
}

async function page(c: StaffContext, open: OpenDoor, form: FormState, status: 200 | 422 = 200) {
  const { lang, networkId, services } = c.var;
  const { meeting, meetingId, day, on } = open;
  const { zone } = meeting;
  const path = `/n/${networkId}/meetings/${meetingId}`;
  const given = Object.entries(day.doors).toReversed();
  const justGiven = doorOf(day, c.req.query('given') ?? '');
  const over = whyNoLinks(open, services.now());
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead, { day: fullDate(on, zone, lang) })}
      place="meetings"
      back={{ href: path, label: truncate(plain(meeting.details.title, lang), BACK_LENGTH) }}
    >
      {justGiven ? (
        <Notice mood="done" live>
          <p>{say(lang, texts.given, { name: nameOf(justGiven, lang) })}</p>
        </Notice>
      ) : null}
      {c.req.query('off') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.revoked)}</p>
        </Notice>
      )}
      {over ? (
        <Notice mood="info">
          <p>{say(lang, texts[over])}</p>
          {over === 'closed' ? (
            <p>
              <a href={`${path}/day`}>{say(lang, doorTexts.reopen)}</a>
            </p>
          ) : null}
        </Notice>
      ) : (
        <>
          <Form form={form} action={`${path}/doors`} creates>
            <TextField form={form} name="name" label={say(lang, texts.name)} autocomplete="off" />
            <Button weight="main" icon="add">
              {say(lang, texts.give)}
            </Button>
          </Form>
          <Actions>
            <LinkButton href={`${path}/check-in`} icon="person">
              {say(lang, texts.mine)}
            </LinkButton>
          </Actions>
        </>
      )}
      {given.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
        </Empty>
      ) : null}
      {given.map(([id, door]) => (
        <OneDoor c={c} open={open} id={id} door={door} />
      ))}
      <script src={copyScript.path} defer></script>
    </StaffPage>,
    status,
  );
}

/** Why no link is made any more. */
function whyNoLinks(
  { meeting, day, on }: OpenDoor,
  now: string,
): 'cancelled' | 'closed' | 'over' | undefined {
  if (meeting.status === 'cancelled') return 'cancelled';
  if (isClosed(day, meeting)) return 'closed';
  return localDate(now, meeting.zone) > on ? 'over' : undefined;
}

function OneDoor(props: { c: StaffContext; open: OpenDoor; id: string; door: Door }) {
  const { c, open, id, door } = props;
  const { lang, services } = c.var;
  const { zone, details } = open.meeting;
  const name = nameOf(door, lang);
  const day = fullDate(door.on, zone, lang);
  const isOff = door.revokedAt !== undefined;
  const isPast =
    open.standing === 'closed' || door.date !== open.date || localDate(services.now(), zone) > door.on;
  const link = doorLink(c, open.meetingId, id, door);
  return (
    <Section id={id} title={name}>
      <div class="door-link">
        <p>
          {[
            say(lang, texts.past, { day }),
            say(lang, texts.since, { when: shortDateTime(door.givenAt, zone, lang) }),
            ...(door.revokedAt
              ? [say(lang, texts.off, { when: shortDateTime(door.revokedAt, zone, lang) })]
              : []),
          ].join(' · ')}
        </p>
        {isOff || isPast ? null : (
          <>
            <CopyBox
              id={`${id}.text`}
              label={say(lang, texts.text, { name })}
              text={fill(texts.words[lang], { name, title: plain(details.title, lang), day, link })}
              textLang={lang}
              lang={lang}
            />
            <details>
              <summary>{say(lang, texts.scan)}</summary>
              <QrCode link={link} label={say(lang, texts.qr, { name })} />
            </details>
          </>
        )}
        {isOff ? null : (
          <form method="post" action={c.req.path}>
            <Button weight="danger" name="revoke" value={id}>
              {say(lang, texts.revoke, { name })}
            </Button>
          </form>
        )}
      </div>
    </Section>
  );
}

/** The address of a link; it is signed for as long as it may bring what waited on its phone. */
function doorLink(c: StaffContext, meeting: string, id: string, { on }: Pick<Door, 'on'>): string {
  const { services, networkId: network } = c.var;
  const token = services.signLink({
    purpose: 'door',
    network,
    cause: meeting,
    seat: '-',
    person: id,
    epoch: 0,
    // Expiry is a day in UTC, which ends within a day of the local one; the rules know the hour.
    expires: plusDays(on, LATE_DAYS + 1),
  });
  return `${services.origin}/d/${token}`;
}

function nameOf(door: Door, lang: Lang): string {
  return known(door.name) || say(lang, texts.unnamed);
}
