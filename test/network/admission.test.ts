import type { Context, PreSignUpTriggerEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { handler } from '../../functions/admit.ts';
import { NotInvited } from '../../functions/network/rules/admission.ts';
import { Env } from '../../functions/platform/env.ts';
import { foundedWith, type Player, players, type Rig, startRig } from '../web/rig.ts';

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
beforeAll(async () => {
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
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    [Env.views]: rig.engine.tables.views,
    [Env.founder]: 'Founder@example.org',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});
afterAll(() => rig.stop());

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
    'is made for %s, who is the founder or was invited, in whatever letters',
    async (email) => {
      const event = asked(email);
      expect(await answer(event)).toEqual(event);
      expect(event.response).toEqual({
        autoConfirmUser: false,
        autoVerifyEmail: false,
        autoVerifyPhone: false,
      });
    },
  );

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
  });

  test('needs no role where those who deploy make it', async () => {
    await answer(asked('stranger@example.com', 'PreSignUp_AdminCreateUser'));
  });
});
