import * as z from 'zod';
import { ACCOUNT } from './arns.ts';
import { type Need, policyDocument, type Statement, statementsOf, verdictOf } from './policy.ts';
import type { Template } from './template.ts';

/** Its one statement is about logs, which are files here. */
const LOGS_ONLY = /:policy\/service-role\/AWSLambdaBasicExecutionRole$/;

const role = z.object({
  ManagedPolicyArns: z.array(z.string().regex(LOGS_ONLY)).optional(),
  Policies: z.never().optional(),
  PermissionsBoundary: z.never().optional(),
});
const policy = z.object({ Roles: z.array(z.string()), PolicyDocument: policyDocument });
const lambdaFunction = z.object({ Role: z.string() });

/** Calls that were refused, counted by what was missing. */
export interface Refusal {
  readonly functionName: string;
  readonly action: string;
  readonly resource: string;
  readonly times: number;
}

interface Caller {
  readonly name: string;
  readonly principal: string;
  readonly statements: readonly Statement[];
}

/** The access key id by which a function's calls are known; AWS's own are letters and digits, too. */
export function accessKeyOf(functionId: string): string {
  return `LOCAL${functionId}`;
}

/** The secret of every function's access key: nothing here is secret, but signatures are made and checked with it. */
export const SECRET_KEY = 'local';

/** What the template's policies allow each function; what is not a function may do everything. */
export class Permissions {
  readonly #callers = new Map<string, Caller>();
  readonly #refusals = new Map<string, Refusal>();

  /** @throws when a role or a policy has an element that is not known here. */
  constructor(template: Template) {
    const policies = template.resources(['AWS::IAM::Policy'], policy);
    const roles = template.resources(['AWS::IAM::Role'], role);
    for (const { id, name, properties } of template.resources(['AWS::Lambda::Function'], lambdaFunction)) {
      const own = roles.find(({ arn }) => arn === properties.Role);
      const attached = policies.filter((each) => each.properties.Roles.includes(own?.name ?? ''));
      this.#callers.set(accessKeyOf(id), {
        name,
        principal: `arn:aws:sts::${ACCOUNT}:assumed-role/${own?.name ?? 'none'}/${name}`,
        statements: attached.flatMap((each) => statementsOf(each.properties.PolicyDocument)),
      });
    }
  }

  /** Whether these are credentials of a function, so that its calls are to be checked. */
  knows(accessKey: string): boolean {
    return this.#callers.has(accessKey);
  }

  /**
   * Counts the refusal that it answers.
   *
   * @returns the first need that is not met, in the words of AWS, or undefined when the call may be made.
   */
  refusalOf(accessKey: string, needs: readonly Need[]): string | undefined {
    const caller = this.#callers.get(accessKey);
    if (caller === undefined) return undefined;
    for (const need of needs) {
      const verdict = verdictOf(caller.statements, need);
      if (verdict === 'allowed') continue;
      this.#count(caller.name, need);
      const { action, resource } = need;
      const reason =
        verdict === 'denied'
          ? 'with an explicit deny in an identity-based policy'
          : `because no identity-based policy allows the ${action} action`;
      return `User: ${caller.principal} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
    }
    return undefined;
  }

  /**
   * What the role of a function does not allow; nothing is counted.
   *
   * @param functionName the function's physical name.
   */
  lacking(functionName: string, needs: readonly Need[]): Need[] {
    const caller = [...this.#callers.values()].find(({ name }) => name === functionName);
    return needs.filter((need) => verdictOf(caller?.statements ?? [], need) !== 'allowed');
  }

  /** Every refusal since the start. */
  refusals(): Refusal[] {
    return [...this.#refusals.values()];
  }

  #count(functionName: string, { action, resource }: Need): void {
    const key = `${functionName} ${action} ${resource}`;
    const times = (this.#refusals.get(key)?.times ?? 0) + 1;
    this.#refusals.set(key, { functionName, action, resource, times });
  }
}

/** The access key id that signed a call, from its Authorization header. */
export function signerOf(authorization: string | undefined): string {
  return /Credential=([^/,\s]+)\//.exec(authorization ?? '')?.[1] ?? '';
}
