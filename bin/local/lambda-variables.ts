import { REGION } from './arns.ts';
import type { FunctionSpec } from './environment.ts';
import { accessKeyOf, SECRET_KEY } from './permissions.ts';

/** What Lambda sets for every function, with endpoints of this machine and credentials that only it knows. */
export function lambdaVariables(spec: FunctionSpec, dynamodb: string, aws: string): Record<string, string> {
  return {
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: accessKeyOf(spec.id),
    AWS_SECRET_ACCESS_KEY: SECRET_KEY,
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_SES: aws,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws,
    AWS_ENDPOINT_URL_S3: aws,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
  };
}
