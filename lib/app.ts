import { Annotations, type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { hasArm64, NO_ARM64 } from './native-code.ts';
import { PrachumStack } from './prachum-stack.ts';
import type { Settings } from './settings.ts';

const NOT_PROTECTED =
  'Nothing refuses to be deleted yet, so that a failed first deployment can be taken back. When it has ' +
  "ended well, set 'protected' to 'yes' and deploy again: see docs/deployment.md.";

/**
 * Adds the deployment to a CDK app. The cloud (`bin/prachum.ts`), `npm start` and the tests all come
 * through here, so that they synthesize the same stack: no account, no region, no credentials. A finding
 * of cdk-nag fails the synth.
 */
export function addDeployment(app: App, settings: Settings): PrachumStack {
  const stack = new PrachumStack(app, 'Prachum', { settings });
  if (!settings.protected) {
    Annotations.of(stack).addWarningV2('prachum:unprotected', NOT_PROTECTED);
  }
  // The CDK's command refuses to deploy it; what only runs here does not need it.
  if (!hasArm64()) Annotations.of(stack).addError(NO_ARM64);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return stack;
}
