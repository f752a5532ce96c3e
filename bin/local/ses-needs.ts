import { arnOf } from './arns.ts';
import type { Need } from './policy.ts';
import type { SendRequest } from './ses-request.ts';

/**
 * What a SendRawEmail call must be allowed to do: SES asks for the sender's identity, and for the
 * configuration set where the call names one. In the sandbox, where recipients must be verified too, it asks for
 * theirs as well (github.com/cloudposse/terraform-aws-ses/issues/40, github.com/aws/aws-sdk-js/issues/3641).
 *
 * @param account the verified domains and addresses of the account, and whether it is in the sandbox.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonses.html
 */
export function sendNeeds(
  { source, recipients, configurationSet }: SendRequest,
  { identities, sandbox }: { readonly identities: readonly string[]; readonly sandbox: boolean },
): Need[] {
  const identityOf = (address: string) =>
    identities.find((identity) => identity === address) ??
    identities.find((identity) => address.endsWith(`@${identity}`)) ??
    address;
  const asked = [source, ...(sandbox ? recipients.filter(isNoSimulator) : [])].map(identityOf);
  const context = { 'ses:FromAddress': [source], 'ses:Recipients': recipients };
  const resources = [
    ...new Set(asked.map((name) => arnOf('AWS::SES::EmailIdentity', name))),
    ...(configurationSet === '' ? [] : [arnOf('AWS::SES::ConfigurationSet', configurationSet)]),
  ];
  return resources.map((resource) => ({ action: 'ses:SendRawEmail', resource, context }));
}

function isNoSimulator(address: string): boolean {
  return !/@simulator\.amazonses\.com$/i.test(address);
}
