import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailContent, MailTools } from '../../delivery/mail-source.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { senderOf } from '../../network/rules/network.ts';
import type { Person } from './people.ts';
import { preferencesOf } from './person-links.ts';

/** What belongs to a mail besides its words. */
export interface Enveloped {
  readonly row: Pick<LedgerRow, 'network' | 'cause' | 'party' | 'seat' | 'person'>;
  readonly person: Pick<Person, 'name' | 'email' | 'epoch' | 'registeredFor'>;
  readonly settings: NetworkSettings;
  /** When it is written (instant, UTC). */
  readonly writtenAt: string;
  /** Switches by which its reader does without such mails. */
  readonly switches: readonly string[];
}

/** From the network to one person, with where they choose which mails they get. @throws where there is no address. */
export function envelopeOf(
  { row, person, settings, writtenAt, switches }: Enveloped,
  tools: Pick<MailTools, 'sign' | 'origin' | 'mailDomain'>,
): Pick<MailContent, 'from' | 'to' | 'replyTo' | 'preferences'> {
  const { name, email } = person;
  if (!email) throw new Error(`no address to write to: ${row.cause}`);
  return {
    from: senderOf(settings, tools.mailDomain),
    to: { name, address: email },
    replyTo: { name: plain(settings.name, 'en') || settings.shortName, address: settings.replyAddress },
    preferences: preferencesOf(row, person, writtenAt, switches, tools),
  };
}
