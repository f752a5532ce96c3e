import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { MailStateOf } from '../../delivery/mail-state.tsx';
import { WayOutLink } from '../../delivery/way-out-link.tsx';
import { shortDateTime } from '../../i18n/dates.ts';
import { fill, say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { logPath } from './asked.ts';
import { kindName } from './kind-names.ts';
import { type Reader, type Readers, sentToAddress } from './named.ts';
import { mailLogTexts as texts } from './texts.ts';
import type { About } from './titles.ts';

/**
 * Messages, each with the one sentence that says what became of it, and why. `by`: whose list it is; what is the same
 * in every row is not repeated.
 */
export function MailRows(props: {
  readonly c: StaffContext;
  readonly rows: readonly LedgerRow[];
  readonly readers: Readers;
  readonly about: (cause: string) => About;
  readonly by: 'person' | 'meeting';
}) {
  const { c, rows, readers, about, by } = props;
  return (
    <ul class="rows mails">
      {rows.map((row) => (
        <MailRow c={c} row={row} reader={readers(row)} about={about(row.cause)} by={by} />
      ))}
    </ul>
  );
}

function MailRow(props: {
  c: StaffContext;
  row: LedgerRow;
  reader: Reader | undefined;
  about: About;
  by: 'person' | 'meeting';
}) {
  const { c, row, reader, about, by } = props;
  const { lang, networkId } = c.var;
  const name = reader?.name || reader?.organisation || say(lang, texts.somebody);
  const seat = row.party === 'member' ? row.seat : undefined;
  const atMeeting = /^meeting\//.test(row.cause) && row.party !== 'staff';
  const trouble = atMeeting ? `${about.href}/people/${row.person}#way-out` : undefined;
  return (
    <li>
      <div>
        <b>{kindName(row.kind, lang)}</b>
        <p>
          {by === 'meeting' ? (
            <>
              <a href={logPath(networkId, { person: row.person, seat })}>{name}</a>
              {reader?.name && reader.organisation ? (
                <span class="muted"> · {reader.organisation}</span>
              ) : null}
            </>
          ) : about.href ? (
            <a href={about.href}>{about.text}</a>
          ) : (
            about.text
          )}
        </p>
        <p class="muted small">{whenLine(c, row, reader)}</p>
      </div>
      <div class="states">
        <MailStateOf c={c} row={row} />
        {trouble ? (
          <WayOutLink
            c={c}
            row={row}
            corrected={reader?.contact !== undefined && reader.contact.held !== 'bounced'}
            who={name}
            href={trouble}
          />
        ) : null}
      </div>
    </li>
  );
}

/** `prepared Mon 20 Oct, 09:00 · sent Mon 20 Oct, 09:01 to …`. */
function whenLine(c: StaffContext, row: LedgerRow, reader: Reader | undefined): string {
  const { lang, network } = c.var;
  const { plannedAt, notBefore, state, sentAt, handedAt, handedBy, settledAt, settledBy } = row;
  const when = (instant: string) => shortDateTime(instant, network.settings.zone, lang);
  const email = sentToAddress(row, reader);
  return [
    fill(texts.prepared[lang], { when: when(plannedAt) }),
    ...(state === 'planned' && notBefore ? [fill(texts.waitsUntil[lang], { when: when(notBefore) })] : []),
    ...(sentAt
      ? [
          email
            ? fill(texts.sentTo[lang], { when: when(sentAt), email })
            : fill(texts.sent[lang], { when: when(sentAt) }),
        ]
      : []),
    ...(handedAt ? [fill(texts.handed[lang], { when: when(handedAt), who: staffName(c, handedBy) })] : []),
    ...(settledAt
      ? [fill(texts.settled[lang], { when: when(settledAt), who: staffName(c, settledBy) })]
      : []),
  ].join(' · ');
}

/** @param by `staff:<id>`. */
function staffName({ var: { lang, network } }: StaffContext, by = ''): string {
  const id = by.slice(by.indexOf(':') + 1);
  return network.staff.find((one) => one.id === id)?.name || say(lang, texts.staffMember);
}
