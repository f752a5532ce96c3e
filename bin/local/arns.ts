/** Where the local cloud says it is. */
export const REGION = 'ap-southeast-1';
export const ACCOUNT = '000000000000';

/** The ARN that a resource of this type and physical name would have. */
export function arnOf(type: string, name: string): string {
  const service = (type.split('::')[1] ?? 'local').toLowerCase();
  const place = `${REGION}:${ACCOUNT}`;
  switch (type) {
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return `arn:aws:dynamodb:${place}:table/${name}`;
    case 'AWS::Lambda::Function':
      return `arn:aws:lambda:${place}:function:${name}`;
    case 'AWS::SecretsManager::Secret':
      return `arn:aws:secretsmanager:${place}:secret:${name}-Local1`;
    case 'AWS::Events::Rule':
      return `arn:aws:events:${place}:rule/${name}`;
    case 'AWS::Scheduler::Schedule':
      return `arn:aws:scheduler:${place}:schedule/default/${name}`;
    case 'AWS::SES::ConfigurationSet':
      return `arn:aws:ses:${place}:configuration-set/${name}`;
    case 'AWS::SES::EmailIdentity':
      return `arn:aws:ses:${place}:identity/${name}`;
    case 'AWS::S3::Bucket':
      return `arn:aws:s3:::${name}`;
    default:
      return `arn:aws:${service}:${place}:${name}`;
  }
}

/** The stream of a table; the engine's own stream ARN is found by the table's name. */
export function streamArnOf(tableName: string): string {
  return `${arnOf('AWS::DynamoDB::Table', tableName)}/stream/2025-01-01T00:00:00.000`;
}
