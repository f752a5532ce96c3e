import type { Ledger } from '../delivery/ledger.ts';
import type { Lang } from '../i18n/say.ts';
import type { FoundedNetwork, Staff } from '../network/network.ts';
import type { Clock } from '../platform/clock.ts';
import type { Repository } from '../platform/repository.ts';
import type { Views } from '../platform/views.ts';
import type { LinkClaims, LinkReading } from './links.ts';

/** What pages may use. Built once per container in `functions/web.ts`; tests build their own. */
export interface Services {
  readonly repository: Repository;
  readonly views: Views;
  readonly ledger: Ledger;
  readonly now: Clock;
  /** Public origin of the pages, without a trailing slash. */
  readonly origin: string;
  readonly mailDomain: string;
  readonly stage: 'demo' | 'live';
  readonly signLink: (claims: LinkClaims) => string;
  readonly readLink: (token: string) => LinkReading;
}

/** Variables on every request. */
export interface PageEnv {
  Variables: { services: Services; lang: Lang };
}

/** Variables behind sign-in, on every route below `/n/:network`: the person has a role there. */
export interface StaffEnv {
  Variables: PageEnv['Variables'] & {
    networkId: string;
    network: FoundedNetwork;
    staff: Staff;
  };
}
