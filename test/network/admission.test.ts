import type { Context, PreSignUpTriggerEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { handler } from '../../functions/admit.ts';
import { AccountReady, NotInvited } from '../../functions/network/rules/admission.ts';
import { AccountNotMade } from '../../functions/platform/accounts.ts';
import { Env } from '../../functions/platform/env.ts';
import { logger } from '../../functions/platform/logging.ts';
import { foundedWith, type Player, players, type Rig, startRig } from '../web/rig.ts';
import { CognitoStandIn } from './cognito.ts';

/** Invited, but never came: nobody has claimed the role yet. */
const bopha: Player = {
  staff: 's-bopha',
  subject: 'none yet',
  email: 'Chea.Bopha@example.org',
  name: 'Chea Bopha',
  role: 'observer',
};
const gone: Player = { ...bopha, staff: 's-gone', email: 'gone@example.org', subject: 'sub-gone' };

let rig: Rig;
const cognito = new CognitoStandIn();
beforeAll(async () => {
  await cognito.start();
  rig = await startRig();
  const unclaimed = foundedWith([bopha]).filter(({ type }) => type === 'RoleGranted');
  await rig.network('best', [
    ...foundedWith([players.admin, gone]),
    ...unclaimed,
    { type: 'RoleRevoked', data: { staff: gone.staff } },
  ]);
  await rig.project('best');
});
// What is set for one test is taken back after it.
beforeEach(() => {
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: rig.engine.endpoint,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.url,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    [Env.views]: rig.engine.tables.views,
    [Env.founder]: 'Founder@example.org',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  cognito.accounts.length = 0;
  cognito.signed.length = 0;
  cognito.failing = undefined;
});
afterAll(async () => {
  cognito.stop();
  await rig.stop();
});

/** As Cognito sends it (developer guide, 'Pre sign-up Lambda trigger'). */
function asked(
  email: string | undefined,
  triggerSource: PreSignUpTriggerEvent['triggerSource'] = 'PreSignUp_SignUp',
): PreSignUpTriggerEvent {
  return {
    version: '1',
    region: 'ap-southeast-1',
    userPoolId: 'ap-southeast-1_example',
    userName: '6f7c0f0e-0000-4000-8000-000000000000',
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: 'example' },
    triggerSource,
    request: { userAttributes: email === undefined ? {} : { email } },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  };
}

const run = { awsRequestId: 'one', functionName: 'admit' } as Context;
const answer = (event: PreSignUpTriggerEvent) => handler(event, run);

describe('an account for signing in', () => {
  test.each(['founder@example.org', 'VANNA@example.org', 'chea.bopha@EXAMPLE.org'])(
    'is made for %s, who is the founder or was invited, in whatever letters: without a password, and nothing is mailed',
    async (email) => {
      await expect(answer(asked(email))).rejects.toThrow(AccountReady);
      expect(cognito.accounts).toEqual([
        {
          UserPoolId: 'ap-southeast-1_example',
          Username: email,
          MessageAction: 'SUPPRESS',
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
          ],
        },
      ]);
      expect(cognito.signed).toEqual([
        expect.stringMatching(
          /^AWS4-HMAC-SHA256 Credential=local\/\d{8}\/local\/cognito-idp\/aws4_request, /,
        ),
      ]);
    },
  );

  test('never has the password that somebody chose who signed up: the sign-up itself is refused', async () => {
    for (const source of ['PreSignUp_SignUp', 'PreSignUp_ExternalProvider'] as const) {
      await expect(answer(asked('vanna@example.org', source))).rejects.toThrow(/needs no password.*លេខកូដ/s);
    }
  });

  test('that is there already stays as it is, and its owner reads that it is ready', async () => {
    await expect(answer(asked('vanna@example.org'))).rejects.toThrow(AccountReady);
    await expect(answer(asked('Vanna@example.org'))).rejects.toThrow(AccountReady);
    expect(cognito.accounts).toHaveLength(1);
  });

  test('that Cognito does not make is not said to be ready, and the log tells, without the address', async () => {
    cognito.failing = 'TooManyRequestsException';
    const said = vi.spyOn(logger(), 'error').mockImplementation(() => {});
    const error: unknown = await answer(asked('vanna@example.org')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AccountNotMade);
    expect(String(error)).toBe('AccountNotMade: Cognito answered 400 TooManyRequestsException.');
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  test.each([
    ['a stranger', 'stranger@example.com'],
    ['an address that only begins like one', 'vanna@example.org.evil.example.com'],
    ['somebody whose role was taken', gone.email],
    ['several addresses in one', 'vanna@example.org,stranger@example.com'],
    ['no address', undefined],
    ['an empty address', ''],
  ])('is refused to %s, so that no code is mailed', async (_, email) => {
    await expect(answer(asked(email))).rejects.toThrow(NotInvited);
    await expect(answer(asked(email, 'PreSignUp_ExternalProvider'))).rejects.toThrow(/មិនទាន់មានបណ្តាញ/);
    expect(cognito.signed).toEqual([]);
  });

  test('goes on where it is made with credentials of the AWS account, by this function or by those who deploy', async () => {
    const event = asked('stranger@example.com', 'PreSignUp_AdminCreateUser');
    expect(await answer(event)).toEqual(asked('stranger@example.com', 'PreSignUp_AdminCreateUser'));
    expect(cognito.signed).toEqual([]);
  });
});
