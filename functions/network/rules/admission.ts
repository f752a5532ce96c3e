import { sameAddress } from '../../platform/address.ts';
import type { Views } from '../../platform/views.ts';
import { admissionTexts } from './texts-admission.ts';
import { hasRoleSomewhere } from './views.ts';

/** What Cognito says of an account that it is about to make. */
interface Asked {
  readonly triggerSource: string;
  readonly request: { readonly userAttributes: Readonly<Record<string, string | undefined>> };
}

/**
 * Whether somebody may have an account at the sign-in service: the founder, and every address that has a role in
 * a network. An account that is made with credentials of the AWS account itself (`AdminCreateUser`: the founder's,
 * in the template) needs nobody's leave, and brings no role.
 */
export async function mayHaveAccount(
  { views, founder }: { readonly views: Pick<Views, 'all'>; readonly founder?: string | undefined },
  { triggerSource, request }: Asked,
): Promise<boolean> {
  if (triggerSource === 'PreSignUp_AdminCreateUser') return true;
  const { email } = request.userAttributes;
  if (!email) return false;
  return sameAddress(founder, email) || (await hasRoleSomewhere(views, email));
}

/** Somebody asked for an account whom no network has given a role. */
export class NotInvited extends Error {
  constructor() {
    super(`${admissionTexts.notInvited.en} ${admissionTexts.notInvited.km}`);
    this.name = 'NotInvited';
  }
}
