import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  keyedHash,
  type LinkClaims,
  linkPurposes,
  readLink,
  signLink,
} from '../../functions/platform/links.ts';

const KEY = 'a key that only tests know';
const keys = { current: '1', keys: { 1: KEY } };
const claims: LinkClaims = {
  purpose: 'answer',
  network: 'best',
  cause: '01MEETING',
  seat: 'm-lotus',
  person: 'c-bopha',
  epoch: 0,
  expires: '2025-12-10',
};
const read = (token: string) => readLink(token, keys, '2025-10-13');

/** A token that says its purpose in this way, signed as ours are. */
function signedAs(purpose: string): string {
  const body = `1.${purpose}.best.01MEETING.m-lotus.c-bopha.0.20251210`;
  const signature = createHmac('sha256', KEY).update(body).digest().subarray(0, 18).toString('base64url');
  return `${body}.${signature}`;
}

describe('what a link is for', () => {
  test('is in it as a whole word, and is read back', () => {
    for (const purpose of linkPurposes) {
      const token = signLink({ ...claims, purpose }, keys);
      expect(token).toContain(`.${purpose}.`);
      expect(read(token)).toEqual({ valid: true, claims: { ...claims, purpose } });
    }
  });

  test('is still read from links of the time when it was one letter', () => {
    // Copied from a message of that time.
    expect(read('1.a.best.01MEETING.m-lotus.c-bopha.0.20251210.ipSOPwO1gfQHRxKby_s7EG99')).toEqual({
      valid: true,
      claims,
    });
    const meant = ['a', 'p', 's', 'f'].map((letter) => read(signedAs(letter)));
    expect(meant.map((reading) => reading.valid && reading.claims.purpose)).toEqual([
      'answer',
      'personal',
      'staff',
      'feed',
    ]);
  });

  test('is never taken for another that begins alike', () => {
    for (const other of ['approve', 'answers', 'ans', 'print', 'forum', 'n', '']) {
      expect(read(signedAs(other)), other).toEqual({ valid: false, reason: 'tampered' });
    }
  });

  test('is not asked of a version that nobody made, also where every object has that name', () => {
    for (const version of ['2', '', 'constructor', '__proto__', 'toString']) {
      const token = signLink(claims, keys).replace(/^1/, version);
      expect(read(token), version).toEqual({ valid: false, reason: 'tampered' });
      expect(keyedHash('text', keys, version), version).toBe('');
    }
  });

  test('cannot be changed without the key', () => {
    const token = signLink(claims, keys);
    expect(read(token.replace('.answer.', '.personal.'))).toEqual({ valid: false, reason: 'tampered' });
  });
});
