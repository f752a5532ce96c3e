import { App } from 'aws-cdk-lib';
import { addDeployment } from '../lib/app.ts';
import { settingsFromContext, UnusableSettings } from '../lib/settings.ts';

const app = new App({ analyticsReporting: false });
try {
  addDeployment(
    app,
    settingsFromContext((name) => app.node.tryGetContext(name)),
  );
  app.synth();
} catch (error) {
  if (!(error instanceof UnusableSettings)) throw error;
  // The sentences are for the person who deploys; a stack trace would bury them.
  console.error(error.message);
  process.exitCode = 1;
}
