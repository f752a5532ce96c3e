import type { Context, PreSignUpTriggerEvent } from 'aws-lambda';
import { AccountReady, mayHaveAccount, NotInvited } from './network/rules/admission.ts';
import { Accounts } from './platform/accounts.ts';
import { dynamo } from './platform/dynamo.ts';
import { Env, optional, required } from './platform/env.ts';
import { deployed } from './platform/middleware.ts';
import { Views } from './platform/views.ts';

const opened = deployed(
  () => ({
    views: new Views(dynamo(), required(Env.views)),
    founder: optional(Env.founder),
    accounts: new Accounts(),
  }),
  async ({ accounts, ...known }, { userPoolId, request }: PreSignUpTriggerEvent): Promise<boolean> => {
    const { email } = request.userAttributes;
    if (!email || !(await mayHaveAccount(known, email))) return false;
    await accounts.open(userPoolId, email);
    return true;
  },
);

/**
 * Triggered by Cognito before it makes an account. A sign-up is always refused: on Cognito's page it comes with a
 * password (developer guide, 'Signing up and confirming user accounts'), and nobody knows yet whose address it is.
 * Its owner would confirm the account with the code that they get, in good faith, and a stranger could come in with
 * the password. Instead, an invited address is given an account without a password: only a code by mail opens it,
 * so it does not matter who asked.
 *
 * Cognito refuses the sign-up where the run fails, answers it with the message of the error, and goes on where it
 * gets its event back ('Pre sign-up Lambda trigger'). How its own pages show the message is not documented.
 *
 * Refused outside of what is logged, since neither is a fault of ours.
 *
 * @throws {AccountReady} @throws {NotInvited}
 */
export async function handler(
  event: PreSignUpTriggerEvent,
  context: Context,
): Promise<PreSignUpTriggerEvent> {
  // Made with credentials of the AWS account, by the call above or by the template: it brings no role.
  if (event.triggerSource === 'PreSignUp_AdminCreateUser') return event;
  throw (await opened(event, context)) ? new AccountReady() : new NotInvited();
}
