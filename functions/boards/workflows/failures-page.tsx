import { MailStateOf } from '../../delivery/mail-state.tsx';
import { troubleOf, troubles } from '../../delivery/trouble.ts';
import { troublesText } from '../../delivery/trouble-texts.ts';
import { WayOutLink } from '../../delivery/way-out-link.tsx';
import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';
import { messageName } from '../../meeting/messages/words.ts';
import { type MissedMail, sendAgain } from '../../meeting/run/send-again.ts';
import type { StaffContext } from '../../web/context.ts';
import { Form, freshForm } from '../../web/forms.tsx';
import { StaffPage } from '../../web/layout.tsx';
import { listAt, readForm, textAt } from '../../web/parse.ts';
import { Button, Notice, Section } from '../../web/parts.tsx';
import { show } from '../../web/show.tsx';
import { type Readers, readersOf } from '../mails/named.ts';
import { boardTexts } from '../today/texts.ts';
import { type CauseOfFailure, failuresByCause, isForAll, type Missed } from './failures.ts';
import { workflowTexts as texts } from './texts.ts';

/** Of one cause so many are named, and so many are tried again by one press. */
const NAMED = 8;
const AT_ONCE = 40;

/** What did not arrive, by cause: who it is, and the way out, for one or for all of a cause. */
export async function showFailures(c: StaffContext) {
  const { lang, services, networkId, network } = c.var;
  const moment = { now: services.now(), zone: network.settings.zone };
  const { causes, ofStaff } = await failuresByCause(services.views, networkId, moment);
  const named = [...causes.flatMap(({ missed }) => missed.slice(0, NAMED)), ...ofStaff.slice(0, NAMED)];
  const readers = await readersOf(
    c,
    named.map(({ failed }) => failed),
  );
  return show(
    c,
    <StaffPage
      c={c}
      title={say(lang, texts.failuresTitle)}
      lead={
        causes.length + ofStaff.length === 0
          ? say(lang, boardTexts.failuresNone)
          : say(lang, texts.failuresWhy)
      }
      back={{ href: `/n/${networkId}/workflows`, label: say(lang, texts.title) }}
    >
      <Tried c={c} />
      {causes.map((cause) => (
        <CauseSection c={c} cause={cause} readers={readers} />
      ))}
      {ofStaff.length > 0 ? (
        <Section id="staff" title={say(lang, texts.staffFailed)}>
          <MissedRows c={c} missed={ofStaff.slice(0, NAMED)} readers={readers} />
        </Section>
      ) : null}
    </StaffPage>,
  );
}

/**
 * Tries all of one cause again, as far as they are still what the page showed: the others had changed meanwhile. The
 * way back says how many of each; pressed twice, the second time all had changed.
 */
export async function postFailures(c: StaffContext) {
  const tree = await readForm(c);
  const trouble = troubles.find((one) => one === textAt(tree, 'trouble'));
  const asked = listAt(tree, 'row').slice(0, AT_ONCE).flatMap(readMissed);
  const page = `/n/${c.var.networkId}/workflows/failures`;
  if (!trouble || !isForAll(trouble) || asked.length === 0) return c.redirect(page, 303);
  let again = 0;
  for (const [meeting, some] of Map.groupBy(asked, (one) => one.meeting)) {
    again += await sendAgain(c, meeting, trouble, some);
  }
  return c.redirect(`${page}?again=${again}&of=${asked.length}`, 303);
}

/** `meeting person kind revision`: ids and a number. */
function readMissed(text: string): (MissedMail & { meeting: string })[] {
  const [, meeting = '', person = '', kind = '', revision = ''] =
    /^([\w-]{1,64}) ([\w-]{1,64}) (\w{1,40}) (\d{1,9})$/.exec(text) ?? [];
  return meeting ? [{ meeting, person, kind, revision: Number(revision) }] : [];
}

/** `Sent again: 12 of 14. 2 had changed meanwhile.` */
function Tried({ c }: { c: StaffContext }) {
  const { lang } = c.var;
  const [again = Number.NaN, of = Number.NaN] = [c.req.query('again'), c.req.query('of')].map((text) =>
    /^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN,
  );
  if (!(again <= of)) return null;
  const digits = (n: number) => digitsFor(lang, n);
  return (
    <Notice mood={again > 0 ? 'done' : 'info'} live>
      <p>
        {fill(texts.tried[lang], { again: digits(again), of: digits(of) })}{' '}
        {of > again ? counted(lang, of - again, texts.changedSince) : null}
      </p>
    </Notice>
  );
}

function CauseSection({ c, cause, readers }: { c: StaffContext; cause: CauseOfFailure; readers: Readers }) {
  const { lang, networkId } = c.var;
  const { trouble, missed } = cause;
  const some = missed.slice(0, AT_ONCE);
  const title = troublesText(new Map([[trouble, missed.length]]), lang);
  return (
    <Section id={trouble} title={`${title.charAt(0).toUpperCase()}${title.slice(1)}`}>
      <MissedRows c={c} missed={missed.slice(0, NAMED)} readers={readers} />
      {missed.length > NAMED ? <p>{counted(lang, missed.length - NAMED, texts.moreOf)}</p> : null}
      {isForAll(trouble) ? (
        <Form form={freshForm(lang)} action={`/n/${networkId}/workflows/failures`}>
          <input type="hidden" name="trouble" value={trouble} />
          {some.map(({ row, failed: { person, kind, revision } }) => (
            <input type="hidden" name="row" value={`${row.id} ${person} ${kind} ${revision}`} />
          ))}
          <Button weight="main" icon="mail">
            {counted(lang, some.length, texts.tryAll)}
          </Button>
        </Form>
      ) : null}
    </Section>
  );
}

function MissedRows(props: { c: StaffContext; missed: readonly Missed[]; readers: Readers }) {
  const { c, missed, readers } = props;
  const { lang, networkId, staff } = c.var;
  return (
    <ul class="rows">
      {missed.map(({ row, failed }) => {
        const reader = readers(failed);
        const name = reader?.name || reader?.organisation || say(lang, boardTexts.somebody);
        const page = `/n/${networkId}/meetings/${row.id}/people/${failed.person}`;
        const isStaff = failed.party === 'staff';
        const href = isStaff ? `/n/${networkId}/settings/people/${failed.person}` : page;
        const title = plain(row.title, lang) || typedTexts.untitledMeeting[lang];
        return (
          <li>
            <div>
              {isStaff && staff.role !== 'admin' ? (
                <b>{name}</b>
              ) : (
                <a class="what" href={href}>
                  {name}
                </a>
              )}
              <p class="muted">
                {[reader?.organisation, messageName(failed.kind, lang), title].filter(Boolean).join(' · ')}
              </p>
            </div>
            <div class="states">
              <MailStateOf c={c} row={failed} />
              {isStaff || !troubleOf(failed) ? null : (
                <WayOutLink
                  c={c}
                  row={failed}
                  corrected={reader?.contact !== undefined && reader.contact.held !== 'bounced'}
                  who={name}
                  href={`${page}#way-out`}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
