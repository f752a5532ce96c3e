import * as z from 'zod';
import { type DynamoWire, WireError } from './dynamo-wire.ts';
import type { Template } from './template.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));
const index = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
});
const tableProperties = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  GlobalSecondaryIndexes: z.array(index).optional(),
  LocalSecondaryIndexes: z.array(index).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
});

/** Tables of the template: logical id, and name in the engine. */
export function tableNames(template: Template): Record<string, string> {
  const tables = template.resources(['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table'], tableProperties);
  return Object.fromEntries(tables.map((table) => [table.id, table.name]));
}

/** Thrown when kept data has other keys or indexes than the template now asks for. */
export class TablesChanged extends Error {
  constructor(name: string) {
    super(
      `The keys or indexes of ${name} changed since this data was made: start over with \`npm start -- --fresh\`.`,
    );
    this.name = 'TablesChanged';
  }
}

/**
 * Creates the template's tables that the engine does not have yet, with indexes and streams.
 *
 * @throws {TablesChanged} when a table is there with another shape.
 */
export async function createTables(template: Template, wire: DynamoWire): Promise<void> {
  for (const table of template.resources(
    ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table'],
    tableProperties,
  )) {
    const { StreamSpecification: stream, ...shape } = table.properties;
    try {
      await wire.call('DynamoDB_20120810.CreateTable', {
        TableName: table.name,
        BillingMode: 'PAY_PER_REQUEST',
        ...shape,
        ...(stream === undefined ? {} : { StreamSpecification: { StreamEnabled: true, ...stream } }),
      });
    } catch (error) {
      if (!(error instanceof WireError) || error.name !== 'ResourceInUseException') throw error;
      await compare(wire, table.name, shape);
    }
  }
}

const described = z.object({
  Table: z.object({ KeySchema: keySchema, GlobalSecondaryIndexes: z.array(index).optional() }),
});

async function compare(
  wire: DynamoWire,
  name: string,
  shape: Omit<z.infer<typeof tableProperties>, 'StreamSpecification'>,
) {
  const { Table: kept } = described.parse(
    await wire.call('DynamoDB_20120810.DescribeTable', { TableName: name }),
  );
  const outline = (table: {
    KeySchema: z.infer<typeof keySchema>;
    GlobalSecondaryIndexes?: z.infer<typeof index>[] | undefined;
  }) =>
    JSON.stringify([
      table.KeySchema.map((key) => key.AttributeName),
      (table.GlobalSecondaryIndexes ?? [])
        .map((one) => `${one.IndexName}:${one.KeySchema.map((key) => key.AttributeName).join('+')}`)
        .sort(),
    ]);
  if (outline(kept) !== outline(shape)) throw new TablesChanged(name);
}
