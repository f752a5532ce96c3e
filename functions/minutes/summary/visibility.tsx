import { say } from '../../i18n/say.ts';
import { VisibilityChoice } from '../../meeting/draft/visibility-fields.tsx';
import { chooseVisibility } from '../../meeting/rules/choose-visibility.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isForAnybody, visibilities, visibilityOf } from '../../meeting/rules/visibility.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { Form, freshForm } from '../../web/forms.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { type OpenMinutes, openStaffMinutes } from '../typing/open-minutes.ts';
import { copyPageTexts } from './copy-page-texts.ts';
import { publishTexts as texts } from './publish-texts.ts';

/** `POST /n/:network/meetings/:id/summary/visibility`: who can read the page, also after the meeting. */
export async function postVisibility(c: StaffContext): Promise<Response> {
  const open = await openStaffMinutes(c);
  if (!open) return await show(c, <NotFoundPage c={c} />, 404);
  const { services, networkId } = c.var;
  const asked = textAt(await readForm(c), 'visibility');
  const visibility = visibilities.find((one) => one === asked);
  if (visibility) {
    await services.repository.change(meetingAggregate, networkId, open.meetingId, metaOf(c), (meeting) =>
      chooseVisibility(meeting, visibility),
    );
  }
  return c.redirect(`/n/${networkId}/meetings/${open.meetingId}/summary/publish#who`, 303);
}

/** Who can read the page, and where its text goes besides. */
export function WhoReads({ c, open }: { c: StaffContext; open: OpenMinutes }) {
  const { lang } = c.var;
  const { networkId, meetingId, meeting, minutes } = open;
  const path = `/n/${networkId}/meetings/${meetingId}/summary`;
  const canPost = minutes.current !== undefined && !minutes.withdrawn && isForAnybody(meeting);
  const form = freshForm(lang);
  return (
    <>
      {canPost ? (
        <Actions>
          <LinkButton href={`${path}/copy`}>{say(lang, copyPageTexts.title)}</LinkButton>
        </Actions>
      ) : null}
      <Section id="who" title={say(lang, texts.who)}>
        <p class="help">{say(lang, texts.whoHelp)}</p>
        <Form form={form} action={`${path}/visibility`}>
          <VisibilityChoice form={form} now={visibilityOf(meeting)} />
          <Actions>
            <Button>{say(lang, texts.saveWho)}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}
