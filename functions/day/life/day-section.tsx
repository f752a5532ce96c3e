import { counted } from '../../i18n/counted.ts';
import { dateTime } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { say, type Text } from '../../i18n/say.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Form, freshForm } from '../../web/forms.tsx';
import { Button, Figures, LinkButton, Notice, Section } from '../../web/parts.tsx';
import { countLine, countParts, pwdNote } from '../counts-text.ts';
import type { DayPhase } from '../rules/phase.ts';
import { strayTaps } from '../rules/presence.ts';
import type { DayNow } from './day-now.ts';
import { dayTexts as texts } from './texts.ts';

/** What helps to note who comes; its address is below the meeting's. */
interface Tool {
  readonly path: string;
  readonly name: Text;
  readonly help: Text;
}

/** Of a meeting that is held. */
type OpenPhase = Exclude<DayPhase, 'cancelled'>;

interface Props {
  readonly c: StaffContext;
  readonly now: DayNow;
}

/**
 * The day on the meeting's page: first how many came, then what there is to note it with. People who only watch see how
 * many came once that is final, and never the number of persons with disabilities.
 */
export function DaySection(props: Props & { phase: DayPhase; asksWhether: boolean }) {
  const { c, now, phase, asksWhether } = props;
  const { lang } = c.var;
  if (!mayAct(c)) {
    return (
      <Section id="day" title={say(lang, texts.whoCame)}>
        {phase === 'closed' ? (
          <CameFigures c={c} now={now} />
        ) : (
          <p>{say(lang, phase === 'cancelled' ? texts.notClosedCancelled : texts.notClosed)}</p>
        )}
      </Section>
    );
  }
  return (
    <>
      <Kept c={c} now={now} phase={phase} />
      {asksWhether ? <AsksWhether c={c} now={now} /> : null}
      {phase === 'before' || phase === 'cancelled' ? null : <WhoCame c={c} now={now} phase={phase} />}
      {phase === 'cancelled' ? null : <Tools c={c} now={now} phase={phase} />}
    </>
  );
}

/** What was noted and is not counted: for another date, or for a meeting that is cancelled. */
function Kept({ c, now: { day, meeting }, phase }: Props & { phase: DayPhase }) {
  const { lang } = c.var;
  const taps = phase === 'cancelled' ? Object.values(day.taps).flat() : strayTaps(day, meeting.dateNumber);
  const people = new Set(taps.map(({ person }) => person)).size;
  if (people === 0) return null;
  return (
    <Notice mood="info">
      <p>{counted(lang, people, phase === 'cancelled' ? texts.strayCancelled : texts.strayMoved)}</p>
    </Notice>
  );
}

function AsksWhether({ c, now }: Props) {
  const { lang } = c.var;
  return (
    <Notice mood="info" title={say(lang, texts.whetherTitle)}>
      <p>{say(lang, texts.whetherLead)}</p>
      <Form form={freshForm(lang)} action={pathOf(c, now, '/close')}>
        <Button name="do" value="decline">
          {say(lang, texts.decline)}
        </Button>
      </Form>
    </Notice>
  );
}

function WhoCame({ c, now, phase }: Props & { phase: DayPhase }) {
  const { lang, network } = c.var;
  const { day, meeting, counts } = now;
  const { closed } = day;
  const when = closed ? dateTime(closed.at, meeting.zone, lang) : '';
  const at = c.var.services.now();
  // Where it is the next thing to do, it is the button at the top already.
  const mayCloseHere = at >= meeting.startsAt && (at < meeting.endsAt || counts.people === 0);
  const who = network.staff.find(({ id }) => closed?.by === `staff:${id}`)?.name;
  return (
    <Section id="day" title={say(lang, texts.whoCame)}>
      {counts.people === 0 ? <p>{say(lang, texts.nobody)}</p> : <CameFigures c={c} now={now} />}
      {phase === 'closed' ? (
        <>
          {counts.people > 0 ? (
            <div>
              <p class="label">{say(lang, texts.forReport)}</p>
              <p class="copy">{countLine(counts, closed?.pwd, lang)}</p>
              {closed?.pwd === undefined ? null : <p class="muted">{pwdNote(lang, closed.pwd)}</p>}
            </div>
          ) : null}
          <p>{who ? say(lang, texts.closedBy, { when, who }) : say(lang, texts.closedOn, { when })}</p>
          <Form form={freshForm(lang)} action={pathOf(c, now, '/close')}>
            <div class="actions">
              <LinkButton href={pathOf(c, now, '/attendance')} icon="edit">
                {say(lang, texts.correct)}
              </LinkButton>
              <LinkButton href={pathOf(c, now, '/close')}>{say(lang, texts.changeNumber)}</LinkButton>
              <Button weight="quiet" name="do" value="reopen">
                {say(lang, texts.reopen)}
              </Button>
            </div>
          </Form>
          <p class="muted">{say(lang, texts.reopenHelp)}</p>
        </>
      ) : null}
      {phase !== 'closed' && mayCloseHere ? (
        <p>
          <a href={pathOf(c, now, '/close')}>{say(lang, texts.closeTitle)}</a>
        </p>
      ) : null}
    </Section>
  );
}

function CameFigures({ c, now: { counts, day } }: Props) {
  const { lang } = c.var;
  const parts = countParts(counts, mayAct(c) ? day.closed?.pwd : undefined, lang);
  const digits = (n: number) => digitsFor(lang, n);
  const label =
    parts.length === 0 ? say(lang, texts.people) : say(lang, texts.peopleOf, { parts: parts.join(', ') });
  return (
    <Figures
      figures={[
        { value: digits(counts.people), label, mood: 'done' },
        { value: digits(counts.room), label: say(lang, texts.room) },
        ...(counts.online > 0 ? [{ value: digits(counts.online), label: say(lang, texts.online) }] : []),
        {
          value: digits(counts.organisations),
          label: counted(lang, counts.organisations, texts.organisations),
        },
      ]}
    />
  );
}

/** With what it is noted who comes, in the order of the day. */
function Tools({ c, now, phase }: Props & { phase: OpenPhase }) {
  const { lang } = c.var;
  const sheet = { path: '/sheet', name: texts.sheet, help: texts.sheetHelp };
  const doors = { path: '/doors', name: texts.doors, help: texts.doorsHelp };
  const checkIn = { path: '/check-in', name: texts.checkIn, help: texts.checkInHelp };
  const grid = { path: '/attendance', name: texts.grid, help: texts.gridHelp };
  const files = { path: '/files', name: texts.files, help: texts.filesHelp };
  const inOrder: Record<OpenPhase, readonly Tool[]> = {
    before: [sheet, doors, checkIn],
    today: [checkIn, doors, grid, sheet, files],
    after: [grid, files],
    closed: [files],
  };
  return (
    <Section id="ready" title={say(lang, texts.ready)}>
      {phase === 'before' ? <p>{say(lang, texts.readyLead)}</p> : null}
      <ul class="rows">
        {inOrder[phase].map(({ path, name, help }) => (
          <li>
            <div>
              <a class="what" href={pathOf(c, now, path)}>
                {name[lang]}
              </a>
              <p class="muted">{help[lang]}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function pathOf(c: StaffContext, { id }: Pick<DayNow, 'id'>, below: string): string {
  return `/n/${c.var.networkId}/meetings/${id}${below}`;
}
