import { counted } from '../../i18n/counted.ts';
import { dateTime } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { mayAct, metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { type FormState, freshForm, ProblemSummary } from '../../web/forms.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Empty, LinkButton, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumFrame } from '../forum-frame.tsx';
import { forumPath } from '../open-forum.ts';
import { changesBetween } from '../rules/programme/changes.ts';
import { knowWarning, publishProgramme } from '../rules/programme/decide.ts';
import { type ProgrammeEvent, warnings } from '../rules/programme/events.ts';
import { type Programme, programmeAggregate } from '../rules/programme/programme.ts';
import { Clashes, Warnings, WithoutSlot } from './look-at.tsx';
import { type OpenProgramme, openProgramme } from './open-programme.ts';
import { Publish } from './publish.tsx';
import { SpeakerCounts } from './speaker-counts.tsx';
import { programmeTexts as texts } from './texts.ts';
import { Timetable } from './timetable.tsx';

/** `GET /n/:network/forums/:forum/programme`: what is when and where, and what keeps it from being published. */
export async function showProgramme(c: StaffContext): Promise<Response> {
  const open = await openProgramme(c);
  return open ? page(c, open, freshForm(c.var.lang), 200) : notFound(c);
}

/** `POST …/programme`: publishes it, or says that a warning is known. */
export async function postProgramme(c: StaffContext): Promise<Response> {
  const open = await openProgramme(c);
  if (!open) return await notFound(c);
  const { lang, networkId, services } = c.var;
  const tree = await readForm(c);
  const decide = decisionOf(open, textAt(tree, 'part'), textAt(tree, 'slot'), textAt(tree, 'warning'));
  const outcome = await attempt(lang, () =>
    services.repository.change(programmeAggregate, networkId, open.id, metaOf(c), decide),
  );
  if (outcome.done) return c.redirect(forumPath(c, open, '/programme?saved'), 303);
  return await page(c, open, { lang, values: tree, problems: outcome.problems }, 422);
}

function decisionOf(
  open: OpenProgramme,
  part: string,
  slot: string,
  warning: string,
): (programme: Programme) => ProgrammeEvent[] {
  if (part === 'publish') return (programme) => publishProgramme(programme, open.placed, open.forum.date);
  const known = warnings.find((one) => one === warning);
  return (programme) => (part === 'known' && known ? knowWarning(programme, slot, known) : []);
}

async function page(
  c: StaffContext,
  open: OpenProgramme,
  form: FormState,
  status: 200 | 422,
): Promise<Response> {
  const { lang } = c.var;
  const { programme } = open;
  const acts = mayAct(c) && open.forum.status === 'planned';
  return show(
    c,
    <ForumFrame
      c={c}
      open={open}
      here="/programme"
      standing={standingOf(c, open)}
      action={
        acts ? (
          <>
            <LinkButton href={forumPath(c, open, '/programme/slot')} weight="main" icon="add">
              {say(lang, texts.addSlot)}
            </LinkButton>
            <LinkButton href={forumPath(c, open, '/programme/rooms')}>{say(lang, texts.rooms)}</LinkButton>
          </>
        ) : undefined
      }
    >
      {c.req.query('saved') === undefined ? null : (
        <Notice mood="done" live>
          <p>{say(lang, texts.saved)}</p>
        </Notice>
      )}
      <ProblemSummary form={form} />
      <Clashes c={c} open={open} />
      {acts ? <Warnings c={c} open={open} /> : null}
      {programme.slots.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
        </Empty>
      ) : (
        <Section id="day" title={say(lang, texts.timetable)}>
          <Timetable c={c} open={open} />
        </Section>
      )}
      {acts ? <WithoutSlot c={c} open={open} /> : null}
      {programme.slots.length === 0 ? null : <SpeakerCounts c={c} open={open} />}
      {acts && programme.slots.length > 0 ? <Publish c={c} open={open} /> : null}
    </ForumFrame>,
    status,
  );
}

function standingOf(c: StaffContext, { programme, forum }: OpenProgramme): string {
  const { lang, network } = c.var;
  const { published } = programme;
  if (!published) return say(lang, texts.notPublished);
  const when = dateTime(published.at, network.settings.zone, lang);
  const changes = changesBetween(published, { ...programme, day: forum.date }).length;
  return [
    say(lang, texts.publishedAt, { when }),
    ...(changes > 0 ? [counted(lang, changes, texts.changedSince)] : []),
  ].join(' · ');
}
