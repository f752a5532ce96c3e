import { cameTo } from '../../day/rules/views.ts';
import { shortDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { standingOf } from '../../membership/rules/standings.ts';
import type { MemberPart } from '../../web/context.ts';
import { Section, State } from '../../web/parts.tsx';
import { joinedBy } from '../rules/attendance.ts';
import { latestFigures } from '../rules/figures-row.ts';
import { attendedPast } from '../rules/past-meeting.ts';
import { healthTexts as texts } from './texts.ts';

/** Meetings that attendance is counted over. */
const MEETINGS = 8;
/** Meetings that are looked at for as many of which it is settled who came. */
const LOOKED_AT = 16;

/** How often an organisation came to the latest meetings since it joined: a new member is not one of eight. */
export const partOfMember: MemberPart = async (c, { id }) => {
  const { lang, services, networkId, network } = c.var;
  const { views } = services;
  const [standing, latest] = await Promise.all([
    standingOf(views, networkId, id),
    latestFigures(views, networkId, LOOKED_AT),
  ]);
  const counted = latest
    .filter((row) => row.came && standing && joinedBy(standing, row.day))
    .slice(0, MEETINGS);
  const attended = await Promise.all(
    counted.map((row) =>
      row.paper ? attendedPast(views, networkId, id, row) : cameTo(views, networkId, id, row.meeting),
    ),
  );
  const times = attended.filter(Boolean).length;
  return (
    <Section id="attendance" title={say(lang, texts.attendance)}>
      <p>
        {counted.length === 0
          ? say(lang, texts.attendanceNone)
          : say(lang, texts.attendanceOf, {
              n: digitsFor(lang, times),
              of: digitsFor(lang, counted.length),
            })}
      </p>
      <ul class="rows">
        {counted.map((row, n) => (
          <li>
            <div>
              {row.paper ? (
                <b>{plain(row.title, lang) || say(lang, texts.untitled)}</b>
              ) : (
                <a class="what" href={`/n/${networkId}/meetings/${row.meeting}`}>
                  {plain(row.title, lang) || say(lang, texts.untitled)}
                </a>
              )}
              <p class="muted">
                {shortDate(row.day, network.settings.zone, lang)}
                {row.paper ? ` · ${say(lang, texts.paper)}` : ''}
              </p>
            </div>
            <State mood={attended[n] ? 'done' : 'quiet'}>
              {say(lang, attended[n] ? texts.came : texts.stayedAway)}
            </State>
          </li>
        ))}
      </ul>
    </Section>
  );
};
