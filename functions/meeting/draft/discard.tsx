import { counted } from '../../i18n/counted.ts';
import { fullDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { Form } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Actions, Button, LinkButton } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { meetingPath, openMeeting, titleOf } from '../page/context.ts';
import { heardElsewhere } from '../people/held-guests.ts';
import { discardDraft } from '../rules/decide.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import { editTexts as texts } from './edit-texts.ts';
import { saveDateTexts } from './save-date-texts.ts';

/** Asks before a draft is thrown away, and says whom it tells. */
export async function showDiscard(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  if (open.meeting.status !== 'draft') return c.redirect(meetingPath(c, open.id), 303);
  const { lang } = c.var;
  const { savedDate, zone } = open.meeting;
  const form = { lang, values: {}, problems: [] };
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.discardTitle)}
      lead={
        savedDate
          ? counted(lang, savedDate.people, saveDateTexts.discardTells, {
              date: fullDate(savedDate.date, zone, lang),
            })
          : say(lang, texts.discardLead)
      }
      place="meetings"
      back={{ href: meetingPath(c, open.id, '/edit'), label: say(lang, texts.backToForm) }}
    >
      <p>
        <b>{titleOf(c, open.meeting.details)}</b>
      </p>
      <Form form={form} action={meetingPath(c, open.id, '/discard')}>
        <Actions>
          <Button weight="danger">
            {savedDate
              ? counted(lang, savedDate.people, saveDateTexts.discardButton)
              : say(lang, texts.discard)}
          </Button>
          <LinkButton href={meetingPath(c, open.id, '/edit')} weight="quiet">
            {say(lang, texts.backToForm)}
          </LinkButton>
        </Actions>
      </Form>
    </StaffPage>,
  );
}

export async function postDiscard(c: StaffContext) {
  const open = await openMeeting(c);
  if (open) {
    const { services, networkId } = c.var;
    const takeOver = await heardElsewhere(services.views, networkId);
    await services.repository.change(meetingAggregate, networkId, open.id, metaOf(c), (meeting) => [
      ...(meeting.status === 'draft' && meeting.savedDate ? takeOver(meeting) : []),
      ...discardDraft(meeting),
    ]);
  }
  return c.redirect(`/n/${c.var.networkId}/meetings${open ? `?discarded=${open.id}` : ''}`, 303);
}
