import { type LedgerRow, ledgerKey } from '../../delivery/ledger-row.ts';
import { outcomeOf, tellingEach } from '../../delivery/needing.ts';
import { counted } from '../../i18n/counted.ts';
import { type CountedText, say } from '../../i18n/say.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { type Mood, Section, State } from '../../web/parts.tsx';
import { messageName } from '../messages/words.ts';
import { meetingPath } from '../page/context.ts';
import { lifeTexts as texts } from './life-texts.ts';
import type { ConvenedOpen, InvitedPerson } from './people-of.ts';
import { WordsPart } from './word-notice.tsx';

type Group = 'trouble' | 'byHand' | 'waiting' | 'done' | 'missed' | 'not';

const groups: readonly { readonly group: Group; readonly text: CountedText; readonly mood: Mood }[] = [
  { group: 'trouble', text: texts.mailTrouble, mood: 'failed' },
  { group: 'byHand', text: texts.mailByHand, mood: 'waiting' },
  { group: 'waiting', text: texts.mailWaiting, mood: 'waiting' },
  { group: 'done', text: texts.mailDone, mood: 'done' },
  { group: 'missed', text: texts.mailMissed, mood: 'quiet' },
  { group: 'not', text: texts.mailNot, mood: 'quiet' },
];

/**
 * What was sent about a meeting, one line a kind of message; who got it twice counts once, by what came of the last,
 * and who is written to for several seats as well.
 */
export function MailsSection(props: {
  c: StaffContext;
  open: ConvenedOpen;
  people: readonly InvitedPerson[];
}) {
  const { c, open, people } = props;
  const { id } = open;
  const { lang } = c.var;
  const all = new Map(people.flatMap(({ mails }) => mails.map((row) => [ledgerKey(row).sk, row] as const)));
  const needing = new Set(people.flatMap(({ needsYou, mail }) => (needsYou ? [mail] : [])));
  const rows = [...Map.groupBy(all.values(), (row) => row.kind).values()].flatMap(tellingEach);
  if (rows.length === 0) {
    return (
      <Section id="mails" title={say(lang, texts.mails)}>
        <p>{say(lang, texts.mailsNone)}</p>
        <WordsPart c={c} open={open} />
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
                const n = ofKind.filter((row) => groupOf(row, needing.has(row)) === group).length;
                return n === 0 ? null : <State mood={mood}>{counted(lang, n, text)}</State>;
              })}
            </div>
          </li>
        ))}
      </ul>
      <WordsPart c={c} open={open} />
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
function groupOf(row: LedgerRow, needsYou: boolean): Group {
  const outcome = outcomeOf(row, needsYou);
  switch (outcome) {
    case 'trouble':
    case 'missed':
      return outcome;
    case 'toHandOver':
      return 'byHand';
    case 'handed':
      return 'done';
    case 'sent':
      return row.state === 'delivered' ? 'done' : 'waiting';
    case 'notNeeded':
      return 'not';
    case 'onTheWay':
      return 'waiting';
  }
}
