import { ulid } from 'ulid';
import { firstOf } from '../../i18n/clean-text.ts';
import { fullDate, localDate, plusDays, shortDateTime } from '../../i18n/dates.ts';
import { truncate } from '../../i18n/khmer.ts';
import { fill, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { CopyBox } from '../../web/copy-box.tsx';
import { copyScript } from '../../web/copy-script.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { Form, type FormState, freshForm, TextField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, Empty, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { minutesAggregate, type Rapporteur } from '../rules/minutes.ts';
import { giveRapporteur, revokeRapporteur } from '../rules/rapporteurs.ts';
import { type OpenMinutes, openStaffMinutes } from './open-minutes.ts';
import { rapporteurTexts as texts } from './texts.ts';

const BACK_LENGTH = 28;
/** Days after the meeting for which a link is signed, should nobody publish: minutes that late are typed by the staff. */
const LASTS_DAYS = 90;

/** `GET /n/:network/meetings/:id/rapporteurs`: links for those who type and are no staff. */
export async function showRapporteurs(c: StaffContext): Promise<Response> {
  const open = await openStaffMinutes(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  return await page(c, open, freshForm(c.var.lang));
}

/** `revoke`: the id of a link that is to work no more; otherwise a new one is given. */
export async function postRapporteurs(c: StaffContext): Promise<Response> {
  const open = await openStaffMinutes(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId, lang } = c.var;
  const tree = await readForm(c);
  const { repository } = services;
  const revoke = textAt(tree, 'revoke');
  if (revoke) {
    await repository.change(minutesAggregate, networkId, open.meetingId, metaOf(c), (minutes) =>
      revokeRapporteur(minutes, revoke),
    );
    return c.redirect(`${c.req.path}?off`, 303);
  }
  const id = textAt(tree, 'id');
  const name = firstOf(textAt(tree, 'name'), 100);
  if (!/^[A-Za-z0-9]{10,40}$/.test(id) || whyNone(open) !== undefined) return c.redirect(c.req.path, 303);
  const outcome = await attempt(
    lang,
    () =>
      repository.change(minutesAggregate, networkId, open.meetingId, metaOf(c), (minutes) =>
        giveRapporteur(minutes, { id, name }),
      ),
    () => 'name',
  );
  if (outcome.done) return c.redirect(`${c.req.path}?given=${id}#${id}`, 303);
  return await page(c, open, { lang, values: tree, problems: outcome.problems }, 422);
}

function whyNone({ meeting, minutes }: OpenMinutes) {
  if (meeting.status === 'cancelled') return texts.cancelled;
  return minutes.current ? texts.over : undefined;
}

async function page(c: StaffContext, open: OpenMinutes, form: FormState, status: 200 | 422 = 200) {
  const { lang, networkId } = c.var;
  const { meeting, meetingId, minutes } = open;
  const path = `/n/${networkId}/meetings/${meetingId}`;
  const given = Object.entries(minutes.rapporteurs).toReversed();
  const justGiven = minutes.rapporteurs[c.req.query('given') ?? ''];
  const why = whyNone(open);
  return await show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead)}
      place="meetings"
      back={{ href: `${path}/minutes`, label: truncate(plain(meeting.details.title, lang), BACK_LENGTH) }}
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
      {why ? (
        <Notice mood="info">
          <p>{why[lang]}</p>
        </Notice>
      ) : (
        <Form form={{ ...form, values: { ...Object(form.values), id: ulid() } }} action={c.req.path} creates>
          <TextField form={form} name="name" label={say(lang, texts.name)} />
          <Button weight="main" icon="add">
            {say(lang, texts.give)}
          </Button>
        </Form>
      )}
      {given.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
        </Empty>
      ) : null}
      {given.map(([id, one]) => (
        <OneLink c={c} open={open} id={id} one={one} />
      ))}
      <script src={copyScript.path} defer></script>
    </StaffPage>,
    status,
  );
}

function OneLink(props: { c: StaffContext; open: OpenMinutes; id: string; one: Rapporteur }) {
  const { c, open, id, one } = props;
  const { lang } = c.var;
  const { zone, details, startsAt } = open.meeting;
  const name = nameOf(one, lang);
  const day = fullDate(startsAt, zone, lang);
  const isOff = one.revokedAt !== undefined;
  const link = linkOf(c, open, id);
  const when = (at: string) => ({ when: shortDateTime(at, zone, lang) });
  return (
    <Section id={id} title={name}>
      <div class="door-link">
        <p>
          {[
            say(lang, texts.since, when(one.givenAt)),
            ...(one.revokedAt ? [say(lang, texts.off, when(one.revokedAt))] : []),
          ].join(' · ')}
        </p>
        {isOff || whyNone(open) ? null : (
          <CopyBox
            id={`${id}.text`}
            label={say(lang, texts.text, { name })}
            text={fill(texts.words[lang], { name, title: plain(details.title, lang), day, link })}
            textLang={lang}
            lang={lang}
          />
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

/** It names its link, which the minutes know; it is signed for longer than minutes are typed. */
function linkOf(c: StaffContext, { meetingId, meeting }: OpenMinutes, id: string): string {
  const { services, networkId: network } = c.var;
  const token = services.signLink({
    purpose: 'rapporteur',
    network,
    cause: meetingId,
    seat: '-',
    person: id,
    epoch: 0,
    expires: plusDays(localDate(meeting.endsAt, meeting.zone), LASTS_DAYS),
  });
  return `${services.origin}/r/${token}`;
}

function nameOf({ name }: Rapporteur, lang: 'km' | 'en'): string {
  return name || say(lang, texts.unnamed);
}
