import * as z from 'zod';
import { ACCOUNT, arnOf, REGION, streamArnOf } from './arns.ts';
import { type LocalValues, resolveIntrinsics } from './intrinsics.ts';

const rawTemplate = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});
type RawTemplate = z.infer<typeof rawTemplate>;

/** The property that names a resource; without it the logical id is the name. */
const NAME_PROPERTIES = [
  'TableName',
  'FunctionName',
  'QueueName',
  'TopicName',
  'BucketName',
  'EmailIdentity',
  'Name',
];
const NAMED_BY_ARN = new Set([
  'AWS::SNS::Topic',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
]);

/** A synthesized template, its intrinsic functions resolved to local values. */
export class Template {
  readonly #raw: RawTemplate;
  readonly #values: LocalValues;

  constructor(json: unknown) {
    this.#raw = rawTemplate.parse(json);
    this.#values = localValues(this.#raw);
  }

  /** Every resource of one of the types, its properties resolved and read with the schema. */
  resources<S extends z.ZodType>(
    types: readonly string[],
    schema: S,
  ): { id: string; type: string; name: string; arn: string; properties: z.output<S> }[] {
    return Object.entries(this.#raw.Resources)
      .filter(([, resource]) => types.includes(resource.Type))
      .map(([id, resource]) => {
        const name = physicalName(this.#raw, id);
        const resolved = resolveIntrinsics(resource.Properties, this.#values);
        const parsed = schema.safeParse(resolved);
        if (!parsed.success) throw new Error(`${id} (${resource.Type}): ${z.prettifyError(parsed.error)}`);
        return { id, type: resource.Type, name, arn: arnOf(resource.Type, name), properties: parsed.data };
      });
  }
}

function localValues(raw: RawTemplate): LocalValues {
  const pseudo: Record<string, unknown> = {
    'AWS::Region': REGION,
    'AWS::AccountId': ACCOUNT,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': 'local',
    'AWS::StackId': arnOf('AWS::CloudFormation::Stack', 'local'),
  };
  const values: LocalValues = {
    ref(id) {
      if (id in pseudo) return pseudo[id];
      const parameter = raw.Parameters[id];
      if (parameter !== undefined) return parameter.Default;
      const type = raw.Resources[id]?.Type ?? '';
      const name = physicalName(raw, id);
      if (type === 'AWS::SQS::Queue') return `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`;
      return NAMED_BY_ARN.has(type) ? arnOf(type, name) : name;
    },
    attribute(id, attribute) {
      const type = raw.Resources[id]?.Type ?? '';
      const name = physicalName(raw, id);
      if (attribute === 'StreamArn') return streamArnOf(name);
      if (/^(Arn|TopicArn)$/.test(attribute)) return arnOf(type, name);
      if (/Name$/.test(attribute)) return name;
      return `${name}.${attribute}`;
    },
    condition: (name) => Boolean(resolveIntrinsics(raw.Conditions[name], values)),
    mapping: (map, first, second) => raw.Mappings[map]?.[first]?.[second],
  };
  return values;
}

function physicalName(raw: RawTemplate, id: string): string {
  const properties = raw.Resources[id]?.Properties ?? {};
  for (const property of NAME_PROPERTIES) {
    const name = properties[property];
    if (typeof name === 'string') return name;
  }
  return id;
}
