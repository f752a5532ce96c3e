import { counted } from '../../i18n/counted.ts';
import { dateTimeRange } from '../../i18n/dates.ts';
import { digitsFor, searchKey } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { fill, type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { HeldAddress } from '../../membership/held-address.tsx';
import type { StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { Form, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { LongList, listAsked, pageOf } from '../../web/long-list.tsx';
import { Actions, Button, Figures, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { meetingPath, meetingsOn, type OpenMeeting, openMeeting, titleOf } from '../page/context.ts';
import type { LeftOut } from '../rules/audience.ts';
import { completeDetails, instantsOf } from '../rules/decide.ts';
import { releaseTime } from '../rules/when-told.ts';
import { whenFromNow } from '../timeline-page/message-words.ts';
import { invitingOf } from '../timeline-page/schedule-for.ts';
import { missingToInvite } from './form.ts';
import { KeptNotice } from './kept-notice.tsx';
import { PeopleFold } from './people-fold.tsx';
import { audienceNow, type PreviewAudience } from './preview-audience.ts';
import { Future } from './preview-future.tsx';
import { BothLanguages, LanguageNotices } from './preview-languages.tsx';
import { MailPreview } from './preview-mail.tsx';
import { leftOutTexts, previewTexts as texts } from './preview-texts.ts';
import { Warnings } from './preview-warnings.tsx';
import { type AudienceDifference, rememberedAudience } from './remembered-audience.ts';

/** What will be sent to whom, before anything is. */
export async function showPreview(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  if (open.meeting.status !== 'draft') return c.redirect(meetingPath(c, open.id), 303);
  const { services, lang } = c.var;
  if (missingToInvite(open.meeting.details, open.meeting.zone, services.now(), lang).length > 0) {
    return c.redirect(meetingPath(c, open.id, '/edit?check'), 303);
  }
  return await previewPage(c, open, await audienceNow(c, open), {});
}

export interface PreviewView {
  /** The list is another one than the coordinator saw. */
  readonly difference?: AudienceDifference;
  /** Somebody changed the draft since. */
  readonly draftChanged?: boolean;
  readonly status?: 409;
}

export async function previewPage(
  c: StaffContext,
  open: OpenMeeting,
  audience: PreviewAudience,
  view: PreviewView,
) {
  const { lang } = c.var;
  const { meeting, id } = open;
  const details = completeDetails(meeting.details);
  const { startsAt, endsAt } = instantsOf(details, meeting.zone);
  const n = audience.invited.length;
  const digits = (value: number) => digitsFor(lang, value);
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={
        <>
          {titleOf(c, details)} · {dateTimeRange(startsAt, endsAt, meeting.zone, lang)} ·{' '}
          {plain(details.venue, lang)}
        </>
      }
      place="meetings"
      back={{ href: meetingPath(c, id, '/edit'), label: say(lang, texts.backToForm) }}
    >
      {view.difference ? <Difference lang={lang} difference={view.difference} /> : null}
      {view.draftChanged ? (
        <Notice mood="waiting" title={say(lang, texts.draftChanged)} live>
          <p>{say(lang, texts.draftChangedLead)}</p>
        </Notice>
      ) : null}
      {c.req.query('sent') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.toMyselfSent, { email: c.var.staff.email })}</p>
        </Notice>
      )}
      <Figures
        figures={[
          { value: digits(audience.mail), label: say(lang, texts.byMail) },
          { value: digits(audience.byHand), label: say(lang, texts.byHand) },
          { value: digits(audience.leftOut.length), label: say(lang, texts.leftOut) },
        ]}
      />
      {await KeptNotice({ c, open, audience })}
      <Warnings c={c} open={open} audience={audience} others={await meetingsOn(c, details.date)} />
      <LanguageNotices c={c} open={open} audience={audience} />
      {n === 0 ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.nobody)}</p>
        </Notice>
      ) : (
        <InviteForm c={c} open={open} audience={audience} />
      )}
      {n === 0 ? null : <Future c={c} open={open} />}
      {n === 0 ? null : <MailPreview c={c} open={open} audience={audience} />}
      <BothLanguages c={c} open={open} />
      <Section id="people" title={say(lang, texts.recipients)}>
        <div class="folds">
          <PeopleFold c={c} audience={audience} channel="mail" />
          <PeopleFold c={c} audience={audience} channel="hand" />
        </div>
      </Section>
      <Section id="left-out" title={say(lang, texts.notInvited)}>
        {audience.leftOut.length === 0 ? <p>{say(lang, texts.everyone)}</p> : null}
        <LeftOutList c={c} open={open} audience={audience} />
      </Section>
    </StaffPage>,
    view.status ?? 200,
  );
}

/** `Invite 22: 15 by mail, 7 by hand`. */
export function inviteText(audience: Pick<PreviewAudience, 'mail' | 'byHand'>, lang: Lang): string {
  const { mail, byHand } = audience;
  const values = {
    n: digitsFor(lang, mail + byHand),
    mail: digitsFor(lang, mail),
    byHand: digitsFor(lang, byHand),
  };
  if (byHand === 0) return say(lang, texts.inviteMail, { n: values.n });
  if (mail === 0) return say(lang, texts.inviteHand, { n: values.n });
  return say(lang, texts.inviteMixed, values);
}

