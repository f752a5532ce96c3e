import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Admit } from './admit.ts';
import { Deliver } from './deliver.ts';
import { Feedback } from './feedback.ts';
import { Files } from './files.ts';
import { Inbound } from './inbound.ts';
import { Keys } from './keys.ts';
import { MailRecords } from './mail-records.ts';
import { Pictures } from './pictures.ts';
import { Project } from './project.ts';
import { React } from './react.ts';
import { Receiving } from './receiving.ts';
import { watchReputation } from './reputation.ts';
import { Sending } from './sending.ts';
import type { Settings } from './settings.ts';
import { SignIn } from './sign-in.ts';
import { Storage } from './storage.ts';
import { Tick } from './tick.ts';
import { Uploads } from './uploads.ts';
import { Watch } from './watch.ts';
import { Web } from './web.ts';
import { WebApi } from './web-api.ts';

export interface PrachumStackProps extends StackProps {
  readonly settings: Settings;
}

/** The whole deployment. It only wires: what a part is, and why, is said in the part's own file. */
export class PrachumStack extends Stack {
  constructor(scope: Construct, id: string, props: PrachumStackProps) {
    const { settings } = props;
    super(scope, id, { ...props, terminationProtection: settings.protected });
    const { origin, mailDomain, receiveDomain, founderEmail, alarmEmail, zone, signInSender } = settings;

    const watch = new Watch(this, 'Watch', alarmEmail === undefined ? {} : { email: alarmEmail });
    const storage = new Storage(this, 'Storage', { protected: settings.protected });
    const files = new Files(this, 'Files');
    const uploads = new Uploads(this, 'Uploads');
    const keys = new Keys(this, 'Keys');
    const sending = new Sending(this, 'Sending', { mailDomain });
    new MailRecords(this, 'Records', {
      sending,
      mailDomain,
      ...(receiveDomain === undefined ? {} : { receiveDomain }),
      ...(zone === undefined ? {} : { zoneId: zone.id }),
    });
    watchReputation(watch, sending);
    const admit = new Admit(this, 'Admit', { storage, settings, watch });
    const signIn = new SignIn(this, 'SignIn', {
      origin,
      founderEmail,
      mailDomain,
      sender: signInSender,
      protected: settings.protected,
      admit: admit.handler,
    });

    const web = new Web(this, 'Web', { storage, keys, signIn, files, uploads, settings, watch });
    new WebApi(this, 'WebApi', { web: web.handler, origin, watch, ...(zone === undefined ? {} : { zone }) });
    new React(this, 'React', { storage, keys, uploads, watch });
    new Project(this, 'Project', { storage, watch });
    new Deliver(this, 'Deliver', { storage, sending, keys, settings, watch });
    new Tick(this, 'Tick', { storage, keys, files, uploads, sending, settings, watch });
    new Feedback(this, 'Feedback', { storage, sending, watch });
    new Pictures(this, 'Pictures', { storage, uploads, files, watch });
    if (receiveDomain !== undefined) {
      const receiving = new Receiving(this, 'Receiving', { receiveDomain });
      new Inbound(this, 'Inbound', { storage, receiving, keys, settings, watch });
    }
    watch.dashboard();
  }
}
