import { say } from '../../i18n/say.ts';
import { localDay } from '../../membership/rules/standings.ts';
import type { StaffContext } from '../../web/context.ts';
import { StaffPage } from '../../web/layout.tsx';
import { Actions } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { isQuarter } from '../rules/quarter-report.ts';
import { beginOfQuarter, endOfQuarter, quartersUpTo } from '../rules/quarters.ts';
import { quarterName } from './lines.ts';
import { quarterTexts as texts } from './texts.ts';

/** Quarters on one page: two years. */
const ON_PAGE = 8;

/** `GET /n/:network/quarters`: the present quarter and those before it; `?before=` goes on from one. */
export async function listQuarters(c: StaffContext): Promise<Response> {
  const { lang, networkId, services } = c.var;
  const today = localDay(services.now());
  const asked = c.req.query('before') ?? '';
  const day = isQuarter(asked) && beginOfQuarter(asked) <= today ? beginOfQuarter(asked) : today;
  const all = quartersUpTo(day, ON_PAGE + 1).reverse();
  const shown = day === today ? all.slice(0, ON_PAGE) : all.slice(1);
  const last = shown.at(-1) ?? '';
  return await show(
    c,
    <StaffPage
      c={c}
      place="meetings"
      title={say(lang, texts.listTitle)}
      lead={say(lang, texts.listLead)}
      back={{ href: `/n/${networkId}/meetings`, label: say(lang, texts.meetings) }}
    >
      <ul class="rows">
        {shown.map((quarter) => (
          <li>
            <a class="what" href={`/n/${networkId}/quarters/${quarter}`}>
              {quarterName(quarter, lang)}
            </a>
          </li>
        ))}
      </ul>
      {isQuarter(last) && endOfQuarter(last) > '1990' ? (
        <Actions>
          <a href={`/n/${networkId}/quarters?before=${last}`} rel="next">
            {say(lang, texts.older)}
          </a>
        </Actions>
      ) : null}
    </StaffPage>,
  );
}
