import { dateTimeRange, fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Bilingual, say } from '../../i18n/say.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Fold } from '../../web/form-parts.tsx';
import { freshForm } from '../../web/forms.tsx';
import { Facts, Section, Typed } from '../../web/parts.tsx';
import { editTexts } from '../draft/edit-texts.ts';
import { fieldNames } from '../draft/form-texts.ts';
import { templateTexts } from '../draft/templates-texts.ts';
import { visibilityTexts } from '../draft/visibility-texts.ts';
import { meetingPath, type OpenMeeting } from '../page/context.ts';
import { describe } from '../page/describe.ts';
import { instantsOf } from '../rules/decide.ts';
import type { PartialDetails } from '../rules/state.ts';
import { visibilityOf } from '../rules/visibility.ts';
import { lifeTexts as texts } from './life-texts.ts';

/** What, when, where and what for; the rest folded. */
export function PlanSection({ c, open }: { c: StaffContext; open: OpenMeeting }) {
  const { lang } = c.var;
  const { details } = open.meeting;
  return (
    <Section id="plan" title={say(lang, texts.plan)}>
      <Facts rows={mainRows(c, open)} />
      <Fold
        form={freshForm(lang)}
        fields={[]}
        name={say(lang, texts.moreOfPlan)}
        now={describe('agenda', details, lang)}
        action={say(lang, texts.show)}
      >
        <Agenda c={c} details={details} />
        <Facts rows={furtherRows(c, open.meeting)} />
      </Fold>
      {mayAct(c) ? (
        <p>
          <a href={meetingPath(c, open.id, '/topics')}>{say(lang, texts.topics)}</a> ·{' '}
          <a href={meetingPath(c, open.id, '/papers')}>{say(lang, texts.papers)}</a> ·{' '}
          <a href={meetingPath(c, open.id, '/order')}>{say(lang, texts.order)}</a>
        </p>
      ) : null}
      {mayAct(c) ? (
        <p>
          <a href={meetingPath(c, open.id, '/files')}>{say(lang, texts.files)}</a>
        </p>
      ) : null}
      {mayAct(c) ? (
        <p>
          <a href={meetingPath(c, open.id, '/template')}>{say(lang, templateTexts.keep)}</a>
        </p>
      ) : null}
    </Section>
  );
}

type Row = readonly [name: string, value: unknown];
type Rows = Parameters<typeof Facts>[0]['rows'];

function mainRows(c: StaffContext, { meeting }: OpenMeeting): Rows {
  const { lang } = c.var;
  const { date, start, end, venue, address, mapUrl, objectives = [] } = meeting.details;
  const range = date && start && end ? instantsOf({ date, start, end }, meeting.zone) : undefined;
  return [
    ...(range
      ? [[say(lang, texts.when), dateTimeRange(range.startsAt, range.endsAt, meeting.zone, lang)] as const]
      : []),
    [
      say(lang, fieldNames.venue),
      <>
        <Typed text={venue} lang={lang} />
        {address ? (
          <>
            <br />
            <Typed text={address} lang={lang} />
          </>
        ) : null}
        {mapUrl ? (
          <>
            <br />
            <a href={mapUrl} rel="noreferrer">
              {say(lang, fieldNames.mapUrl)}
            </a>
          </>
        ) : null}
      </>,
    ],
    [
      say(lang, fieldNames.objectives),
      <ol class="plain">
        {objectives.map((one) => (
          <li>
            <Typed text={one} lang={lang} />
          </li>
        ))}
      </ol>,
    ],
  ];
}

/** The agenda as a list: title, then minutes, purpose and presenter. */
export function Agenda({ c, details }: { c: StaffContext; details: PartialDetails }) {
  const { lang } = c.var;
  const items = details.agenda ?? [];
  if (items.length === 0) return null;
  return (
    <ol class="plain">
      {items.map((item) => (
        <li>
          <Typed text={item.title} lang={lang} />
          <br />
          <span class="muted small">
            {[
              item.minutes > 0
                ? `${digitsFor(lang, item.minutes)} ${say(lang, editTexts.minutes).toLowerCase()}`
                : '',
              say(lang, editTexts[item.tag]),
              item.presenter ?? '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}

function furtherRows(c: StaffContext, { details, template }: OpenMeeting['meeting']): Rows {
  const { lang } = c.var;
  const text = (field: 'host' | 'contributions' | 'guests' | 'audience' | 'onlineUrl'): Row[] => {
    const value = describe(field, details, lang);
    return value ? [[say(lang, fieldNames[field]), value]] : [];
  };
  const typed = (field: 'note', value: Bilingual | undefined): Row[] =>
    value ? [[say(lang, fieldNames[field]), <Typed text={value} lang={lang} />]] : [];
  const rows = [
    ...text('onlineUrl'),
    ...text('host'),
    ...text('contributions'),
    ...text('guests'),
    ...text('audience'),
    [
      say(lang, fieldNames.visibility),
      say(lang, visibilityTexts[visibilityOf({ details, template })].name),
    ] as Row,
    ...(details.answerBy
      ? [[say(lang, fieldNames.answerBy), fullDate(details.answerBy, 'UTC', lang)] as Row]
      : []),
    ...typed('note', details.note),
  ];
  return rows as Rows;
}
