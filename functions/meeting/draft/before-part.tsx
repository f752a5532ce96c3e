import { counted } from '../../i18n/counted.ts';
import { fullDate, shortDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { StaffContext } from '../../web/context.ts';
import { Typed } from '../../web/parts.tsx';
import type { Before } from './before.ts';
import { beforeTexts as texts } from './before-texts.ts';

/** Of each list, the rest is where it belongs. */
const MOST_OF_ONE = 3;
const MOST_ORGANISATIONS = 12;
const MOST_DECISIONS = 8;
const MOST_NAMES = 6;
const LAST_DATES = 3;

/** What came before, folded to one line above the form of a draft. */
export function BeforePart({ c, before }: { readonly c: StaffContext; readonly before: Before }) {
  const { lang, networkId } = c.var;
  const { open, decisions } = before;
  const points = new Set(open.flatMap(({ tasks }) => tasks.map(({ id }) => id))).size;
  const now = [
    points > 0 ? counted(lang, points, texts.openNow) : '',
    decisions.length > 0 ? counted(lang, decisions.length, texts.decidedNow) : '',
  ];
  return (
    <div class="folds">
      <details class="fold">
        <summary>
          <span class="name">{say(lang, texts.title)}</span>
          <span class="now">{now.filter(Boolean).join(' · ')}</span>
          <span class="change">{say(lang, texts.show)}</span>
        </summary>
        <div class="inside">
          <p class="help">{say(lang, texts.help)}</p>
          <Day c={c} before={before} />
          <Host c={c} before={before} />
          {open.length === 0 ? null : (
            <>
              <p class="label">{say(lang, texts.open)}</p>
              <p class="help">{say(lang, texts.openHelp)}</p>
              <ul>
                {open.slice(0, MOST_ORGANISATIONS).map(({ name, tasks }) => (
                  <li>
                    <b>{plain(name, lang) || say(lang, texts.withNobody)}</b> ({digitsFor(lang, tasks.length)}
                    )
                    <ul>
                      {tasks.slice(0, MOST_OF_ONE).map(({ what }) => (
                        <li>
                          <Typed text={what} lang={lang} />
                        </li>
                      ))}
                    </ul>
                    {tasks.length > MOST_OF_ONE ? counted(lang, tasks.length - MOST_OF_ONE, texts.more) : ''}
                  </li>
                ))}
              </ul>
              <p>
                <a href={`/n/${networkId}/tasks`}>{say(lang, texts.all)}</a>
              </p>
            </>
          )}
          {decisions.length === 0 ? null : (
            <>
              <p class="label">{say(lang, texts.decisions)}</p>
              <ul>
                {decisions.slice(0, MOST_DECISIONS).map((text) => (
                  <li>
                    <Typed text={text} lang={lang} />
                  </li>
                ))}
              </ul>
              {decisions.length > MOST_DECISIONS ? (
                <p>{counted(lang, decisions.length - MOST_DECISIONS, texts.more)}</p>
              ) : null}
            </>
          )}
        </div>
      </details>
    </div>
  );
}

function Day({ c, before: { usual, dates } }: { readonly c: StaffContext; readonly before: Before }) {
  const { lang, network } = c.var;
  const { zone } = network.settings;
  if (!usual) return null;
  const last = dates.slice(0, LAST_DATES).map((day) => shortDate(day, zone, lang));
  return (
    <>
      <p class="label">{say(lang, texts.day)}</p>
      <p>
        {say(lang, texts.usual, { date: fullDate(usual, zone, lang) })}{' '}
        <span class="muted">{say(lang, texts.dates, { dates: last.join(', ') })}</span>
      </p>
    </>
  );
}

function Host({ c, before: { turn, dates } }: { readonly c: StaffContext; readonly before: Before }) {
  const { lang, network } = c.var;
  if (dates.length === 0) return null;
  const { next, never } = turn;
  const names = never
    .slice(0, MOST_NAMES)
    .map((name) => plain(name, lang))
    .join(', ');
  const more = never.length - MOST_NAMES;
  const all = more > 0 ? say(lang, texts.andMore, { names, n: digitsFor(lang, more) }) : names;
  return (
    <>
      <p class="label">{say(lang, texts.host)}</p>
      <p>
        {next
          ? say(lang, texts.turn, {
              name: plain(next.name, lang),
              date: fullDate(next.last, network.settings.zone, lang),
            })
          : say(lang, texts.noHost)}
      </p>
      {never.length === 0 ? null : (
        <p class="muted">
          {dates.length === 1
            ? say(lang, texts.neverInOne, { names: all })
            : say(lang, texts.never, { n: digitsFor(lang, dates.length), names: all })}
        </p>
      )}
    </>
  );
}
