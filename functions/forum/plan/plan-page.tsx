import { counted } from '../../i18n/counted.ts';
import type { StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { show } from '../../web/show.tsx';
import { ForumFrame } from '../forum-frame.tsx';
import { openForum } from '../open-forum.ts';
import { DayMeeting } from '../places/day-meeting.tsx';
import { PlanList } from './plan-list.tsx';
import { planTexts as texts } from './texts.ts';

/** `GET /n/:network/forums/:forum`: what is to be done until its day. */
export async function showPlan(c: StaffContext): Promise<Response> {
  const open = await openForum(c);
  if (!open) return notFound(c);
  return show(
    c,
    <ForumFrame
      c={c}
      open={open}
      here=""
      standing={counted(c.var.lang, open.forum.tasks.length, texts.tasks)}
    >
      <DayMeeting c={c} open={open} />
      <PlanList c={c} open={open} />
    </ForumFrame>,
  );
}
