import { counted } from '../../i18n/counted.ts';
import { fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { type MemberPart, mayAct, type StaffContext } from '../../web/context.ts';
import { Section, State } from '../../web/parts.tsx';
import { type CameRow, latestCame } from '../rules/views.ts';
import { DormantCame, dormantSince } from './dormant.tsx';
import { dayTexts, cameTexts as texts } from './texts.ts';

/** Meetings that are shown, the latest; each is read as it is, so that one that moved since is not among them. */
const LATEST = 6;

/** When an organisation came, by the days that are closed. */
export const partOfMember: MemberPart = async (c, { id }) => {
  const { lang, services, networkId } = c.var;
  const rows = await latestCame(services.views, networkId, id, LATEST);
  const found = (await Promise.all(rows.map((row) => meetingOfRow(c, row)))).flatMap((one) => one ?? []);
  const [latest] = found;
  const dormant = latest && (await dormantSince(c, id, latest.came.at));
  return (
    <Section id="came" title={say(lang, texts.title)}>
      {latest && dormant ? <DormantCame c={c} id={id} member={dormant} came={latest.came} /> : null}
      {found.length === 0 ? <p>{say(lang, texts.none)}</p> : null}
      <ul class="rows">
        {found.map(({ row, title, when }) => (
          <li>
            <div>
              <a class="what" href={`/n/${networkId}/meetings/${row.meeting}${mayAct(c) ? '/day' : ''}`}>
                {title}
              </a>
              <p class="muted">{when}</p>
            </div>
            <State mood="done">
              {counted(lang, row.people, texts.people)}
              {row.online > 0 ? ` (${say(lang, texts.online, { n: digitsFor(lang, row.online) })})` : ''}
            </State>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** What was noted for a date that the meeting does not have any more, or of one that is cancelled, is not counted. */
async function meetingOfRow({ var: { services, networkId, lang } }: StaffContext, row: CameRow) {
  const { state } = await services.repository.load(meetingAggregate, networkId, row.meeting);
  if (state.status !== 'convened' || state.dateNumber !== row.date) return undefined;
  const title = plain(state.details.title, lang) || say(lang, dayTexts.untitled);
  const { startsAt: at, zone } = state;
  return { row, title, when: fullDate(at, zone, lang), came: { at, zone } };
}
