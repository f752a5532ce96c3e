import { say } from '../i18n/say.ts';
import type { StaffContext } from '../web/context.ts';
import { mayAct } from '../web/context.ts';
import { LinkButton } from '../web/parts.tsx';
import type { LedgerRow } from './ledger-row.ts';
import { troubleOf, wayOutOf } from './trouble.ts';
import { wayOutTexts } from './trouble-texts.ts';

/**
 * The way to where a message that did not arrive is put right, named like the button that is there. Nothing for one
 * without trouble, nor for people who only watch. `corrected`: nothing came back from their address as it is now.
 */
export function WayOutLink(props: {
  readonly c: StaffContext;
  readonly row: Pick<LedgerRow, 'state' | 'reason' | 'settledBy'> | undefined;
  readonly corrected: boolean;
  readonly href: string;
  /** Who it is about, for those who hear the page. */
  readonly who: string;
}) {
  const { c, row, corrected, href, who } = props;
  const trouble = row && troubleOf(row);
  if (!trouble || !mayAct(c)) return null;
  return (
    <LinkButton href={href} weight="quiet">
      {say(c.var.lang, wayOutTexts[wayOutOf(trouble, corrected && row.reason !== 'badAddress')])}
      <span class="hidden">: {who}</span>
    </LinkButton>
  );
}
