import * as z from 'zod';
import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { declineAttendance } from '../../network/rules/decide.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { attempt, notFound } from '../../web/errors.tsx';
import { optional, readAs, wholeNumber } from '../../web/fields.ts';
import { Form, type FormState, freshForm, NumberField } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { Actions, Button, LinkButton, Notice } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { countLine } from '../counts-text.ts';
import { closeDay, reopenDay } from '../rules/close.ts';
import { dayAggregate, isClosed } from '../rules/day.ts';
import { MAX_PWD } from '../rules/events.ts';
import { type DayNow, dayNow } from './day-now.ts';
import { dayTexts as texts } from './texts.ts';

const closeForm = z.object({ pwd: optional(wholeNumber(0, MAX_PWD)) });

/** `GET /n/:network/meetings/:id/close`: what closing the day means, and the one number that nobody is named in. */
export async function showClose(c: StaffContext) {
  const now = await dayNow(c, c.req.param('id') ?? '');
  if (!now) return notFound(c);
  const { pwd } = isClosed(now.day, now.meeting) ? (now.day.closed ?? {}) : {};
  return closePage(c, now, freshForm(c.var.lang, pwd === undefined ? {} : { pwd: String(pwd) }));
}

/** `POST …/close`: closes the day; `do=reopen` opens it again, `do=decline`: the network keeps no attendance. */
export async function postClose(c: StaffContext) {
  const now = await dayNow(c, c.req.param('id') ?? '');
  if (!now) return notFound(c);
  const { services, networkId, lang } = c.var;
  const { repository } = services;
  const tree = await readForm(c);
  const back = `/n/${networkId}/meetings/${now.id}/day`;
  const asked = textAt(tree, 'do');
  if (asked === 'decline') {
    await repository.change(networkAggregate, networkId, NETWORK_ID, metaOf(c), declineAttendance);
    return c.redirect(back, 303);
  }
  if (asked === 'reopen') {
    await repository.change(dayAggregate, networkId, now.id, metaOf(c), reopenDay);
    return c.redirect(back, 303);
  }
  const reading = readAs(closeForm, tree, lang, { pwd: texts.pwdLabel });
  if (!reading.ok) return closePage(c, now, { lang, values: tree, problems: reading.problems }, 422);
  const { pwd } = reading.value;
  if (pwd !== undefined && pwd > now.counts.people) {
    const text = say(lang, texts.pwdTooMany, { n: digitsFor(lang, now.counts.people) });
    return closePage(c, now, { lang, values: tree, problems: [{ field: 'pwd', text }] }, 422);
  }
  const done = await attempt(lang, () =>
    repository.change(dayAggregate, networkId, now.id, metaOf(c), (day) =>
      closeDay(day, now.meeting, pwd, services.now(), now.knowing),
    ),
  );
  if (done.done) return c.redirect(back, 303);
  return closePage(c, now, { lang, values: tree, problems: done.problems }, 409);
}

function closePage(c: StaffContext, now: DayNow, form: FormState, status: 200 | 409 | 422 = 200) {
  const { lang, networkId } = c.var;
  const { counts, day, meeting } = now;
  const path = `/n/${networkId}/meetings/${now.id}`;
  const closed = isClosed(day, meeting);
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, closed ? texts.changeNumber : texts.closeTitle)}
      lead={
        counts.people === 0
          ? undefined
          : say(lang, texts.cameLine, { line: countLine(counts, closed ? day.closed?.pwd : undefined, lang) })
      }
      place="meetings"
      back={{ href: `${path}/day`, label: plain(meeting.details.title, lang) || say(lang, texts.day) }}
    >
      {counts.people === 0 ? (
        <Notice mood="waiting">
          <p>{say(lang, texts.closeEmpty)}</p>
          <p>
            <a href={`${path}/attendance`}>{say(lang, texts.grid)}</a>
          </p>
        </Notice>
      ) : null}
      {closed || counts.people === 0 ? null : <p>{say(lang, texts.closeLead)}</p>}
      <Form form={form} action={`${path}/close`}>
        <NumberField
          form={form}
          name="pwd"
          label={say(lang, texts.pwdLabel)}
          help={say(lang, texts.pwdHelp)}
          optional
        />
        {closed ? null : <p>{say(lang, texts.closeAfter)}</p>}
        <Actions>
          <Button weight="main" icon="done">
            {say(lang, closed ? texts.saveNumber : texts.closeButton)}
          </Button>
          <LinkButton href={`${path}/day`} weight="quiet">
            {say(lang, texts.notNow)}
          </LinkButton>
        </Actions>
      </Form>
    </StaffPage>,
    status,
  );
}
