import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { LocalState } from './state.ts';
import type { Template } from './template.ts';

const secret = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.number().default(32),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
    })
    .optional(),
});

/** The template's secrets: generated as it asks for, once, and kept. */
export class LocalSecrets {
  readonly #state: LocalState;
  readonly #values = new Map<string, string>();

  constructor(template: Template, state: LocalState) {
    this.#state = state;
    const secrets = template.resources(['AWS::SecretsManager::Secret'], secret);
    for (const { id, arn, properties } of secrets) {
      const { GenerateSecretString: wanted } = properties;
      if (wanted === undefined) continue;
      const kept = state.read(`secret.${id}`);
      const value = typeof kept === 'string' ? kept : generated(wanted);
      if (kept === undefined) state.write(`secret.${id}`, value);
      this.#values.set(arn, value);
    }
    for (const { arn, properties } of secrets) {
      if (properties.SecretString !== undefined)
        this.#values.set(arn, this.#withReferences(properties.SecretString));
    }
    for (const { arn } of secrets) {
      const put = state.read(`put.${arn}`);
      if (typeof put === 'string') this.#values.set(arn, put);
    }
  }

  /** @returns the ARN of the secret that an ARN or a name means, or undefined. */
  arn(idOrArn: string): string | undefined {
    return [...this.#values.keys()].find(
      (key) => key === idOrArn || key.endsWith(`:secret:${idOrArn}-Local1`),
    );
  }

  /** Gives a secret another string, and keeps it. */
  put(arn: string, text: string): void {
    this.#state.write(`put.${arn}`, text);
    this.#values.set(arn, text);
  }

  /** @returns the secret's string by its ARN or name, or undefined. */
  value(idOrArn: string): string | undefined {
    return this.#values.get(this.arn(idOrArn) ?? '');
  }

  /** CloudFormation's `{{resolve:secretsmanager:<arn>:SecretString:<json key>::}}`. */
  #withReferences(text: string): string {
    return text.replace(
      /\{\{resolve:secretsmanager:(arn(?::[^:{}]+){6}):SecretString:([^:}]*)[^}]*\}\}/g,
      (_, arn, key) => {
        const value = this.#values.get(arn) ?? '';
        return key === '' ? value : String(z.record(z.string(), z.unknown()).parse(JSON.parse(value))[key]);
      },
    );
  }
}

function generated(wanted: NonNullable<z.infer<typeof secret>['GenerateSecretString']>): string {
  const { PasswordLength: length, SecretStringTemplate: template, GenerateStringKey: key } = wanted;
  const random = randomBytes(length).toString('hex').slice(0, length);
  if (template === undefined || key === undefined) return random;
  return JSON.stringify({ ...z.record(z.string(), z.unknown()).parse(JSON.parse(template)), [key]: random });
}
