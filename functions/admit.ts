import type { Context, PreSignUpTriggerEvent } from 'aws-lambda';
import { mayHaveAccount, NotInvited } from './network/rules/admission.ts';
import { dynamo } from './platform/dynamo.ts';
import { Env, optional, required } from './platform/env.ts';
import { deployed } from './platform/middleware.ts';
import { Views } from './platform/views.ts';

const isAdmitted = deployed(
  () => ({ views: new Views(dynamo(), required(Env.views)), founder: optional(Env.founder) }),
  (known, event: PreSignUpTriggerEvent) => mayHaveAccount(known, event),
);

/**
 * Triggered by Cognito before it makes an account and mails a code: only those go on whom somebody invited.
 * Cognito refuses the sign-up where the run fails, answers it with the message of the error, and goes on where it
 * gets its event back (Cognito developer guide, 'Pre sign-up Lambda trigger'). How its own pages show the message is
 * not documented.
 *
 * Refused outside of what is logged, since that a stranger was turned away is no fault of ours.
 *
 * @throws {NotInvited}
 */
export async function handler(
  event: PreSignUpTriggerEvent,
  context: Context,
): Promise<PreSignUpTriggerEvent> {
  if (!(await isAdmitted(event, context))) throw new NotInvited();
  return event;
}
