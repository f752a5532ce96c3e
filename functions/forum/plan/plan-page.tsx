import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { namesOf } from '../../tasks/staff/names.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { isId } from '../../web/parse.ts';
import { LinkButton, Notice, Progress } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { readinessText } from '../drawing/readiness-text.ts';
import { ForumFrame } from '../forum-frame.tsx';
import { forumPath } from '../open-forum.ts';
import { DayMeeting } from '../places/day-meeting.tsx';
import { type PlanNow, planNow } from '../plan-now.ts';
import { PlanList } from './plan-list.tsx';
import { toTellByHand } from './tell-page.tsx';
import { planTexts as texts } from './texts.ts';

/** Seconds after which the page looks again while tasks follow the plan. */
const LOOK_AGAIN = '3';

/** `GET /n/:network/forums/:forum`: what is to be done until its day. */
export async function showPlan(c: StaffContext): Promise<Response> {
  const id = c.req.param('forum') ?? '';
  const now = isId(id) ? await planNow(c, id) : undefined;
  if (!now) return notFound(c);
  const { lang } = c.var;
  const { forum } = now;
  if (forum.following) c.header('Refresh', LOOK_AGAIN);
  const byHand = mayAct(c) ? await toTellByHand(c, id) : [];
  const saved = ['planned', 'saved'].some((one) => c.req.query(one) !== undefined);
  const told = c.req.query('told') !== undefined;
  const names = await namesOf(
    c,
    [...now.rows.values()].flatMap(({ owners }) => owners),
  );
  const count = counted(lang, forum.tasks.length, texts.tasks);
  return show(
    c,
    <ForumFrame
      c={c}
      open={now}
      here=""
      standing={forum.status === 'planned' ? `${count} · ${readinessText(now.readiness, lang)}` : count}
      action={mayAct(c) ? <PlanActions c={c} now={now} byHand={byHand.length} /> : undefined}
    >
      {saved || told ? (
        <Notice mood="done" live>
          <p>{say(lang, told ? texts.savedTold : texts.saved)}</p>
        </Notice>
      ) : null}
      {forum.following ? (
        <Progress
          lang={lang}
          done={forum.followed?.of === forum.following.of ? forum.followed.done : 0}
          all={forum.following.tasks.length}
          label={say(lang, texts.following)}
        />
      ) : null}
      {forum.squeezed?.weeks === undefined ? null : (
        <p class="muted">{say(lang, texts.wasSqueezed, { weeks: digitsFor(lang, forum.squeezed.weeks) })}</p>
      )}
      <DayMeeting c={c} open={now} />
      <PlanList c={c} now={now} names={names} />
    </ForumFrame>,
  );
}

function PlanActions(props: { readonly c: StaffContext; readonly now: PlanNow; readonly byHand: number }) {
  const { c, now, byHand } = props;
  const { lang } = c.var;
  return (
    <>
      {now.forum.status === 'planned' ? (
        <>
          <LinkButton href={forumPath(c, now, '/tasks/new')} weight="main" icon="add">
            {say(lang, texts.addTask)}
          </LinkButton>
          <LinkButton href={forumPath(c, now, '/move')}>{say(lang, texts.move)}</LinkButton>
          <LinkButton href={forumPath(c, now, '/name')} weight="quiet">
            {say(lang, texts.rename)}
          </LinkButton>
          <LinkButton href={forumPath(c, now, '/cancel')} weight="quiet">
            {say(lang, texts.cancel)}
          </LinkButton>
        </>
      ) : null}
      {byHand > 0 ? (
        <LinkButton href={forumPath(c, now, '/tell')} weight="quiet" icon="phone">
          {say(lang, texts.tell)}
        </LinkButton>
      ) : null}
    </>
  );
}
