import { createServer, type Server } from 'node:http';
import * as z from 'zod';
import { listen } from '../../bin/local/fetch-server.ts';

const made = z.strictObject({
  UserPoolId: z.string(),
  Username: z.string(),
  MessageAction: z.string(),
  UserAttributes: z.array(z.strictObject({ Name: z.string(), Value: z.string() })),
});

/** What a user pool does with AdminCreateUser (API reference): a name that it has is refused, in any letters. */
export class CognitoStandIn {
  readonly accounts: z.infer<typeof made>[] = [];
  /** Authorization headers of the calls. */
  readonly signed: string[] = [];
  /** Answers the next calls with this error. */
  failing: string | undefined;
  readonly #server: Server;
  url = '';

  constructor() {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const json = (status: number, value: unknown) =>
        response
          .writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
          .end(JSON.stringify(value));
      this.signed.push(request.headers.authorization ?? '');
      if (this.failing) return json(400, { __type: this.failing, message: 'not now' });
      if (request.headers['x-amz-target'] !== 'AWSCognitoIdentityProviderService.AdminCreateUser')
        return json(400, { __type: 'UnknownOperationException' });
      const user = made.parse(JSON.parse(Buffer.concat(chunks).toString()));
      if (this.accounts.some(({ Username }) => Username.toLowerCase() === user.Username.toLowerCase()))
        return json(400, { __type: 'UsernameExistsException', message: 'User account already exists' });
      this.accounts.push(user);
      return json(200, { User: { Username: 'a-sub', Enabled: true, UserStatus: 'CONFIRMED' } });
    });
  }

  async start(): Promise<void> {
    this.url = `http://127.0.0.1:${await listen(this.#server, 0)}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
