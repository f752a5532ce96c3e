import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { addDeployment } from '../../lib/app.ts';
import type { Settings } from '../../lib/settings.ts';

export const exampleSettings: Settings = {
  origin: 'https://meet.example.org',
  mailDomain: 'mail.example.org',
  receiveDomain: 'reply.mail.example.org',
  founderEmail: 'coordinator@example.org',
  stage: 'live',
  signInSender: 'cognito',
  protected: true,
};

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      DeletionPolicy: z.string().optional(),
      UpdateReplacePolicy: z.string().optional(),
      DependsOn: z.array(z.string()).optional(),
    }),
  ),
});

export interface Resource<P> {
  readonly id: string;
  readonly properties: P;
  readonly deletionPolicy: string | undefined;
  readonly dependsOn?: readonly string[] | undefined;
}

/** What becomes of a resource that the stack gives up. */
export interface Fate {
  readonly id: string;
  readonly type: string;
  readonly deletionPolicy: string | undefined;
  readonly replacePolicy: string | undefined;
}

const made = new Map<string, ReturnType<typeof synthesize>>();

/**
 * The template of a deployment, made once for each kind of settings and only looked at. Functions are not
 * bundled: what they weigh is the bench's business.
 */
export function synthesized(settings: Settings = exampleSettings) {
  const key = JSON.stringify(settings);
  const known = made.get(key) ?? synthesize(settings);
  made.set(key, known);
  return known;
}

function synthesize(settings: Settings) {
  const app = new App({ analyticsReporting: false, context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = addDeployment(app, settings);
  const template = templateSchema.parse(Template.fromStack(stack).toJSON());
  return {
    app,
    stack,
    /** All resources, by what becomes of them. */
    fates(): Fate[] {
      return Object.entries(template.Resources).map(([id, resource]) => ({
        id,
        type: resource.Type,
        deletionPolicy: resource.DeletionPolicy,
        replacePolicy: resource.UpdateReplacePolicy,
      }));
    },
    /** All resources of one type, their properties read by a schema. */
    resources<P>(type: string, properties: z.ZodType<P>): Resource<P>[] {
      return Object.entries(template.Resources)
        .filter(([, resource]) => resource.Type === type)
        .map(([id, { Properties, DeletionPolicy, DependsOn }]) => ({
          id,
          properties: properties.parse(Properties),
          deletionPolicy: DeletionPolicy,
          dependsOn: DependsOn,
        }));
    },
  };
}

/** The logical id that an intrinsic points to, e.g. `{ "Fn::GetAtt": ["Id", "Arn"] }`. */
export function idOf(value: unknown): string {
  const found = z
    .union([
      z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
      z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((get) => get['Fn::GetAtt'][0]),
    ])
    .safeParse(value);
  return found.data ?? JSON.stringify(value);
}
