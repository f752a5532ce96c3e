import * as z from 'zod';

const CONDITION_KEYS = ['ses:FromAddress', 'ses:Recipients', 'dynamodb:LeadingKeys'] as const;

/** What conditions may look at; a key has several values where a call names several. */
export type ConditionContext = Readonly<Partial<Record<(typeof CONDITION_KEYS)[number], readonly string[]>>>;

/** One thing that a call needs to be allowed; a call may need several. */
export interface Need {
  /** E.g. `dynamodb:PutItem`. */
  readonly action: string;
  /** The resource's ARN, or `*` where the action has none. */
  readonly resource: string;
  readonly context?: ConditionContext;
}

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const tested = z.partialRecord(z.enum(CONDITION_KEYS), oneOrMore);
const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z
    .strictObject({ StringLike: tested.optional(), 'ForAllValues:StringLike': tested.optional() })
    .optional(),
});

/**
 * An identity-based policy, with the elements that the local cloud knows. Any other element, operator or
 * condition key is refused, since leaving it out would allow what AWS refuses, or the other way round.
 */
export const policyDocument = z.object({ Statement: z.array(statement) });

/** A statement that is ready to be asked. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  applies(need: Need): boolean;
}

export type Verdict = 'allowed' | 'not allowed' | 'denied';

export function statementsOf(document: z.output<typeof policyDocument>): Statement[] {
  return document.Statement.map(({ Effect, Action, Resource, Condition = {} }) => {
    const actions = Action.map(actionPattern);
    const resources = Resource.map(arnPattern);
    const conditions = [
      ...conditionsOf(Condition.StringLike, (values, matches) => values.some(matches)),
      ...conditionsOf(Condition['ForAllValues:StringLike'], (values, matches) => values.every(matches)),
    ];
    return {
      effect: Effect,
      applies: ({ action, resource, context = {} }) =>
        actions.some((pattern) => pattern.test(action)) &&
        resources.some((pattern) => pattern.test(resource)) &&
        conditions.every((holds) => holds(context)),
    };
  });
}

/** Nothing is allowed unless a statement allows it, and no statement allows what another one denies. */
export function verdictOf(statements: readonly Statement[], need: Need): Verdict {
  let verdict: Verdict = 'not allowed';
  for (const each of statements) {
    if (!each.applies(need)) continue;
    if (each.effect === 'Deny') return 'denied';
    verdict = 'allowed';
  }
  return verdict;
}

function conditionsOf(
  wanted: z.output<typeof tested> = {},
  quantified: (values: readonly string[], matches: (value: string) => boolean) => boolean,
): ((context: ConditionContext) => boolean)[] {
  return CONDITION_KEYS.flatMap((key) => {
    const patterns = wanted[key]?.map((pattern) => new RegExp(`^${wildcards(pattern, '.')}$`, 's'));
    if (patterns === undefined) return [];
    const matches = (value: string) => patterns.some((pattern) => pattern.test(value));
    return (context: ConditionContext) => quantified(context[key] ?? [], matches);
  });
}

/** Actions are the only element that IAM compares without regard to case. */
function actionPattern(action: string): RegExp {
  return new RegExp(`^${wildcards(action, '.')}$`, 'i');
}

/** A wildcard in one of an ARN's first five parts does not reach over the colon into the next. */
function arnPattern(arn: string): RegExp {
  if (arn === '*') return /^/;
  const parts = arn.split(':');
  const place = parts.slice(0, 5).map((part) => wildcards(part, '[^:]'));
  return new RegExp(`^${[...place, wildcards(parts.slice(5).join(':'), '.')].join(':')}$`);
}

function wildcards(pattern: string, any: string): string {
  return pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('?', any)
    .replaceAll('*', `${any}*`);
}
