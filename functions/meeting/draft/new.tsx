import { ulid } from 'ulid';
import { proposedLately } from '../../agenda/rules/one-off.ts';
import { localDate, plusDays, shortDate } from '../../i18n/dates.ts';
import { fill, say } from '../../i18n/say.ts';
import { readRow } from '../../platform/tomorrow.ts';
import { metaOf, type StaffContext } from '../../web/context.ts';
import { Form, freshForm } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { readForm, textAt } from '../../web/parse.ts';
import { show } from '../../web/show.tsx';
import { meetingPath, titleOf } from '../page/context.ts';
import { listTexts as texts } from '../page/texts.ts';
import { askingOf } from '../rules/answer-by.ts';
import { draftMeeting } from '../rules/decide.ts';
import { meetingAggregate } from '../rules/meeting.ts';
import type { OwnTemplate } from '../rules/own-templates.ts';
import { isConvened, type PartialDetails } from '../rules/state.ts';
import { meetingRow, meetingsList } from '../rules/views.ts';
import { withVisibility } from '../rules/visibility.ts';
import { withAnswerBy } from './form.ts';
import { ownTemplates, templateAbout, templatesPath } from './own-templates.tsx';
import { renewedTitle, sameAsLastTime, withoutOneOff } from './same-as-last.ts';
import { builtInTemplates, emptyDetails, fromTemplate } from './templates.ts';
import { templateTexts } from './templates-texts.ts';

/** How many meetings back 'last time' is looked for among drafts and cancelled ones. */
const LOOK_BACK = 30;

interface LastTime {
  readonly id: string;
  readonly details: PartialDetails;
}

/** The newest meeting to which people were invited. */
async function lastTime(c: StaffContext): Promise<LastTime | undefined> {
  const { services, networkId } = c.var;
  const page = await services.views.list(meetingsList(networkId), { limit: LOOK_BACK, backwards: true });
  const rows = page.rows.flatMap((row) => readRow('meetings', meetingRow, row.data) ?? []);
  const last = rows.find((row) => row.stage !== 'draft' && row.stage !== 'cancelled');
  if (!last) return undefined;
  const [{ state }, proposed] = await Promise.all([
    services.repository.load(meetingAggregate, networkId, last.id),
    proposedLately(services, networkId),
  ]);
  return isConvened(state)
    ? { id: last.id, details: withoutOneOff(withVisibility(state.details, state.template), proposed) }
    : undefined;
}

function proposal(c: StaffContext, last: LastTime): PartialDetails {
  const { lateNoticeDays, zone } = c.var.network.settings;
  return sameAsLastTime(last.details, localDate(c.var.services.now(), zone), lateNoticeDays);
}

/**
 * The network's own shape of a meeting. A title that names a quarter names that of the nearest date that
 * leaves enough notice: which one it will be is not known yet.
 */
function fromOwn(c: StaffContext, { details, date }: OwnTemplate): PartialDetails {
  const { lateNoticeDays, zone } = c.var.network.settings;
  if (!date || !details.title) return details;
  const nearest = plusDays(localDate(c.var.services.now(), zone), lateNoticeDays);
  return { ...details, title: renewedTitle(details.title, date, nearest) };
}

/** What to begin with: each choice is one tap. */
export async function showNew(c: StaffContext) {
  const { lang, network, networkId } = c.var;
  const { zone } = network.settings;
  const [last, own] = await Promise.all([lastTime(c), ownTemplates(c)]);
  const date = (day: string | undefined) => (day ? shortDate(day, zone, lang) : '');
  const choices = [
    ...(last
      ? [
          {
            from: 'last',
            name: say(lang, texts.sameAsLast),
            about: say(lang, texts.sameAsLastAbout, {
              title: titleOf(c, last.details),
              date: date(last.details.date),
              next: date(proposal(c, last).date),
            }),
          },
        ]
      : []),
    ...own.map((template) => ({
      from: template.id,
      name: fill(texts.fromTemplate[lang], { name: template.name }),
      about: templateAbout(template, lang),
    })),
    ...builtInTemplates.map((template) => ({
      from: template.id,
      name: fill(texts.fromTemplate[lang], { name: say(lang, template.name) }),
      about: say(lang, template.about),
    })),
    { from: 'empty', name: say(lang, texts.fromNothing), about: say(lang, texts.fromNothingAbout) },
  ];
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.newMeeting)}
      lead={say(lang, texts.newLead)}
      place="meetings"
      back={{ href: `/n/${networkId}/meetings`, label: say(lang, texts.meetings) }}
    >
      <Form form={freshForm(lang, { id: ulid() })} action={`/n/${networkId}/meetings/new`} creates>
        <div class="choices">
          {choices.map(({ from, name, about }) => (
            <button class="choice begin" type="submit" name="from" value={from}>
              <span>
                <b>{name}</b>
                <span class="help">{about}</span>
              </span>
              <Icon name="open" />
            </button>
          ))}
        </div>
      </Form>
      {own.length > 0 ? (
        <p>
          <a href={templatesPath(c)}>{say(lang, templateTexts.manage)}</a>
        </p>
      ) : null}
    </StaffPage>,
  );
}

/** Begins a draft under the id that the form brought: a double tap begins one. */
export async function beginMeeting(c: StaffContext) {
  const { services, networkId, network } = c.var;
  const { zone, shortName } = network.settings;
  const tree = await readForm(c);
  const typed = textAt(tree, 'id');
  const id = /^[0-9A-HJKMNP-TV-Z]{26}$/.test(typed) ? typed : ulid();
  const from = textAt(tree, 'from');
  const last = from === 'last' || from === '' ? await lastTime(c) : undefined;
  const builtIn = builtInTemplates.find((one) => one.id === from);
  const own = builtIn || last ? undefined : (await ownTemplates(c)).find((one) => one.id === from);
  const template = builtIn ?? own;
  const begun = builtIn
    ? fromTemplate(builtIn, shortName, localDate(services.now(), zone))
    : own
      ? fromOwn(c, own)
      : last
        ? proposal(c, last)
        : emptyDetails(shortName);
  const details = withAnswerBy(begun, {}, { ...askingOf(network), zone }, services.now());
  await services.repository.change(meetingAggregate, networkId, id, metaOf(c), (meeting) =>
    draftMeeting(meeting, {
      zone,
      details,
      ...(template ? { template: template.id } : {}),
      ...(last ? { previous: last.id } : {}),
    }),
  );
  return c.redirect(meetingPath(c, id, '/edit'), 303);
}
