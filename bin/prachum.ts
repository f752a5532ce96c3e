import { App } from 'aws-cdk-lib';
import { addDeployment } from '../lib/app.ts';
import { settingsFromContext } from '../lib/settings.ts';

const app = new App({ analyticsReporting: false });
addDeployment(
  app,
  settingsFromContext((name) => app.node.tryGetContext(name)),
);
app.synth();
