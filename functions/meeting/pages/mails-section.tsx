import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { Section, Table } from '../../web/parts.tsx';
import { lifeTexts as texts } from './life-texts.ts';
import { mailKindText, needsSomebody } from './mail-words.ts';
import type { InvitedPerson } from './people-of.ts';

/** What was sent about a meeting, one line a kind of message. */
export function MailsSection({ people, lang }: { people: readonly InvitedPerson[]; lang: Lang }) {
  const rows = people.flatMap(({ mails }) => mails);
  if (rows.length === 0) return null;
  const kinds = Map.groupBy(rows, (row) => row.kind);
  const digits = (n: number) => digitsFor(lang, n);
  return (
    <Section id="mails" title={say(lang, texts.mails)}>
      <Table
        caption={say(lang, texts.mailsCaption)}
        columns={[
          { title: say(lang, texts.mailKind) },
          { title: say(lang, texts.mailCount), number: true },
          { title: say(lang, texts.mailDone), number: true },
          { title: say(lang, texts.mailWaiting), number: true },
          { title: say(lang, texts.mailTrouble), number: true },
          { title: say(lang, texts.mailNot), number: true },
        ]}
        rows={[...kinds].map(([kind, ofKind]) => {
          const n = tally(ofKind);
          return [
            mailKindText(kind, lang),
            digits(ofKind.length),
            digits(n.done),
            digits(n.waiting),
            digits(n.trouble),
            digits(n.not),
          ];
        })}
      />
    </Section>
  );
}

function tally(rows: readonly LedgerRow[]): { done: number; waiting: number; trouble: number; not: number } {
  const count = { done: 0, waiting: 0, trouble: 0, not: 0 };
  for (const row of rows) {
    if (needsSomebody(row)) count.trouble += 1;
    else if (row.state === 'delivered' || row.state === 'handedOver') count.done += 1;
    else if (row.state === 'superseded' || row.state === 'skipped') count.not += 1;
    else count.waiting += 1;
  }
  return count;
}
