import * as z from 'zod';
import { counted } from '../../i18n/counted.ts';
import { fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { BilingualField } from '../../web/bilingual-field.tsx';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, NotFoundPage } from '../../web/errors.tsx';
import { bilingual, optional, readAs } from '../../web/fields.ts';
import { Form, type FormState } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { backToMeeting, meetingPath, openMeeting } from '../page/context.ts';
import { heardElsewhere } from '../people/held-guests.ts';
import { cancel } from '../rules/decide.ts';
import { MAX_PARAGRAPH } from '../rules/details.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { changeTexts as texts } from './change-texts.ts';
import { hearOfCancellation } from './heard-today.ts';
import { type ConvenedOpen, hasInvitation, ifConvened, peopleOf } from './people-of.ts';

const cancelForm = z.object({ reason: optional(bilingual(MAX_PARAGRAPH, 'paragraph')) });

/** Whom cancelling touches, before it is done. */
export async function showCancel(c: StaffContext) {
  const open = await openMeeting(c);
  const convened = open && ifConvened(open);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  if (convened?.meeting.status !== 'convened') return c.redirect(meetingPath(c, open.id), 303);
  return await cancelPage(c, convened, { lang: c.var.lang, values: {}, problems: [] });
}

export async function postCancel(c: StaffContext) {
  const open = await openMeeting(c);
  const convened = open && ifConvened(open);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  // A second tap: it is cancelled already.
  if (convened?.meeting.status !== 'convened') return c.redirect(meetingPath(c, open.id), 303);
  const { services, networkId, lang } = c.var;
  const tree = await readForm(c);
  const reading = readAs(cancelForm, tree, lang, { reason: texts.reason });
  if (!reading.ok) {
    return await cancelPage(c, convened, { lang, values: tree, problems: reading.problems }, 422);
  }
  const takeOver = await heardElsewhere(services.views, networkId);
  const done = await attempt(lang, () =>
    services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), (meeting) => [
      ...takeOver(meeting),
      ...cancel(meeting, reading.value.reason, services.now()),
    ]),
  );
  if (!done.done) return await cancelPage(c, convened, { lang, values: tree, problems: done.problems }, 409);
  return c.redirect(meetingPath(c, open.id), 303);
}

async function cancelPage(
  c: StaffContext,
  open: ConvenedOpen,
  form: FormState,
  status: 200 | 409 | 422 = 200,
) {
  const { lang } = c.var;
  const of = await peopleOf(c, open);
  const invited = of.people.filter((one) => one.invited);
  const told = invited.filter(hasInvitation);
  const { mail, byHand } = hearOfCancellation(open, of, told);
  const digits = (n: number) => digitsFor(lang, n);
  const { released, savedDate, zone } = open.meeting;
  const others = released ? invited.length - told.length : 0;
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.cancelTitle)}
      lead={
        told.length === 0
          ? say(lang, texts.cancelLeadNobody)
          : counted(lang, told.length, texts.cancelLead, {
              mail: digits(mail),
              byHand: digits(byHand),
            })
      }
      place="meetings"
      back={backToMeeting(c, open)}
    >
      {told.length > 0 && others > 0 ? <p>{counted(lang, others, texts.cancelOthers)}</p> : null}
      {released ? (
        <p>{say(lang, texts.cancelFinal)}</p>
      ) : (
        <Notice mood="info">
          <p>{say(lang, texts.cancelHeld)}</p>
          {savedDate ? (
            <p>
              {counted(lang, savedDate.people, texts.cancelKeptFree, {
                date: fullDate(savedDate.date, zone, lang),
              })}
            </p>
          ) : null}
        </Notice>
      )}
      <Form form={form} action={meetingPath(c, open.id, '/cancel')}>
        <BilingualField
          form={form}
          name="reason"
          label={say(lang, texts.reason)}
          {...(told.length > 0 ? { help: say(lang, texts.reasonHelp) } : {})}
          lines={2}
          optional
        />
        <Actions>
          <Button weight="danger">
            {told.length === 0
              ? say(lang, texts.cancelButtonNobody)
              : counted(lang, told.length, texts.cancelButton)}
          </Button>
          <LinkButton href={meetingPath(c, open.id)}>{say(lang, texts.keep)}</LinkButton>
        </Actions>
      </Form>
    </StaffPage>,
    status,
  );
}
