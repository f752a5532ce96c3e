import type { Right } from './context.ts';

/**
 * Every route, and who may use it: the guard reads this table, and a route without a row stops the app
 * from being built. Forms are posted to the address they were shown at, so that a reload, the language
 * switch and 'back' all work.
 *
 * - `anyone`: no session · `link`: the signed link in the address decides · `signedIn`: any session
 * - `observer`, `coordinator`, `admin`: that role in the network of the address, or a higher one
 */
export const rights = {
  'GET /assets/:hash/:name': 'anyone',
  'GET /': 'signedIn',
  'GET /sign-in': 'anyone',
  'GET /sign-in/start': 'anyone',
  'GET /auth/callback': 'anyone',
  'GET /signed-in': 'signedIn',
  'POST /sign-out': 'anyone',

  'GET /new': 'signedIn',
  'POST /new': 'signedIn',
  'GET /n/:network/settings': 'admin',
  'GET /n/:network/settings/details': 'admin',
  'POST /n/:network/settings/details': 'admin',
  'GET /n/:network/settings/timeline': 'admin',
  'POST /n/:network/settings/timeline': 'admin',
  'GET /n/:network/settings/people': 'admin',
  'POST /n/:network/settings/people': 'admin',
  'GET /n/:network/settings/people/:staff': 'admin',
  'POST /n/:network/settings/people/:staff': 'admin',
  'GET /n/:network/settings/test-mail': 'admin',
  'POST /n/:network/settings/test-mail': 'admin',
  'GET /n/:network/today': 'observer',
  'GET /n/:network/board': 'admin',
  'GET /n/:network/pulse': 'admin',
  // One's own language and sessions are nobody else's business: an observer may change these.
  'GET /n/:network/you': 'observer',
  'POST /n/:network/you': 'observer',

  'GET /n/:network/meetings': 'observer',
  'GET /n/:network/meetings/new': 'coordinator',
  'POST /n/:network/meetings/new': 'coordinator',
  'GET /n/:network/meetings/:id': 'observer',
  'POST /n/:network/meetings/:id': 'coordinator',
  'GET /n/:network/meetings/:id/edit': 'coordinator',
  'POST /n/:network/meetings/:id/edit': 'coordinator',
  'GET /n/:network/meetings/:id/discard': 'coordinator',
  'POST /n/:network/meetings/:id/discard': 'coordinator',
  'GET /n/:network/meetings/:id/preview': 'coordinator',
  'POST /n/:network/meetings/:id/preview': 'coordinator',
  'GET /n/:network/meetings/:id/preview/mail': 'coordinator',
  'GET /n/:network/meetings/:id/change': 'coordinator',
  'POST /n/:network/meetings/:id/change': 'coordinator',
  'GET /n/:network/meetings/:id/cancel': 'coordinator',
  'POST /n/:network/meetings/:id/cancel': 'coordinator',
  'GET /n/:network/meetings/:id/invite': 'coordinator',
  'POST /n/:network/meetings/:id/invite': 'coordinator',
  'GET /n/:network/meetings/:id/people/:person': 'observer',
  'POST /n/:network/meetings/:id/people/:person': 'coordinator',
  'GET /n/:network/meetings/:id/print': 'observer',
  'GET /n/:network/meetings/:id/timeline': 'observer',
  'POST /n/:network/meetings/:id/timeline': 'coordinator',
  'GET /n/:network/meetings/:id/timeline/:kind': 'observer',
  'GET /n/:network/meetings/:id/save-the-date': 'coordinator',
  'POST /n/:network/meetings/:id/save-the-date': 'coordinator',
  'GET /n/:network/meetings/:id/summary': 'coordinator',
  'POST /n/:network/meetings/:id/summary': 'coordinator',
  // It records what others say.
  'GET /n/:network/meetings/:id/calls': 'coordinator',
  'POST /n/:network/meetings/:id/calls': 'coordinator',

  // What members and the public open: the signed link, or nothing, is all they need.
  'GET /a/:token': 'link',
  'POST /a/:token': 'link',
  'GET /a/:token/meeting.ics': 'link',
  'GET /n/:network/meetings/:id/seats/:seat/answer': 'coordinator',
  'POST /n/:network/meetings/:id/seats/:seat/answer': 'coordinator',
  'GET /c/:token/calendar.ics': 'link',
  'GET /p/:token': 'link',
  'POST /p/:token': 'link',
  'GET /calendar/:network/meetings.ics': 'anyone',
  'GET /notice/:network/:meeting': 'anyone',
  'POST /notice/:network/:meeting': 'anyone',
  // Its texts carry personal links, and whoever has a link may answer with it.
  'GET /n/:network/meetings/:id/hand-over': 'coordinator',
  'POST /n/:network/meetings/:id/hand-over': 'coordinator',
  'GET /n/:network/meetings/:id/letter': 'observer',

  // It shows addresses that strangers may have written from.
  'GET /n/:network/replies': 'coordinator',
  'POST /n/:network/replies': 'coordinator',

  'GET /n/:network/members': 'observer',
  'GET /n/:network/members/new': 'coordinator',
  'POST /n/:network/members/new': 'coordinator',
  'GET /n/:network/members/export': 'observer',
  'GET /n/:network/members/corrections': 'observer',
  'POST /n/:network/members/corrections': 'coordinator',
  'GET /n/:network/members/import': 'coordinator',
  'POST /n/:network/members/import': 'coordinator',
  'GET /n/:network/members/import/:id': 'coordinator',
  'POST /n/:network/members/import/:id': 'coordinator',
  'GET /n/:network/members/:id': 'observer',
  'POST /n/:network/members/:id': 'coordinator',
  'GET /n/:network/members/:id/edit': 'coordinator',
  'POST /n/:network/members/:id/edit': 'coordinator',
  'GET /n/:network/members/:id/status': 'coordinator',
  'POST /n/:network/members/:id/status': 'coordinator',
  'GET /n/:network/members/:id/contacts/new': 'coordinator',
  'POST /n/:network/members/:id/contacts/new': 'coordinator',
  'GET /n/:network/members/:id/contacts/:contact': 'coordinator',
  'POST /n/:network/members/:id/contacts/:contact': 'coordinator',
  'GET /n/:network/members/:id/contacts/:contact/left': 'coordinator',
  'POST /n/:network/members/:id/contacts/:contact/left': 'coordinator',
} as const satisfies Readonly<Record<string, Right>>;

const roleOrder = ['observer', 'coordinator', 'admin'] as const;

/** A right as a role in the network of the address, where it is one. */
export function isRole(right: Right): right is (typeof roleOrder)[number] {
  return right === 'observer' || right === 'coordinator' || right === 'admin';
}

/** Whether somebody with role `has` may do what needs `needed`. */
export function suffices(has: (typeof roleOrder)[number], needed: (typeof roleOrder)[number]): boolean {
  return roleOrder.indexOf(has) >= roleOrder.indexOf(needed);
}

/** @throws {RouteWithoutRight} naming the route. */
export function rightOf(method: string, path: string): Right {
  const right = new Map<string, Right>(Object.entries(rights)).get(`${method} ${path}`);
  if (!right) throw new RouteWithoutRight(method, path);
  return right;
}

/** A route was mounted that the table does not know. */
export class RouteWithoutRight extends Error {
  constructor(method: string, path: string) {
    super(`${method} ${path} has no row in functions/web/rights.ts: say there who may use it.`);
    this.name = 'RouteWithoutRight';
  }
}
