import type { Child } from 'hono/jsx';
import { say } from '../../i18n/say.ts';
import type { MeetingPart, MeetingStep, StaffContext } from '../../web/context.ts';
import { mayAct } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { Actions, LinkButton, Section, State } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { meetingPath, type OpenMeeting, openMeeting } from '../page/context.ts';
import { messagesOf } from '../timeline-page/messages-of.ts';
import { LifeFrame } from './life-frame.tsx';
import { lifeTexts as texts } from './life-texts.ts';
import { secondsToLookAgain } from './look-again.ts';
import { MailsSection } from './mails-section.tsx';
import type { LifeTab, MeetingNow } from './meeting-now.ts';
import { ifConvened, peopleOf } from './people-of.ts';
import { Counts, hasBegun, PeopleSection } from './people-section.tsx';
import { PlanSection } from './plan-section.tsx';

/** A meeting at its own address: the plan of a draft, and once people are invited, the people. */
export async function showMeeting(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return notFound(c);
  return await lifePage(c, open, open.meeting.status === 'draft' ? 'plan' : 'people');
}

/** `GET /n/:network/meetings/:id/plan` */
export function showPlan(c: StaffContext) {
  return tab(c, 'plan');
}

/** `GET …/people` */
export function showPeople(c: StaffContext) {
  return tab(c, 'people');
}

/** `GET …/mails` */
export function showMails(c: StaffContext) {
  return tab(c, 'mails');
}

/** `GET …/:part`: what another capability brings to the page of a meeting that people were invited to. */
export async function showPart(c: StaffContext) {
  const parts = await c.var.brought.meetingParts();
  const part = parts.find(({ path }) => path === c.req.param('part'));
  return part ? await tab(c, part) : notFound(c);
}

async function tab(c: StaffContext, here: LifeTab) {
  const open = await openMeeting(c);
  if (!open) return notFound(c);
  // Nobody is invited to a draft: it has a plan.
  if (open.meeting.status === 'draft' && here !== 'plan') return c.redirect(meetingPath(c, open.id), 303);
  return await lifePage(c, open, here);
}

async function lifePage(c: StaffContext, open: OpenMeeting, here: LifeTab) {
  const { services, brought } = c.var;
  const convened = ifConvened(open);
  const [of, pace, parts] = convened
    ? await Promise.all([peopleOf(c, convened), services.pace.read(), brought.meetingParts()])
    : [undefined, undefined, []];
  const messages = convened ? await messagesOf(c, convened, of) : undefined;
  const about = convened && { id: open.id, ...convened.meeting };
  const nexts = about ? await Promise.all(parts.map((one) => one.next(c, about))) : [];
  const next = nexts.find((one) => one !== undefined);
  const summary = nexts.find((one) => one?.sharesSummary);
  const now: MeetingNow = { open, of, messages, pace, parts, next, summary };
  const isOver = about?.status === 'convened' && hasBegun(c, open.meeting);
  const steps =
    here === 'people' && about && isOver
      ? (await Promise.all(parts.map((one) => one.afterwards?.(c, about) ?? []))).flat()
      : [];
  const shown = about && isPart(here) ? await here.show(c, about) : undefined;
  const again = [secondsToLookAgain(c, open), shown?.again].filter((one) => one !== undefined);
  if (again.length > 0) c.header('Refresh', String(Math.min(...again)));
  return show(
    c,
    <LifeFrame c={c} now={now} here={here}>
      <Afterwards c={c} steps={steps} />
      {isPart(here) ? shown?.content : ownSection(c, now, here)}
    </LifeFrame>,
  );
}

function ownSection(c: StaffContext, { open, of }: MeetingNow, here: Exclude<LifeTab, MeetingPart>): Child {
  const convened = ifConvened(open);
  if (here === 'mails') {
    return of && convened ? <MailsSection c={c} open={convened} people={of.people} /> : null;
  }
  return (
    <>
      {here === 'plan' ? <PlanSection c={c} open={open} /> : null}
      {here === 'people' && of && convened && hasBegun(c, open.meeting) ? (
        <Counts of={of} lang={c.var.lang} />
      ) : null}
      {here === 'people' && of && convened ? <PeopleSection c={c} open={convened} of={of} /> : null}
      {of && mayAct(c) && open.meeting.status === 'convened' ? (
        <Actions>
          <LinkButton href={meetingPath(c, open.id, '/cancel')} weight="danger">
            {say(c.var.lang, texts.cancel)}
          </LinkButton>
        </Actions>
      ) : null}
    </>
  );
}

/** What follows a meeting that has begun, above who answered what before it. */
function Afterwards({ c, steps }: { readonly c: StaffContext; readonly steps: readonly MeetingStep[] }) {
  if (steps.length === 0) return null;
  return (
    <Section id="afterwards" title={say(c.var.lang, texts.afterwards)}>
      <ul class="rows">
        {steps.map(({ href, what, mood, state }) => (
          <li>
            <a class="what" href={href}>
              {what}
            </a>
            <State mood={mood}>{state}</State>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function isPart(here: LifeTab): here is MeetingPart {
  return typeof here === 'object';
}
