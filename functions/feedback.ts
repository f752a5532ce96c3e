import { type FeedbackDependencies, recordFeedback } from './delivery/feedback.ts';
import { Ledger } from './delivery/ledger.ts';
import { Pace } from './delivery/pace.ts';
import { registrantAddresses } from './forum/places/hold.ts';
import { voiceAddresses } from './forum/voices/hold.ts';
import { guestAddresses } from './meeting/hold.ts';
import { effectsOfBefore } from './meeting/messages/effects-of-before.ts';
import { memberAddresses } from './membership/hold.ts';
import { systemClock } from './platform/clock.ts';
import { dynamo } from './platform/dynamo.ts';
import { Env, required } from './platform/env.ts';
import { EventLog } from './platform/event-log.ts';
import { deployed } from './platform/middleware.ts';
import { Repository } from './platform/repository.ts';
import { guestsMeeting } from './tasks/sending/guests-meeting.ts';

/** Triggered by what SES tells of sent mail (configuration set → SNS → SQS). */
export const handler = deployed(boundFeedback, recordFeedback);

function boundFeedback(): FeedbackDependencies {
  const ledgerTable = required(Env.mailLedger);
  const repository = new Repository(new EventLog(dynamo(), required(Env.eventLog)));
  return {
    ledger: new Ledger(dynamo(), ledgerTable, effectsOfBefore),
    pace: new Pace(dynamo(), ledgerTable),
    addresses: {
      member: memberAddresses(repository),
      guest: voiceAddresses(
        repository,
        guestAddresses(repository, (mail) => guestsMeeting(repository, mail)),
      ),
      registered: registrantAddresses(repository),
    },
    accepting: {
      topicArn: required(Env.feedbackTopic),
      configurationSet: required(Env.configurationSet),
    },
    now: systemClock,
  };
}
