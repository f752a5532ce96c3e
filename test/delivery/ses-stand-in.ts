import { createServer, type ServerResponse } from 'node:http';
import { type AnswerName, isAnswer, sesAnswers } from '../../bin/local/ses-answers.ts';

/** What the stand-in does with a call. `…AfterAccept` takes the mail and never lets the caller know. */
export type SesMood = 'accept' | AnswerName | 'hangBeforeAccept' | 'hangAfterAccept' | 'resetAfterAccept';

export interface AcceptedMail {
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
  readonly configurationSet: string;
  readonly raw: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** SES's Query API as far as SendRawEmail and GetSendQuota go, over real HTTP. */
export class SesStandIn {
  readonly accepted: AcceptedMail[] = [];
  calls = 0;
  mood: (call: number, to: string) => SesMood = () => 'accept';
  quota = { perDay: 50_000, perSecond: 500, sentLastDay: 0 };
  readonly #hanging = new Set<ServerResponse>();
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => this.#answer(new URLSearchParams(Buffer.concat(chunks).toString()), response));
  });

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #answer(form: URLSearchParams, response: ServerResponse): void {
    if (form.get('Action') === 'GetSendQuota') {
      const { perDay, perSecond, sentLastDay } = this.quota;
      const parts = `<Max24HourSend>${perDay}</Max24HourSend><MaxSendRate>${perSecond}</MaxSendRate>`;
      respond(
        response,
        200,
        result('GetSendQuota', `${parts}<SentLast24Hours>${sentLastDay}</SentLast24Hours>`),
      );
      return;
    }
    this.calls += 1;
    const recipient = form.get('Destinations.member.1') ?? '';
    const mood = this.mood(this.calls, recipient);
    if (isAnswer(mood)) {
      const [source, configurationSet] = [form.get('Source') ?? '', form.get('ConfigurationSetName') ?? ''];
      const asked = { source, recipient, configurationSet, region: 'AP-SOUTHEAST-1' };
      const { code, message, status } = sesAnswers[mood](asked);
      respond(response, status, failure(code, message));
      return;
    }
    switch (mood) {
      case 'accept':
        respond(response, 200, result('SendRawEmail', `<MessageId>${this.#accept(form)}</MessageId>`));
        return;
      case 'hangBeforeAccept':
        this.#hanging.add(response);
        return;
      case 'hangAfterAccept':
        this.#accept(form);
        this.#hanging.add(response);
        return;
      case 'resetAfterAccept':
        this.#accept(form);
        response.destroy();
    }
  }

  #accept(form: URLSearchParams): string {
    const tags: Record<string, string> = {};
    for (let n = 1; form.has(`Tags.member.${n}.Name`); n += 1) {
      tags[form.get(`Tags.member.${n}.Name`) ?? ''] = form.get(`Tags.member.${n}.Value`) ?? '';
    }
    const messageId = `message-${this.accepted.length + 1}`;
    this.accepted.push({
      messageId,
      to: form.get('Destinations.member.1') ?? '',
      from: form.get('Source') ?? '',
      configurationSet: form.get('ConfigurationSetName') ?? '',
      raw: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString(),
      tags,
    });
    return messageId;
  }
}

function respond(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
}

function result(action: string, inside: string): string {
  return (
    `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${inside}` +
    `</${action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${action}Response>`
  );
}

function failure(code: string, message: string): string {
  return (
    '<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>' +
    `<Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>r</RequestId></ErrorResponse>`
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