function InviteForm({
  c,
  open,
  audience,
}: {
  c: StaffContext;
  open: OpenMeeting;
  audience: PreviewAudience;
}) {
  const { lang, network, services } = c.var;
  const { stopSeconds } = network.settings;
  const { meeting } = open;
  const times = { zone: meeting.zone, ...instantsOf(completeDetails(meeting.details), meeting.zone) };
  const now = services.now();
  const atOnce = releaseTime(times, invitingOf(c, true), now);
  const releaseAt = releaseTime(times, invitingOf(c, false), now);
  const waits = releaseAt > atOnce;
  const invite = inviteText(audience, lang);
  const n = digitsFor(lang, audience.mail + audience.byHand);
  return (
    <Form form={freshForm(lang)} action={previewPath(c, open.id)} version={open.version}>
      <input type="hidden" name="hash" value={audience.hash} />
      <input type="hidden" name="people" value={rememberedAudience(audience.invited)} />
      <Actions>
        <Button weight="main" icon="mail" name="do" value="invite">
          {waits
            ? say(lang, texts.inviteAt, { invite, when: whenFromNow(c, releaseAt, meeting.zone) })
            : invite}
        </Button>
        {waits ? (
          <Button name="do" value="inviteNow">
            {say(lang, texts.inviteNow, { n })}
          </Button>
        ) : null}
        <Button name="do" value="test">
          {say(lang, texts.toMyself)}
        </Button>
      </Actions>
      <p class="help">{afterwards()}</p>
    </Form>
  );

  function afterwards(): string {
    if (waits) return say(lang, texts.afterwardsWaits);
    if (atOnce <= now) return say(lang, texts.afterwardsAtOnce);
    return say(lang, texts.afterwards, { time: spanText(stopSeconds, lang) });
  }
}

/** The same preview: whose mail is shown stays. */
export function previewPath(c: StaffContext, id: string): string {
  const as = c.req.query('as');
  return meetingPath(c, id, as === undefined ? '/preview' : `/preview?as=${encodeURIComponent(as)}`);
}

/** `2 minutes`, or seconds where they are no whole minutes. */
export function spanText(seconds: number, lang: Lang): string {
  return seconds % 60 === 0
    ? counted(lang, seconds / 60, texts.minutes)
    : counted(lang, seconds, texts.seconds);
}

function Difference({ lang, difference }: { lang: Lang; difference: AudienceDifference }) {
  const lines = [
    { text: texts.added, people: difference.added },
    { text: texts.gone, people: difference.gone },
    { text: texts.otherwise, people: difference.otherwise },
  ].filter(({ people }) => people.length > 0);
  return (
    <Notice mood="waiting" title={say(lang, texts.audienceChanged)} live>
      <p>{say(lang, texts.audienceChangedLead)}</p>
      <ul>
        {lines.map(({ text, people }) => (
          <li>{fill(text[lang], { names: people.map((one) => one.organisation || one.name).join(', ') })}</li>
        ))}
      </ul>
    </Notice>
  );
}

function LeftOutList({
  c,
  open,
  audience,
}: {
  c: StaffContext;
  open: OpenMeeting;
  audience: PreviewAudience;
}) {
  const { lang } = c.var;
  const namesOf = (one: LeftOut) => {
    const { organisation, name } = audience.named(one.seat, one.person);
    return [organisation || name, name];
  };
  const list = pageOf(inNameOrder(audience.leftOut, lang, namesOf), listAsked(c), (one) =>
    searchKey(namesOf(one).join(' ')),
  );
  return (
    <LongList
      lang={lang}
      list={list}
      path={meetingPath(c, open.id, '/preview')}
      keep={{ as: c.req.query('as') }}
      anchor="left-out"
    >
      <ul class="rows">
        {list.rows.map((one) => (
          <LeftOutLine audience={audience} one={one} lang={lang} action={previewPath(c, open.id)} />
        ))}
      </ul>
    </LongList>
  );
}

function LeftOutLine(props: { audience: PreviewAudience; one: LeftOut; lang: Lang; action: string }) {
  const { audience, one, lang, action } = props;
  const { name, organisation, email } = audience.named(one.seat, one.person);
  const held = audience.heldGuests.get(one.seat);
  // A contact's is let go on the page of their organisation; a guest has none yet.
  if (held && one.reason === 'addressHeld') {
    return (
      <li>
        <div>
          <p class="what">{[organisation, name].filter(Boolean).join(' · ')}</p>
          <HeldAddress lang={lang} held={held} email={email} person={one.seat} action={action} />
        </div>
      </li>
    );
  }
  return (
    <li>
      <span class="what">{[organisation, name].filter(Boolean).join(' · ')}</span>
      <span class="muted">{say(lang, leftOutTexts[one.reason])}</span>
    </li>
  );
}
