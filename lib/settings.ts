import * as z from 'zod';

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
  /** Route 53 zone holding all domains; without it the records are printed, to be entered by hand. */
  readonly zone?: { readonly id: string; readonly name: string };
  /** Most runs of the pages' function at once; absent: whatever the account allows. */
  readonly pagesAtOnce?: number;
  /** Who sends the sign-in codes: see docs/deployment.md, 'After the first deploy'. */
  readonly signInSender: SignInSender;
  /**
   * Tables, accounts and the stack refuse to be deleted. Not during the first deployment: a failed one
   * could not be taken back, since CloudFormation cannot delete what is protected either.
   */
  readonly protected: boolean;
}

const stages = ['live', 'demo'] as const;
export type Stage = (typeof stages)[number];

const signInSenders = ['cognito', 'ses'] as const;
export type SignInSender = (typeof signInSenders)[number];

/** Declares that nobody gets the alarms by mail. */
const NOBODY = 'none';

/**
 * The CDK context describes a deployment that could not work. The message has one sentence for each value
 * that is wrong, beginning with its name.
 */
export class UnusableSettings extends Error {
  constructor(sentences: readonly string[]) {
    const list = sentences.map((sentence) => `- ${sentence}`).join('\n');
    super(
      `These values in cdk.json (context), or given by -c, cannot be used:\n${list}\nSee docs/deployment.md.`,
    );
    this.name = 'UnusableSettings';
  }
}

/** A DNS name (RFC 1035 §2.3.1, in lower case, as certificates, cookies and links compare them). */
const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^(?=.{1,253}$)(${LABEL}\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$`);
/** One mailbox as SES, SNS and Cognito take it: the rules of functions/platform/address.ts, no quotes. */
const MAILBOX = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
/** Names that belong to nobody (RFC 2606 §2 and §3). */
const EXAMPLE = /(^|[.@])(example(\.(com|net|org))?|test|invalid|localhost)$/;

/** @param missing what is said where there is nothing. */
const text = (missing: string) =>
  z
    .string({ error: ({ input }) => (input === undefined ? missing : 'must be a text') })
    .trim()
    .min(1, missing);
const written = text('is missing');
const domain = written.regex(
  DOMAIN,
  'must be a bare host name in lower case, such as meet.your-network.org, without https:// and without a path',
);
const mailbox = written.refine(isMailbox, 'must be one e-mail address, its domain in lower case');
/** Fewer runs at once would make members wait for each other. */
const FEWEST_AT_ONCE = 5;
const TOO_FEW = `must be a whole number from ${FEWEST_AT_ONCE}`;
/** An empty value is left out. */
const maybe = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const given = z.object({
  domainName: domain,
  mailDomain: domain,
  receiveDomain: maybe(domain),
  founderEmail: mailbox,
  stage: written.pipe(z.enum(stages, `must be one of: ${stages.join(', ')}`)),
  alarmEmail: text(`is missing: give the address that gets the alarms, or '${NOBODY}'`).refine(
    (value) => value === NOBODY || isMailbox(value),
    `must be one e-mail address, its domain in lower case, or '${NOBODY}'`,
  ),
  hostedZoneId: maybe(
    written.regex(/^Z[A-Z0-9]{1,31}$/, 'must be the id of a Route 53 zone, such as Z0123456789ABC'),
  ),
  hostedZoneName: maybe(domain),
  signInSender: maybe(z.enum(signInSenders, `must be one of: ${signInSenders.join(', ')}`)),
  pagesAtOnce: maybe(z.coerce.number(TOO_FEW).int(TOO_FEW).min(FEWEST_AT_ONCE, TOO_FEW)),
  protected: z.enum(['no', 'yes'], "must be 'no' for the first deployment and 'yes' from then on"),
});
type Given = z.infer<typeof given>;
/** A value by its name, and what is wrong with it. */
type Complaint = readonly [name: string, why: string];
const names = Object.keys(given.shape);

/**
 * Reads the settings from CDK context (`cdk.json`, or `-c name=value`) and checks every one of them, so that
 * nothing is refused halfway through a deployment.
 *
 * With `-c exampleValues=allowed` names that belong to nobody are taken as well (`npm run synth`, the local
 * cloud): that template can be looked at and run here, but never works where mail and certificates are real.
 *
 * @throws {UnusableSettings} naming all values that are missing, malformed, or only examples.
 */
export function settingsFromContext(read: (name: string) => unknown): Settings {
  const context = Object.fromEntries(names.map((name) => [name, read(name)]));
  const reading = given.safeParse(context);
  const malformed = reading.error?.issues.map(({ path, message }): Complaint => [String(path[0]), message]);
  const examples = read('exampleValues') === 'allowed' ? [] : examplesIn(context);
  const contradictions = reading.data ? contradictionsIn(reading.data) : [];
  // One sentence for each value; that it is an example says more than what else is wrong with it.
  const complaints = new Map([...contradictions, ...(malformed ?? []).reverse(), ...examples]);
  if (!reading.data || complaints.size > 0) {
    throw new UnusableSettings([...complaints].map(([name, why]) => `'${name}' ${why}.`));
  }
  return settingsOf(reading.data);
}

function settingsOf(values: Given): Settings {
  const { receiveDomain, alarmEmail, hostedZoneId: id, hostedZoneName: name, pagesAtOnce } = values;
  return {
    origin: `https://${values.domainName}`,
    mailDomain: values.mailDomain,
    ...(receiveDomain === undefined ? {} : { receiveDomain }),
    founderEmail: values.founderEmail,
    stage: values.stage,
    signInSender: values.signInSender ?? 'cognito',
    protected: values.protected === 'yes',
    ...(alarmEmail === NOBODY ? {} : { alarmEmail }),
    ...(pagesAtOnce === undefined ? {} : { pagesAtOnce }),
    ...(id === undefined || name === undefined ? {} : { zone: { id, name } }),
  };
}

