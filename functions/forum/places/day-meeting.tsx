import { ulid } from 'ulid';
import { say } from '../../i18n/say.ts';
import { draftMeeting } from '../../meeting/rules/decide.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { appendOf } from '../../platform/repository.ts';
import { together } from '../../platform/together.ts';
import { mayAct, metaOf, type StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { Form, freshForm } from '../../web/forms.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Button, LinkButton } from '../../web/parts.tsx';
import { forumPath, type OpenForum, openForum } from '../open-forum.ts';
import { forumAggregate } from '../rules/forum.ts';
import { placesAggregate } from '../rules/places/places.ts';
import { staffTexts as texts } from './staff-texts.ts';

/**
 * The meeting that is the forum's day: its link, or the button that begins its draft. Invitations, answers, the door,
 * photos and the summary are those of that meeting.
 */
export function DayMeeting({
  c,
  open,
}: {
  readonly c: StaffContext;
  readonly open: Pick<OpenForum, 'id' | 'forum'>;
}) {
  const { lang, networkId } = c.var;
  const { forum } = open;
  if (forum.meeting) {
    return (
      <LinkButton href={`/n/${networkId}/meetings/${forum.meeting}`} icon="meetings">
        {say(lang, texts.toMeeting)}
      </LinkButton>
    );
  }
  if (!mayAct(c) || forum.status !== 'planned') return null;
  return (
    <Form form={freshForm(lang, { id: ulid() })} action={forumPath(c, open, '/meeting')} creates>
      <Button icon="meetings">{say(lang, texts.makeMeeting)}</Button>
    </Form>
  );
}

/** Begins the draft of the forum's day, once however often it is pressed, and leads to it. */
export async function postDayMeeting(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return notFound(c);
  const { services, networkId, network } = c.var;
  const { repository } = services;
  const typed = textAt(await readForm(c), 'id');
  const fresh = /^[0-9A-HJKMNP-TV-Z]{26}$/.test(typed) ? typed : ulid();
  const meta = metaOf(c);
  const id = await together({ repository }, async () => {
    const forum = await repository.load(forumAggregate, networkId, open.id);
    if (forum.state.status !== 'planned') return { appends: [], value: undefined };
    const { name, date, meeting: known } = forum.state;
    if (known !== undefined) return { appends: [], value: known };
    const [meeting, places] = await Promise.all([
      repository.load(meetingAggregate, networkId, fresh),
      repository.load(placesAggregate, networkId, open.id),
    ]);
    const { zone } = network.settings;
    const begun = draftMeeting(meeting.state, { zone, details: { title: name, date }, forum: open.id });
    if (begun.length === 0) return { appends: [], value: undefined };
    const named = [{ type: 'MeetingNamed', data: { meeting: fresh } }] as const;
    const heard = [{ type: 'MeetingKnown', data: { meeting: fresh } }] as const;
    return {
      appends: [
        appendOf(meetingAggregate, networkId, fresh, meeting.version, begun, meta),
        appendOf(forumAggregate, networkId, open.id, forum.version, named, meta),
        ...(places.state.settings
          ? [appendOf(placesAggregate, networkId, open.id, places.version, heard, meta)]
          : []),
      ],
      value: fresh,
    };
  });
  return c.redirect(id ? `/n/${networkId}/meetings/${id}` : forumPath(c, open), 303);
}
