import type { NetworkEvent, SheetHead } from '../../network/rules/events.ts';
import type { FoundedNetwork, Network } from '../../network/rules/network.ts';
import { sameAsStored } from '../../platform/same.ts';

/** Years for which donors may ask for a signed list; the European Union asks for seven. */
const YEARS = 7;

/** What the sheets of a network say; until somebody has changed it, that they are kept for seven years. */
export function sheetHeadOf({ sheetHead }: Pick<FoundedNetwork, 'sheetHead'>): SheetHead {
  return sheetHead ?? { years: YEARS };
}

/** What is so already is no event. */
export function setSheetHead(network: Network, head: SheetHead): NetworkEvent[] {
  if (network.status !== 'founded' || sameAsStored(sheetHeadOf(network), head)) return [];
  return [{ type: 'SheetHeadSet', data: { head } }];
}
