import { dateTimeRange, localInstant, timeOfDay } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import { type Brought, type MeetingPapers, mayAct, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Section, Table, Typed } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { CallSheet } from '../calls/call-sheet.tsx';
import { callsOf, inCallOrder } from '../calls/calls-of.ts';
import { callSheetStyles } from '../calls/styles.ts';
import { editTexts } from '../draft/edit-texts.ts';
import { fieldNames } from '../draft/form-texts.ts';
import { Letter } from '../hand-over/letter.tsx';
import { lettersToPrint } from '../hand-over/letter-page.tsx';
import { handOverSheet } from '../hand-over/styles.ts';
import { backToMeeting, meetingPath, openMeeting, titleOf } from '../page/context.ts';
import { instantsOf } from '../rules/decide.ts';
import type { PartialDetails } from '../rules/state.ts';
import { type InvitedPerson, ifConvened, peopleOf } from './people-of.ts';
import { AnswerState, hostLine } from './people-section.tsx';
import { printTexts as texts } from './print-texts.ts';

/**
 * Everything there is for this meeting in one print job: letters, what others bring (the sheet to sign on), running
 * order, who comes, whom to call. Those who only look get no letters, which carry personal links, and nobody's number.
 */
export async function showPrint(c: StaffContext) {
  const open = await openMeeting(c);
  if (!open) return show(c, <NotFoundPage c={c} />, 404);
  const { lang } = c.var;
  const { meeting } = open;
  const { date, start, end } = meeting.details;
  const range = date && start && end ? instantsOf({ date, start, end }, meeting.zone) : undefined;
  const convened = ifConvened(open);
  const of = convened ? await peopleOf(c, convened) : undefined;
  const people = of?.people.filter((one) => one.invited) ?? [];
  const coming = inNameOrder(
    (of?.seats ?? [])
      .filter(({ invited, answer }) => invited && answer && answer.fields.answer !== 'no')
      .map((seat) => seat.people[0]),
    lang,
    ({ named }) => [named.organisation || named.name, named.name],
  );
  const { services, networkId, network, brought } = c.var;
  const acts = mayAct(c) && convened !== undefined;
  const { letters, more } = acts ? await lettersToPrint(c, open.id) : { letters: [], more: false };
  const papers = acts ? await printedBesides(brought, c, open.id) : [];
  const when = range ? dateTimeRange(range.startsAt, range.endsAt, meeting.zone, lang) : '';
  const title = titleOf(c, meeting.details);
  const { calls } =
    meeting.status === 'convened' && mayAct(c)
      ? await callsOf(services, networkId, network, { id: open.id, meeting }, { ahead: true, read: of })
      : { calls: [] };
  return show(
    c,
    <StaffPage
      c={c}
      title={title}
      lead={
        <>
          {when} · {plain(meeting.details.venue, lang)}
        </>
      }
      place="meetings"
      back={backToMeeting(c, open)}
    >
      <link rel="stylesheet" href={callSheetStyles.path} />
      <link rel="stylesheet" href={handOverSheet.path} />
      {papers.map(({ stylesheet }) => (stylesheet ? <link rel="stylesheet" href={stylesheet} /> : null))}
      <p class="help no-print">{say(lang, texts.how)}</p>
      {letters.length > 0 ? (
        <div class="sheet">
          <Section id="letters" title={say(lang, texts.letters)}>
            {more ? (
              <p class="no-print">
                <a href={meetingPath(c, open.id, '/letter')}>{say(lang, texts.moreLetters)}</a>
              </p>
            ) : null}
            {letters.map((letter) => (
              <Letter letter={letter} />
            ))}
          </Section>
        </div>
      ) : null}
      {papers.map(({ before }) => (before ? <div class="sheet">{before}</div> : null))}
      <div class="sheet">
        <Section id="order" title={say(lang, texts.order)}>
          <p class="paper-head">
            <b>{title}</b> · {when} · {plain(meeting.details.venue, lang)}
          </p>
          <RunningOrder details={meeting.details} zone={meeting.zone} lang={lang} />
        </Section>
      </div>
      {coming.length > 0 ? (
        <div class="sheet">
          <Section id="coming" title={say(lang, texts.coming)}>
            <p>
              <b>{hostLine(people, lang)}</b>
            </p>
            <PeopleTable people={coming} lang={lang} caption={say(lang, texts.comingHelp)} />
          </Section>
        </div>
      ) : null}
      {calls.length > 0 ? (
        <div class="sheet">
          <Section id="calls" title={say(lang, texts.calls)}>
            <CallSheet calls={inCallOrder(calls, lang)} zone={meeting.zone} lang={lang} />
          </Section>
        </div>
      ) : null}
      {papers.map(({ after }) => (after ? <div class="sheet">{after}</div> : null))}
    </StaffPage>,
  );
}

async function printedBesides(brought: Brought, c: StaffContext, meeting: string): Promise<MeetingPapers[]> {
  const all = await Promise.all((await brought.prints()).map((print) => print(c, meeting)));
  return all.flatMap((one) => one ?? []);
}

/** The agenda with the time at which each item begins. */
function RunningOrder({ details, zone, lang }: { details: PartialDetails; zone: string; lang: Lang }) {
  const items = details.agenda ?? [];
  const { date, start } = details;
  let at = date && start ? localInstant(date, start, zone).instant : undefined;
  return (
    <>
      <ol class="plain">
        {(details.objectives ?? []).map((one) => (
          <li>
            <Typed text={one} lang={lang} />
          </li>
        ))}
      </ol>
      {items.length === 0 ? null : (
        <Table
          caption={say(lang, fieldNames.agenda)}
          columns={[
            { title: say(lang, texts.at) },
            { title: say(lang, editTexts.itemTitle) },
            { title: say(lang, editTexts.presenter) },
            { title: say(lang, editTexts.minutes), number: true },
          ]}
          rows={items.map((item) => {
            const begins = at === undefined ? '' : timeOfDay(at, zone, lang);
            if (at !== undefined) at = later(at, item.minutes * MINUTE);
            return [
              begins,
              <>
                <Typed text={item.title} lang={lang} />{' '}
                <span class="muted">({say(lang, editTexts[item.tag])})</span>
              </>,
              item.presenter ?? '',
              digitsFor(lang, item.minutes),
            ];
          })}
        />
      )}
    </>
  );
}

function PeopleTable(props: { people: readonly InvitedPerson[]; lang: Lang; caption: string }) {
  const { people, lang, caption } = props;
  return (
    <Table
      caption={caption}
      columns={[
        { title: say(lang, texts.organisation) },
        { title: say(lang, texts.person) },
        { title: say(lang, texts.answer) },
      ]}
      rows={people.map((one) => [
        one.named.organisation || one.named.name,
        one.named.organisation ? one.named.name : '',
        <AnswerState person={one} lang={lang} />,
      ])}
    />
  );
}
