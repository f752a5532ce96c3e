import { counted } from '../../i18n/counted.ts';
import { dateTime, fullDate, localDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { mayAct, metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { Form, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { backToMeeting, meetingPath, type OpenMeeting, openMeeting, titleOf } from '../page/context.ts';
import { takeOverHolds } from '../rules/guest-holds.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { DateAlreadySaved } from '../rules/refusals.ts';
import type { DraftMeeting } from '../rules/state.ts';
import { sendSaveTheDate } from '../rules/timeline/decide.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { fixedAudience, storeAudience } from './fix-audience.ts';
import { PeopleFold } from './people-fold.tsx';
import { audienceNow, type PreviewAudience } from './preview-audience.ts';
import { saveDateTexts as texts } from './save-date-texts.ts';

type OpenDraft = OpenMeeting & { readonly meeting: DraftMeeting };

/** A draft whose day people may be asked to keep free, in a network that does so. */
async function saveable(c: StaffContext): Promise<OpenDraft | { answer: Response | Promise<Response> }> {
  const open = await openMeeting(c);
  if (!open || !offersSaveTheDate(c)) return { answer: show(c, <NotFoundPage c={c} />, 404) };
  const { meeting } = open;
  // A second tap, too: the first one has asked.
  if (meeting.status !== 'draft' || isSaved(meeting)) {
    return { answer: c.redirect(meetingPath(c, open.id), 303) };
  }
  const refused = await attempt(c.var.lang, async () =>
    sendSaveTheDate(meeting, { id: '', chunks: 0, mail: 0, byHand: 0 }, c.var.services.now()),
  );
  if (!refused.done) return { answer: c.redirect(meetingPath(c, open.id, '/edit?check'), 303) };
  return { ...open, meeting };
}

function isSaved({ savedDate, details }: DraftMeeting): boolean {
  return savedDate !== undefined && savedDate.date === details.date;
}

/** Whether the network sends save-the-dates. */
function offersSaveTheDate(c: StaffContext): boolean {
  return timelineIn(c.var.network).saveTheDate;
}

export async function showSaveDate(c: StaffContext) {
  const open = await saveable(c);
  return 'answer' in open ? open.answer : await saveDatePage(c, open, await audienceNow(c, open));
}

/** Asks exactly the people on the screen. */
export async function postSaveDate(c: StaffContext) {
  const open = await saveable(c);
  if ('answer' in open) return open.answer;
  const { services, networkId } = c.var;
  const tree = await readForm(c);
  const audience = await audienceNow(c, open);
  const same = textAt(tree, 'hash') === audience.hash && textAt(tree, 'version') === String(open.version);
  if (!same || audience.invited.length === 0) {
    return await saveDatePage(c, open, audience, { changed: true });
  }
  const fixed = fixedAudience(open, audience);
  await storeAudience(c, fixed);
  const { mail, byHand } = audience;
  try {
    await services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), (meeting) => [
      ...takeOverHolds(open.meeting, audience.heldGuests),
      ...sendSaveTheDate(
        meeting,
        { id: fixed.id, chunks: fixed.chunks.length, mail, byHand },
        services.now(),
      ),
    ]);
  } catch (error) {
    // Two taps at the same moment ask once.
    if (!(error instanceof DateAlreadySaved)) throw error;
  }
  return c.redirect(meetingPath(c, open.id), 303);
}

async function saveDatePage(
  c: StaffContext,
  open: OpenDraft,
  audience: PreviewAudience,
  view: { readonly changed?: boolean } = {},
) {
  const { lang } = c.var;
  const { meeting, id, version } = open;
  const digits = (n: number) => digitsFor(lang, n);
  const { mail, byHand } = audience;
  const people = mail + byHand;
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.title)}
      lead={say(lang, texts.lead, {
        title: titleOf(c, meeting.details),
        date: fullDate(meeting.details.date ?? '', meeting.zone, lang),
      })}
      place="meetings"
      back={backToMeeting(c, open)}
    >
      {view.changed ? (
        <Notice mood="waiting" live>
          <p>{say(lang, texts.changed)}</p>
        </Notice>
      ) : null}
      {audience.invited.length === 0 ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.nobody)}</p>
        </Notice>
      ) : (
        <>
          <p>{counted(lang, people, texts.touches, { mail: digits(mail), byHand: digits(byHand) })}</p>
          <p class="help">{say(lang, texts.discardLater)}</p>
          <Form form={freshForm(lang)} action={meetingPath(c, id, '/save-the-date')} version={version}>
            <input type="hidden" name="hash" value={audience.hash} />
            <Actions>
              <Button weight="main" icon="mail">
                {say(lang, texts.buttonMixed, {
                  n: digits(people),
                  mail: digits(mail),
                  byHand: digits(byHand),
                })}
              </Button>
              <LinkButton href={meetingPath(c, id)} weight="quiet">
                {say(lang, texts.notNow)}
              </LinkButton>
            </Actions>
          </Form>
          <Section id="people" title={say(lang, texts.who)}>
            <div class="folds">
              <PeopleFold c={c} audience={audience} channel="mail" />
              <PeopleFold c={c} audience={audience} channel="hand" />
            </div>
          </Section>
        </>
      )}
    </StaffPage>,
    view.changed ? 409 : 200,
  );
}

/** On a draft: that people keep its day, whether that is still the day, and the way to ask them. */
export function SavedDateNotice({ c, open }: { c: StaffContext; open: OpenMeeting }) {
  const { lang, services } = c.var;
  const { meeting, id } = open;
  if (meeting.status !== 'draft') return null;
  const { savedDate, details, zone } = meeting;
  const ahead = details.date !== undefined && details.date > localDate(services.now(), zone);
  const mayAsk = offersSaveTheDate(c) && mayAct(c) && ahead && Boolean(details.title);
  const href = meetingPath(c, id, '/save-the-date');
  if (!savedDate) {
    return mayAsk ? (
      <p>
        <LinkButton href={href} icon="mail">
          {say(lang, texts.offer)}
        </LinkButton>
      </p>
    ) : null;
  }
  const sent = {
    when: dateTime(savedDate.at, zone, lang),
    date: fullDate(savedDate.date, zone, lang),
  };
  const other = !isSaved(meeting);
  return (
    <Notice mood={other ? 'waiting' : 'info'}>
      <p>{counted(lang, savedDate.people, texts.sent, sent)}</p>
      {mayAct(c) && !other ? (
        <p>
          <a href={meetingPath(c, id, '/hand-over')}>{say(lang, texts.byHand)}</a>
        </p>
      ) : null}
      {other ? (
        <p>
          {details.date
            ? say(lang, texts.otherDate, { date: fullDate(details.date, zone, lang) })
            : say(lang, texts.noDate)}
        </p>
      ) : null}
      {other && mayAsk ? (
        <p>
          <a href={href}>{say(lang, texts.again)}</a>
        </p>
      ) : null}
    </Notice>
  );
}
