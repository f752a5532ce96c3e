import * as z from 'zod';
import { REGION } from './arns.ts';

/** An error answer of the engine; `name` is the exception's short name, e.g. `ResourceInUseException`. */
export class WireError extends Error {
  constructor(type: string, message: string) {
    super(message);
    this.name = type.split('#').at(-1) ?? type;
  }
}

const errorAnswer = z.object({
  __type: z.string(),
  message: z.string().optional(),
  Message: z.string().optional(),
});

/**
 * DynamoDB's JSON protocol as it is on the wire, where attribute values already have the shape that
 * Lambda receives (numbers as strings, binary as base64).
 */
export class DynamoWire {
  readonly endpoint: string;

  constructor(endpoint: string) {
    this.endpoint = endpoint;
  }

  /**
   * @param target e.g. `DynamoDB_20120810.ListTables`.
   * @throws {WireError}
   */
  async call(target: string, body: unknown): Promise<unknown> {
    const answer = await fetch(this.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        'x-amz-date': '20250101T000000Z',
        authorization: `AWS4-HMAC-SHA256 Credential=local/20250101/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify(body),
    });
    const json: unknown = await answer.json();
    if (answer.ok) return json;
    const error = errorAnswer.safeParse(json);
    if (!error.success) throw new WireError('UnknownError', `${target} answered ${answer.status}`);
    throw new WireError(error.data.__type, error.data.message ?? error.data.Message ?? '');
  }
}
