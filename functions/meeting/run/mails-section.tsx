import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { counted } from '../../i18n/counted.ts';
import { type CountedText, say } from '../../i18n/say.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { type Mood, Section, State } from '../../web/parts.tsx';
import { messageName } from '../messages/words.ts';
import { meetingPath } from '../page/context.ts';
import { needsSomebody } from '../page/needs-somebody.ts';
import { lifeTexts as texts } from './life-texts.ts';
import { type InvitedPerson, tellingMail } from './people-of.ts';

type Group = 'trouble' | 'byHand' | 'waiting' | 'done' | 'not';

const groups: readonly { readonly group: Group; readonly text: CountedText; readonly mood: Mood }[] = [
  { group: 'trouble', text: texts.mailTrouble, mood: 'failed' },
  { group: 'byHand', text: texts.mailByHand, mood: 'waiting' },
  { group: 'waiting', text: texts.mailWaiting, mood: 'waiting' },
  { group: 'done', text: texts.mailDone, mood: 'done' },
  { group: 'not', text: texts.mailNot, mood: 'quiet' },
];

/** What was sent about a meeting, one line a kind of message; who got it twice counts once, by what came of the last. */
export function MailsSection(props: { c: StaffContext; id: string; people: readonly InvitedPerson[] }) {
  const { c, id, people } = props;
  const { lang } = c.var;
  const rows = people.flatMap(({ mails }) =>
    [...Map.groupBy(mails, (row) => row.kind).values()].flatMap((ofKind) => tellingMail(ofKind) ?? []),
  );
  if (rows.length === 0) {
    return (
      <Section id="mails" title={say(lang, texts.mails)}>
        <p>{say(lang, texts.mailsNone)}</p>
      </Section>
    );
  }
  return (
    <Section id="mails" title={say(lang, texts.mails)}>
      <ul class="rows mails">
        {[...Map.groupBy(rows, (row) => row.kind)].map(([kind, ofKind]) => (
          <li>
            <div>
              <b>{messageName(kind, lang)}</b>{' '}
              <span class="muted">{counted(lang, ofKind.length, texts.mailLine)}</span>
            </div>
            <div class="states">
              {groups.map(({ group, text, mood }) => {
                const n = ofKind.filter((row) => groupOf(row) === group).length;
                return n === 0 ? null : <State mood={mood}>{counted(lang, n, text)}</State>;
              })}
            </div>
          </li>
        ))}
      </ul>
      {mayAct(c) ? (
        <p class="links">
          <a href={meetingPath(c, id, '/hand-over#group')}>{say(lang, texts.groupText)}</a>
          <a href={meetingPath(c, id, '/letter')}>{say(lang, texts.letters)}</a>
        </p>
      ) : null}
    </Section>
  );
}

/** `sent` counts as on the way: only the other server says that it arrived. */
function groupOf(row: LedgerRow): Group {
  if (needsSomebody(row)) return 'trouble';
  if (row.state === 'toHandOver') return 'byHand';
  if (row.state === 'delivered' || row.state === 'handedOver') return 'done';
  return row.state === 'superseded' || row.state === 'skipped' ? 'not' : 'waiting';
}
