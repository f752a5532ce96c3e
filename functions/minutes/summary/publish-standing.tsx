import type { Child } from 'hono/jsx';
import { timeOfDay } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { isForAnybody, publicPageUrl } from '../../meeting/rules/visibility.ts';
import type { StaffContext } from '../../web/context.ts';
import { Form, freshForm } from '../../web/forms.tsx';
import { Button, Notice, Section, State } from '../../web/parts.tsx';
import type { OpenMinutes } from '../typing/open-minutes.ts';
import { publishTexts as texts } from './publish-texts.ts';

interface Of {
  readonly c: StaffContext;
  readonly open: OpenMinutes;
}

/** What is on its way, or shown. */
export function Standing({ c, open }: Of) {
  const { lang, services } = c.var;
  const { minutes, meeting, networkId, meetingId } = open;
  const { waiting, current, withdrawn } = minutes;
  if (waiting) {
    const time = timeOfDay(waiting.releaseAt, meeting.zone, lang);
    return (
      <Notice
        mood="waiting"
        title={say(lang, current ? texts.correctionWaiting : texts.waiting, { time })}
        live
      >
        <Post c={c} what="stop">
          {say(lang, texts.stop)}
        </Post>
      </Notice>
    );
  }
  if (!current) return null;
  if (withdrawn) {
    return (
      <Notice mood="waiting" title={say(lang, texts.withdrawn)}>
        <Post c={c} what="show">
          {say(lang, texts.showAgain)}
        </Post>
      </Notice>
    );
  }
  return (
    <p>
      <State mood="done">{say(lang, texts.shown)}</State>{' '}
      {isForAnybody(meeting) ? (
        <a href={publicPageUrl(services.origin, networkId, meetingId)}>{say(lang, texts.openPage)}</a>
      ) : null}
    </p>
  );
}

/** Takes the page that is shown from where it is read; below the form, since most come to correct it. */
export function Withdraw({ c, open: { minutes } }: Of) {
  const { lang } = c.var;
  if (!minutes.current || minutes.withdrawn || minutes.waiting) return null;
  return (
    <Section id="withdraw" title={say(lang, texts.withdraw)}>
      <p>{say(lang, texts.withdrawHelp)}</p>
      <Post c={c} what="withdraw">
        {say(lang, texts.withdraw)}
      </Post>
    </Section>
  );
}

function Post({ c, what, children }: { c: StaffContext; what: string; children: Child }) {
  return (
    <Form form={freshForm(c.var.lang)} action={c.req.path}>
      <Button name="do" value={what}>
        {children}
      </Button>
    </Form>
  );
}
