import { counted } from '../../i18n/counted.ts';
import { fullDate, localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { readRow } from '../../platform/tomorrow.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { Empty, LinkButton, Section, State, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { frameTexts } from '../frame-texts.ts';
import { type ForumRow, forumRow, forumsList } from '../rules/views.ts';
import { planTexts as texts } from './texts.ts';

/** Forums of one page of the list. */
const PAGE = 50;

/** `GET /n/:network/forums`: what is prepared, and what was. */
export async function showForums(c: StaffContext): Promise<Response> {
  const { lang, networkId, network, services } = c.var;
  const from = c.req.query('from');
  const { rows, next } = await services.views.list(forumsList(networkId), {
    ...{ limit: PAGE, from, backwards: true },
  });
  const forums = rows.flatMap(({ data }) => readRow('forums', forumRow(), data) ?? []);
  const today = localDate(services.now(), network.settings.zone);
  const isAhead = ({ status, date }: ForumRow) => status === 'planned' && date >= today;
  const byDate = (a: ForumRow, b: ForumRow) => (a.date < b.date ? -1 : 1);
  const groups = [
    { id: 'ahead', title: texts.ahead, of: forums.filter(isAhead).sort(byDate) },
    {
      id: 'past',
      title: texts.past,
      of: forums
        .filter((row) => !isAhead(row))
        .sort(byDate)
        .reverse(),
    },
  ];
  return show(
    c,
    <StaffPage
      c={c}
      place="tasks"
      title={say(lang, frameTexts.forums)}
      lead={say(lang, texts.leadNone)}
      action={
        mayAct(c) ? (
          <LinkButton href={`/n/${networkId}/forums/new`} weight="main" icon="add">
            {say(lang, texts.planOne)}
          </LinkButton>
        ) : undefined
      }
    >
      {forums.length === 0 ? (
        <Empty>
          <p>{say(lang, mayAct(c) ? texts.empty : texts.emptyObserver)}</p>
        </Empty>
      ) : null}
      {groups.map(({ id, title, of }) =>
        of.length === 0 ? null : (
          <Section id={id} title={say(lang, title)}>
            <ul class="rows">
              {of.map((row) => (
                <ForumLine c={c} row={row} />
              ))}
            </ul>
          </Section>
        ),
      )}
      {next === undefined ? null : (
        <p>
          <a href={`?from=${encodeURIComponent(next)}`}>{say(lang, texts.older)}</a>
        </p>
      )}
    </StaffPage>,
  );
}

function ForumLine({ c, row }: { readonly c: StaffContext; readonly row: ForumRow }) {
  const { lang, networkId, network } = c.var;
  const named = plain(row.name, lang) !== '';
  return (
    <li>
      <a href={`/n/${networkId}/forums/${row.id}`}>
        {named ? <Typed text={row.name} lang={lang} /> : say(lang, frameTexts.untitled)}
      </a>
      <span>
        {fullDate(row.date, network.settings.zone, lang)} · {counted(lang, row.tasks, texts.tasks)}
      </span>
      {row.status === 'cancelled' ? <State mood="failed">{say(lang, texts.wasCancelled)}</State> : null}
    </li>
  );
}
