import { arnOf } from './arns.ts';
import type { Need } from './policy.ts';
import type { SendRequest } from './ses-request.ts';

/**
 * What a SendRawEmail call must be allowed to do: SES asks for the sender's identity, and for the
 * configuration set where the call names one.
 *
 * @param identities the verified domains and addresses of the account.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonses.html
 */
export function sendNeeds(
  { source, recipients, configurationSet }: SendRequest,
  identities: readonly string[],
): Need[] {
  const sender =
    identities.find((identity) => identity === source) ??
    identities.find((identity) => source.endsWith(`@${identity}`)) ??
    source;
  const context = { 'ses:FromAddress': [source], 'ses:Recipients': recipients };
  const resources = [
    arnOf('AWS::SES::EmailIdentity', sender),
    ...(configurationSet === '' ? [] : [arnOf('AWS::SES::ConfigurationSet', configurationSet)]),
  ];
  return resources.map((resource) => ({ action: 'ses:SendRawEmail', resource, context }));
}
