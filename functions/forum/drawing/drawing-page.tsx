import { counted } from '../../i18n/counted.ts';
import { fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { namesOf } from '../../tasks/staff/names.ts';
import { ownersText, standingText } from '../../tasks/staff/rows.tsx';
import { standingMood } from '../../tasks/standing-mood.ts';
import type { StaffContext } from '../../web/context.ts';
import { notFound } from '../../web/errors.tsx';
import { isId } from '../../web/parse.ts';
import { Empty, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { ForumFrame, nameOf } from '../forum-frame.tsx';
import { type PlanNow, planNow } from '../plan-now.ts';
import { briefly } from '../rules/brief.ts';
import { drawnOf } from '../rules/plan/drawn.ts';
import { PlanSheet } from './plan-sheet.tsx';
import { PlanTable } from './plan-table.tsx';
import { readinessText } from './readiness-text.ts';
import { drawingTexts as texts } from './texts.ts';

/** `GET /n/:network/forums/:forum/drawing`: the plan as a drawing, with the list that says the same in words. */
export async function showDrawing(c: StaffContext): Promise<Response> {
  const id = c.req.param('forum') ?? '';
  const now = isId(id) ? await planNow(c, id) : undefined;
  if (!now) return notFound(c);
  const { lang } = c.var;
  const rows = [...now.rows.values()];
  const names = await namesOf(
    c,
    rows.flatMap(({ owners }) => owners),
  );
  return show(
    c,
    <ForumFrame
      c={c}
      open={now}
      here="/drawing"
      standing={now.forum.status === 'planned' ? readinessText(now.readiness, lang) : undefined}
    >
      {now.forum.tasks.length === 0 ? (
        <Empty>
          <p>{say(lang, texts.empty)}</p>
        </Empty>
      ) : (
        <>
          <AtRisk c={c} now={now} />
          <Sheets c={c} now={now} />
          <PlanTable
            c={c}
            now={now}
            who={(task) => ownersText(now.rows.get(task)?.owners ?? [], names, lang)}
            standing={(task) => {
              const status = now.rows.get(task)?.status ?? 'open';
              return { mood: standingMood[status], text: standingText(status, lang) };
            }}
          />
        </>
      )}
    </ForumFrame>,
  );
}

function AtRisk({ c, now }: { readonly c: StaffContext; readonly now: PlanNow }) {
  const { lang } = c.var;
  const { atRisk, chain, tasks } = now.schedule;
  if (atRisk === 0 || now.forum.status === 'cancelled') return null;
  const nameIn = (id: string) => briefly(plain(tasks.find(({ task }) => task.id === id)?.task.what, lang));
  return (
    <Notice mood="failed" title={counted(lang, atRisk, texts.riskTitle)}>
      <p>{say(lang, texts.riskLead, { chain: chain.map(nameIn).join(' → ') })}</p>
    </Notice>
  );
}

function Sheets({ c, now }: { readonly c: StaffContext; readonly now: PlanNow }) {
  const { lang, network } = c.var;
  const { zone } = network.settings;
  const { forum, schedule, today } = now;
  const drawn = drawnOf(schedule, forum.date, today);
  const all = drawn.sheets.length;
  return (
    <>
      {drawn.sheets.map((_, n) => (
        <figure class="plan-sheet">
          <figcaption>
            <b>
              {plain(network.settings.name, lang) || network.settings.shortName}: {nameOf(c, now)},{' '}
              {fullDate(forum.date, zone, lang)}
            </b>
            <span>{say(lang, texts.sheet, { n: digitsFor(lang, n + 1), all: digitsFor(lang, all) })}</span>
          </figcaption>
          <PlanSheet
            lang={lang}
            zone={zone}
            drawn={drawn}
            sheet={n}
            today={today}
            day={forum.date}
            chain={schedule.chain}
          />
          <Key c={c} />
        </figure>
      ))}
    </>
  );
}

/** What the looks of the bars mean. */
function Key({ c }: { readonly c: StaffContext }) {
  const { lang } = c.var;
  return (
    <p class="plan-key" aria-hidden="true">
      <span class="planned">{say(lang, texts.keyPlanned)}</span>{' '}
      <span class="done">{say(lang, texts.keyDone)}</span>{' '}
      <span class="late">{say(lang, texts.keyLate)}</span>{' '}
      <span class="chain">{say(lang, texts.keyChain)}</span>{' '}
      <span class="pin">{say(lang, texts.keyPinned)}</span>
    </p>
  );
}
