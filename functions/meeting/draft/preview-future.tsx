import { counted } from '../../i18n/counted.ts';
import { dateTime } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { Fold } from '../../web/form-parts.tsx';
import { freshForm } from '../../web/forms.tsx';
import { isRepetition } from '../messages/table.ts';
import { messageName, phraseOf } from '../messages/words.ts';
import { meetingPath, type OpenMeeting } from '../page/context.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { mailsAfterYes, timeline } from '../rules/timeline/timeline.ts';
import { scheduleFor } from '../timeline-page/schedule-for.ts';
import { timelineTexts } from '../timeline-page/texts.ts';
import { previewTexts as texts } from './preview-texts.ts';

/** How many mails somebody gets who says yes, and everything that follows the invitation, folded. */
export function Future({ c, open }: { c: StaffContext; open: OpenMeeting }) {
  const { lang, network } = c.var;
  const schedule = scheduleFor(c, open.meeting);
  if (!schedule) return null;
  const entries = timeline(schedule, timelineIn(network));
  const toAll = entries.filter(({ audience, status }) => audience === 'notDeclined' && status.is === 'ahead');
  const names = [
    phraseOf('invitation', lang),
    ...toAll.map(({ kind }) => phraseOf(kind, lang)),
    phraseOf('summary', lang),
  ];
  // What is sent only if the summary is late, with luck never is.
  const ahead = entries.filter(({ kind, status }) => status.is !== 'skipped' && !isRepetition(kind));
  return (
    <div class="folds">
      <p>{counted(lang, mailsAfterYes(entries), texts.eachGets, { what: names.join(', ') })}</p>
      <Fold
        form={freshForm(lang)}
        fields={[]}
        name={say(lang, texts.future)}
        now={counted(lang, ahead.length, texts.futureNow)}
        action={say(lang, texts.open)}
      >
        <ul class="rows">
          {ahead.map(({ kind, at }) => (
            <li>
              <span class="what">{messageName(kind, lang)}</span>
              <span class="muted">
                {kind === 'summary'
                  ? say(lang, timelineTexts.whenShared)
                  : dateTime(at, open.meeting.zone, lang)}
              </span>
            </li>
          ))}
        </ul>
        <p>
          <a href={meetingPath(c, open.id, '/timeline')}>{say(lang, texts.futureAll)}</a>
        </p>
      </Fold>
    </div>
  );
}
