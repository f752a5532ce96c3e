import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';

/**
 * Sets the variables of tables that are not set: the tables of the AWS account and region of the environment, or of
 * the endpoint in `AWS_ENDPOINT_URL_DYNAMODB`, are found by their names.
 *
 * @param tables variable → part of the table's name.
 * @throws where an account has none or several of that name.
 */
export async function nameTables(tables: Readonly<Record<string, string>>): Promise<void> {
  if (process.env.AWS_ENDPOINT_URL_DYNAMODB) {
    process.env.AWS_REGION ??= 'local';
    process.env.AWS_ACCESS_KEY_ID ??= 'local';
    process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  }
  const missing = Object.entries(tables).filter(([variable]) => !process.env[variable]);
  if (missing.length === 0) return;
  const names: string[] = [];
  for await (const page of paginateListTables({ client: new DynamoDBClient({}) }, {})) {
    names.push(...(page.TableNames ?? []));
  }
  for (const [variable, part] of missing) {
    const found = names.filter((name) => name.includes(part));
    const [only] = found;
    if (only === undefined || found.length > 1) {
      throw new Error(`${found.length} tables are named like ${part}: say which one in ${variable}.`);
    }
    process.env[variable] = only;
  }
}
