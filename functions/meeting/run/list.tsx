import type { Child } from 'hono/jsx';
import { localDate, shortDate, timeOfDay } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { readRow } from '../../platform/tomorrow.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { Empty, LinkButton, type Mood, Notice, Section, State, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { titleOf } from '../page/context.ts';
import { stageText } from '../page/stage-text.ts';
import { listTexts as texts } from '../page/texts.ts';
import { type MeetingRow, meetingRow, meetingsList } from '../rules/views.ts';

const PAGE = 50;

/** Every meeting of the network: drafts, what lies ahead, what is past. */
export async function listMeetings(c: StaffContext) {
  const { services, networkId, network, lang } = c.var;
  const from = c.req.query('from');
  const page = await services.views.list(meetingsList(networkId), { limit: PAGE, from, backwards: true });
  // The list is a moment behind; a draft that was just discarded should not be on it.
  const discarded = c.req.query('discarded');
  const rows = page.rows
    .flatMap((row) => readRow('meetings', meetingRow, row.data) ?? [])
    .filter(({ id, stage }) => stage !== 'draft' || id !== discarded);
  const today = localDate(services.now(), network.settings.zone);
  const drafts = rows.filter((row) => row.stage === 'draft');
  const ahead = rows.filter((row) => row.stage !== 'draft' && (row.date ?? '') >= today).reverse();
  const past = rows.filter((row) => row.stage !== 'draft' && (row.date ?? '') < today);
  const next = ahead.find((row) => row.stage !== 'cancelled');
  const groups = [
    { id: 'ahead', title: texts.upcoming, rows: ahead },
    { id: 'drafts', title: texts.drafts, rows: drafts },
    { id: 'past', title: texts.past, rows: past },
  ];
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.meetings)}
      place="meetings"
      lead={
        next?.date
          ? say(lang, texts.leadNext, {
              title: titleOf(c, next),
              date: shortDate(next.date, network.settings.zone, lang),
            })
          : say(lang, texts.leadNone)
      }
      action={mayAct(c) ? <NewMeetingButton c={c} /> : undefined}
    >
      {discarded ? <Notice mood="done" title={say(lang, texts.discarded)} live /> : null}
      {rows.length === 0 ? (
        <Empty>
          <p>{say(lang, mayAct(c) ? texts.empty : texts.emptyObserver)}</p>
        </Empty>
      ) : null}
      {groups.map(({ id, title, rows: group }) =>
        group.length === 0 ? null : (
          <Section id={id} title={say(lang, title)}>
            <ul class="rows">
              {group.map((row) => (
                <MeetingLine c={c} row={row} />
              ))}
            </ul>
          </Section>
        ),
      )}
      <p>
        <a href={`/n/${c.var.networkId}/quarters`}>{say(lang, texts.quarters)}</a>
      </p>
      {page.next ? (
        <p>
          <a href={`?from=${encodeURIComponent(page.next)}`}>{say(lang, texts.older)}</a>
        </p>
      ) : null}
    </StaffPage>,
  );
}

function NewMeetingButton({ c }: { c: StaffContext }) {
  return (
    <LinkButton href={`/n/${c.var.networkId}/meetings/new`} weight="main" icon="add">
      {say(c.var.lang, texts.newMeeting)}
    </LinkButton>
  );
}

function MeetingLine({ c, row }: { c: StaffContext; row: MeetingRow }) {
  const { lang, networkId } = c.var;
  const below = row.stage === 'draft' && mayAct(c) ? '/edit' : '';
  return (
    <li>
      <div>
        <a class="what" href={`/n/${networkId}/meetings/${row.id}${below}`}>
          <Typed
            text={row.title.en || row.title.km ? row.title : { [lang]: texts.untitled[lang] }}
            lang={lang}
          />
        </a>
        <p class="muted">
          {whenOf(c, row)}
          {row.venue ? (
            <>
              {' · '}
              <Typed text={row.venue} lang={lang} />
            </>
          ) : null}
        </p>
      </div>
      <State mood={moodOf(row)}>{stageText(row, lang)}</State>
    </li>
  );
}

function whenOf(c: StaffContext, row: MeetingRow): Child {
  const { lang, network } = c.var;
  const { zone } = network.settings;
  if (!row.date) return say(lang, texts.noDate);
  const date = shortDate(row.date, zone, lang);
  return row.startsAt ? `${date}, ${timeOfDay(row.startsAt, zone, lang)}` : date;
}

function moodOf(row: MeetingRow): Mood {
  const moods = {
    draft: 'quiet',
    held: 'waiting',
    inviting: 'waiting',
    invited: 'done',
    cancelled: 'quiet',
  } as const;
  return moods[row.stage];
}
