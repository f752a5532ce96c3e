/** What one deployment decides; everything else about the stack is the same everywhere. */
export interface Settings {
  /** Public origin of the pages, without a trailing slash. `https` gets a custom domain and certificate. */
  readonly origin: string;
  /** Domain that invitations are sent from; SES signs for it. */
  readonly mailDomain: string;
  /** Subdomain of it at which answers from calendars are received; without it nothing receives. */
  readonly receiveDomain?: string;
  /** E-mail address that may found networks on this deployment. */
  readonly founderEmail: string;
  /** `demo` shows the demo band on every page and mail. */
  readonly stage: Stage;
  /** Receives the alarms; without it they only show in CloudWatch. */
  readonly alarmEmail?: string;
  /** Route 53 zone holding both domains; without it the records are printed, to be entered by hand. */
  readonly zone?: { readonly id: string; readonly name: string };
  /** Most runs of the pages' function at once; absent: whatever the account allows. */
  readonly pagesAtOnce?: number;
  /** Who sends the sign-in codes: see docs/deployment.md, 'After the first deploy'. */
  readonly signInSender: SignInSender;
}

const stages = ['live', 'demo'] as const;
export type Stage = (typeof stages)[number];

const signInSenders = ['cognito', 'ses'] as const;
export type SignInSender = (typeof signInSenders)[number];

/** Thrown when the CDK context names a deployment that could not work. */
export class UnusableSetting extends Error {
  constructor(name: string, why: string) {
    super(`The CDK context value '${name}' ${why}: see docs/deployment.md.`);
    this.name = 'UnusableSetting';
  }
}

/**
 * Reads the settings from CDK context (`cdk.json`, or `-c name=value`).
 *
 * @throws {UnusableSetting} naming the value that is missing or malformed.
 */
export function settingsFromContext(read: (name: string) => unknown): Settings {
  const text = (name: string): string | undefined => {
    const value = read(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const needed = (name: string): string => {
    const value = text(name);
    if (value === undefined) throw new UnusableSetting(name, 'is missing');
    return value;
  };
  const alarmEmail = text('alarmEmail');
  const mailDomain = needed('mailDomain');
  const receiveDomain = text('receiveDomain');
  if (receiveDomain !== undefined) refuseElsewhere(receiveDomain, mailDomain);
  const zoneId = text('hostedZoneId');
  const pagesAtOnce = atOnceOf(read('pagesAtOnce'));
  return {
    origin: originOf(needed('domainName')),
    mailDomain,
    ...(receiveDomain === undefined ? {} : { receiveDomain }),
    founderEmail: needed('founderEmail'),
    stage: oneOf('stage', stages, needed('stage')),
    signInSender: oneOf('signInSender', signInSenders, text('signInSender') ?? 'cognito'),
    ...(alarmEmail === undefined ? {} : { alarmEmail }),
    ...(pagesAtOnce === undefined ? {} : { pagesAtOnce }),
    ...(zoneId === undefined ? {} : { zone: { id: zoneId, name: needed('hostedZoneName') } }),
  };
}

/** Fewer would make members wait for each other; `-c` gives numbers as text. */
function atOnceOf(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const most = Number(value);
  if (!Number.isInteger(most) || most < 5)
    throw new UnusableSetting('pagesAtOnce', 'must be a whole number from 5');
  return most;
}

/** Host name of an `https` origin; `undefined` for the plain origins that only a laptop has. */
export function customDomainOf(origin: string): string | undefined {
  const url = new URL(origin);
  return url.protocol === 'https:' ? url.hostname : undefined;
}

function originOf(domainName: string): string {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domainName)) {
    throw new UnusableSetting('domainName', 'must be a bare host name such as meet.example.org');
  }
  return `https://${domainName}`;
}

/**
 * SES receives for the subdomains of a verified domain. At the mail domain itself the MX record would take
 * everybody's mail away, and `bounce.` has an MX record of its own.
 */
function refuseElsewhere(receiveDomain: string, mailDomain: string): void {
  const isBelow =
    /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(receiveDomain) && receiveDomain.endsWith(`.${mailDomain}`);
  if (!isBelow || receiveDomain === `bounce.${mailDomain}`) {
    throw new UnusableSetting(
      'receiveDomain',
      'must be a subdomain of mailDomain other than its bounce domain',
    );
  }
}

function oneOf<const T extends string>(name: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UnusableSetting(name, `must be one of ${allowed.join(', ')}`);
  return found;
}
