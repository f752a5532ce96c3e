import { say } from '../../i18n/say.ts';
import type { PageEnv } from '../../web/context.ts';
import type { Request } from '../../web/link-page.tsx';
import { LinkButton } from '../../web/parts.tsx';
import { personalTexts as texts } from './texts.ts';

/** The way to one's own meetings in one's own calendar. `path`: of the person's feed. */
export function CalendarSubscription({ c, path }: { readonly c: Request<PageEnv>; readonly path: string }) {
  const { lang, services } = c.var;
  const address = `${services.origin}${path}`;
  return (
    <section id="calendar">
      <h2>{say(lang, texts.calendarTitle)}</h2>
      <p>{say(lang, texts.calendarLead)}</p>
      {/* The scheme that phones and desktop calendars take as 'subscribe' instead of 'import once'. */}
      <LinkButton href={address.replace(/^https?:/, 'webcal:')}>{say(lang, texts.calendarAdd)}</LinkButton>
      <div class="field">
        <label for="feed">{say(lang, texts.calendarAddress)}</label>
        <p class="help" id="feed-help">
          {say(lang, texts.calendarHow)}
        </p>
        <input id="feed" type="text" readonly value={address} aria-describedby="feed-help" />
      </div>
    </section>
  );
}
