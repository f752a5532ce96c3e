import type MimeNode from 'nodemailer/lib/mime-node';

/** Characters in a line of base64 (RFC 2045 §6.8). */
const LINE = 76;

/**
 * The bytes of a message that nodemailer has put together, the same that it would stream: its streams, a dozen for
 * one mail, take longer than everything else about it. The parts are texts, sent as base64.
 */
export function bytesOf(root: MimeNode): Buffer {
  const text = textOf(root);
  return Buffer.from(text.endsWith('\n') ? text : `${text}\r\n`, 'latin1');
}

/** Headers and content are ASCII. @throws {TypeError} for a part that is no text in base64. */
function textOf(node: MimeNode): string {
  const head = `${node.buildHeaders()}\r\n\r\n`;
  if (node.multipart) {
    const parts = node.childNodes.map((part) => `--${node.boundary}\r\n${textOf(part)}\r\n`);
    return `${head}${parts.join('')}--${node.boundary}--\r\n`;
  }
  const { content } = node;
  if (typeof content !== 'string' || node.getTransferEncoding() !== 'base64')
    throw new TypeError('a part of a mail is text in base64');
  return `${head}${inLines(Buffer.from(content).toString('base64'))}`;
}

function inLines(base64: string): string {
  const lines: string[] = [];
  for (let at = 0; at < base64.length; at += LINE) lines.push(base64.slice(at, at + LINE));
  return lines.join('\r\n');
}
