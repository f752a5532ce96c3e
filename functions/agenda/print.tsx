import { say } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import { meetingAggregate } from '../meeting/rules/meeting.ts';
import type { TaskRow } from '../tasks/rules/views.ts';
import type { MeetingPrint } from '../web/context.ts';
import { Papers } from '../web/paper.tsx';
import { onSheets, PAPER_WIDTH, paperRoom, rowHigh } from '../web/paper-cut.ts';
import { Section } from '../web/parts.tsx';
import { readPointsBefore } from './rules/open-points.ts';
import { seatNames } from './staff/open-meeting.ts';
import { PointList, type PointsProps, pointWords } from './staff/order-page.tsx';
import { agendaTexts } from './texts.ts';

/** What was promised before, on paper, before the running order. */
export const printOfMeeting: MeetingPrint = async (c, id) => {
  const { services, networkId, lang } = c.var;
  const now = services.now();
  const points = await readPointsBefore(services.views, networkId, id, now);
  if (points.open.length + points.ended.length === 0) return undefined;
  const { state: meeting, version } = await services.repository.load(meetingAggregate, networkId, id);
  if (meeting.status === 'none' || meeting.status === 'discarded') return undefined;
  const names = await seatNames(c, { id, meeting, version });
  const about = plain(meeting.details.title, lang);
  const of = { points, names, zone: meeting.zone, now, lang };
  return { before: <PointPapers about={about} of={of} />, after: null };
};

function PointPapers({ about, of }: { about: string; of: PointsProps }) {
  const { points, lang } = of;
  const title = say(lang, agendaTexts.points);
  const high = (task: TaskRow) =>
    rowHigh([[plain(task.what, lang), PAPER_WIDTH]], 0) + rowHigh([[pointWords(task, of), PAPER_WIDTH]], 3);
  return (
    <Section id="points" title={title}>
      <Papers
        lang={lang}
        title={title}
        about={about}
        sheets={onSheets([...points.open, ...points.ended], high, paperRoom(about, 'list'))}
        of={(tasks) => <PointList of={of} tasks={tasks} />}
      />
    </Section>
  );
}