/** Host name of an `https` origin; `undefined` for the plain origins that only a laptop has. */
export function customDomainOf(origin: string): string | undefined {
  const url = new URL(origin);
  return url.protocol === 'https:' ? url.hostname : undefined;
}

function examplesIn(context: Readonly<Record<string, unknown>>): Complaint[] {
  return Object.entries(context).flatMap(([name, value]) =>
    typeof value === 'string' && EXAMPLE.test(value.trim().toLowerCase())
      ? [[name, `is ${value}, which is only an example: put your own there`]]
      : [],
  );
}

/** What is right alone and wrong together. */
function contradictionsIn(values: Given): Complaint[] {
  const { domainName, mailDomain, receiveDomain, hostedZoneId, hostedZoneName } = values;
  const bounces = `bounce.${mailDomain}`;
  const found: Complaint[] = [];
  if (domainName === bounces) {
    found.push(['domainName', 'must be another name than bounce.<mailDomain>, which mail comes back to']);
  }
  // SES receives for the subdomains of a verified domain. At the mail domain itself the MX record would take
  // everybody's mail away; the bounce domain has one of its own, and a CNAME suffers no other record.
  const isBelow = receiveDomain?.endsWith(`.${mailDomain}`) ?? true;
  if (!isBelow || receiveDomain === bounces || receiveDomain === domainName) {
    found.push([
      'receiveDomain',
      'must be a subdomain of mailDomain, other than its bounce domain and domainName',
    ]);
  }
  if ((hostedZoneId === undefined) !== (hostedZoneName === undefined)) {
    const missing = hostedZoneId === undefined ? 'hostedZoneId' : 'hostedZoneName';
    found.push([missing, 'is missing: a zone needs its id and its name']);
  }
  const outside = [domainName, mailDomain].filter((one) => !isWithin(one, hostedZoneName));
  if (outside.length > 0) {
    found.push(['hostedZoneName', `is no zone that holds ${outside.join(' and ')}`]);
  }
  return found;
}

function isWithin(name: string, zone: string | undefined): boolean {
  return zone === undefined || name === zone || name.endsWith(`.${zone}`);
}

function isMailbox(text: string): boolean {
  const [local = '', host = '', ...more] = text.split('@');
  return (
    more.length === 0 && text.length <= 254 && local.length <= 64 && MAILBOX.test(local) && DOMAIN.test(host)
  );
}
