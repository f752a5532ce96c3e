import { sameAddress } from '../../platform/address.ts';
import type { Views } from '../../platform/views.ts';
import { admissionTexts } from './texts-admission.ts';
import { hasRoleSomewhere } from './views.ts';

/** Whether an address may have an account at the sign-in service: the founder's, and each that has a role in a network. */
export async function mayHaveAccount(
  { views, founder }: { readonly views: Pick<Views, 'all'>; readonly founder?: string | undefined },
  email: string,
): Promise<boolean> {
  return sameAddress(founder, email) || (await hasRoleSomewhere(views, email));
}

/** Somebody asked for an account whom no network has given a role. */
export class NotInvited extends Error {
  constructor() {
    super(`${admissionTexts.notInvited.en} ${admissionTexts.notInvited.km}`);
    this.name = 'NotInvited';
  }
}

/** Nobody need ask for this account: it is there, and opens with a code by mail. */
export class AccountReady extends Error {
  constructor() {
    super(`${admissionTexts.accountReady.en} ${admissionTexts.accountReady.km}`);
    this.name = 'AccountReady';
  }
}
