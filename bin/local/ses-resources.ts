import * as z from 'zod';
import type { SesAccount } from './ses.ts';
import type { EventDestination } from './ses-publisher.ts';
import type { Template } from './template.ts';

const anything = z.object({});
const destination = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }).optional(),
  }),
});

/** What the template says about SES. */
export function sesResources(template: Template): { account: SesAccount; destinations: EventDestination[] } {
  return {
    account: {
      configurationSets: template.resources(['AWS::SES::ConfigurationSet'], anything).map(({ name }) => name),
      identities: template.resources(['AWS::SES::EmailIdentity'], anything).map(({ name }) => name),
    },
    destinations: template
      .resources(['AWS::SES::ConfigurationSetEventDestination'], destination)
      .flatMap(({ properties: { ConfigurationSetName: configurationSet, EventDestination: to } }) =>
        to.Enabled && to.SnsDestination !== undefined
          ? { configurationSet, eventTypes: to.MatchingEventTypes, topicArn: to.SnsDestination.TopicARN }
          : [],
      ),
  };
}
