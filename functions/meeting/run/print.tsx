import { dateTimeRange } from '../../i18n/dates.ts';
import { inNameOrder } from '../../i18n/name-order.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { type Brought, type MeetingPapers, mayAct, type StaffContext } from '../../web/context.ts';
import { NotFoundPage } from '../../web/errors.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { CallSheet } from '../calls/call-sheet.tsx';
import { callsOf, inCallOrder } from '../calls/calls-of.ts';
import { callSheetStyles } from '../calls/styles.ts';
import { Letter } from '../hand-over/letter.tsx';
import { lettersToPrint } from '../hand-over/letter-page.tsx';
import { handOverSheet } from '../hand-over/styles.ts';
import { backToMeeting, meetingPath, openMeeting, titleOf } from '../page/context.ts';
import { instantsOf } from '../rules/decide.ts';
import { ifConvened, peopleOf } from './people-of.ts';
import { ComingPeople, RunningOrder } from './print-sheets.tsx';
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
  const whenAndWhere = [when, plain(meeting.details.venue, lang)].filter(Boolean).join(' · ');
  const about = [title, whenAndWhere].filter(Boolean).join(' · ');
  const { calls } =
    meeting.status === 'convened' && mayAct(c)
      ? await callsOf(services, networkId, network, { id: open.id, meeting }, { ahead: true, read: of })
      : { calls: [] };
  return show(
    c,
    <StaffPage c={c} title={title} lead={whenAndWhere} place="meetings" back={backToMeeting(c, open)}>
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
          <RunningOrder details={meeting.details} zone={meeting.zone} about={about} lang={lang} />
        </Section>
      </div>
      {coming.length > 0 ? (
        <div class="sheet">
          <Section id="coming" title={say(lang, texts.coming)}>
            <ComingPeople coming={coming} everybody={people} about={about} lang={lang} />
          </Section>
        </div>
      ) : null}
      {calls.length > 0 ? (
        <div class="sheet">
          <Section id="calls" title={say(lang, texts.calls)}>
            <CallSheet calls={inCallOrder(calls, lang)} about={about} zone={meeting.zone} lang={lang} />
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
