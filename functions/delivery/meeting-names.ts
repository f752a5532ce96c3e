const ID = '([A-Za-z0-9_-]{1,64})';

/** The meeting behind a calendar UID, as `meetingUid` writes it; `undefined` where it is none of ours. */
export function meetingOfUid(uid: string, mailDomain: string): string | undefined {
  return idIn(uid, new RegExp(`^mtg-${ID}$`), mailDomain);
}

/** The meeting behind a message id, as `threadRoot` writes it; `undefined` where it is none of ours. */
export function meetingOfThread(messageId: string, mailDomain: string): string | undefined {
  return idIn(messageId, new RegExp(`^mtg-${ID}\\.root$`), mailDomain);
}

function idIn(name: string, left: RegExp, mailDomain: string): string | undefined {
  const at = name.lastIndexOf('@');
  if (name.slice(at + 1).toLowerCase() !== mailDomain.toLowerCase()) return undefined;
  return left.exec(name.slice(0, Math.max(0, at)))?.[1];
}
