import { agendaPages } from '../agenda/pages.ts';
import { boardPages } from '../boards/pages.ts';
import { dayPages } from '../day/pages.ts';
import { feedPages } from '../feed/pages.ts';
import { filePages } from '../files/pages.ts';
import { forgettingPages } from '../forgetting/pages.ts';
import { forumPages } from '../forum/pages.ts';
import { lostLinkPages } from '../lost-link/pages.ts';
import { meetingPages } from '../meeting/pages.ts';
import { memberPages } from '../membership/pages.ts';
import { minutesPages } from '../minutes/pages.ts';
import { networkPages } from '../network/pages.ts';
import { replyPages } from '../replies/pages.ts';
import { taskPages } from '../tasks/pages.ts';
import { typingPages } from '../typing/pages.ts';
import { type CapabilityPages, type PageRoute, pageGroup } from '../web/pages.ts';
import type { SignIn } from './sign-in.tsx';

/**
 * Every capability that has pages. A new one is added to this list and nowhere else in the site. The order
 * is that of what they bring to pages of others: styles.
 */
export const capabilityPages: readonly CapabilityPages[] = [
  meetingPages,
  networkPages,
  replyPages,
  memberPages,
  boardPages,
  feedPages,
  lostLinkPages,
  dayPages,
  minutesPages,
  typingPages,
  filePages,
  forgettingPages,
  taskPages,
  agendaPages,
  forumPages,
];

/** The site's own pages: signing in, one's networks, and the files that pages need. */
export function sitePages(signIn: () => Promise<SignIn>): CapabilityPages {
  return {
    routes: [
      ...pageGroup(() => import('./assets.ts'), {
        'GET /assets/:hash/:name': ['anyone', 'showAsset'],
      }),
      ...pageGroup(async () => (await import('./sign-in.tsx')).signInPages(signIn), {
        'GET /': ['signedIn', 'showNetworks'],
        'GET /sign-in': ['anyone', 'showSignIn'],
        'GET /sign-in/start': ['anyone', 'startSignIn'],
        'GET /auth/callback': ['anyone', 'finishSignIn'],
        'GET /signed-in': ['signedIn', 'showSignedIn'],
        'POST /sign-out': ['anyone', 'signOut'],
      }),
    ],
  };
}

/**
 * Every route, an exact path before one with a placeholder in its place: the first match answers.
 *
 * @throws {RouteTwice} when two pages want the same.
 */
export function routesOf(pages: readonly CapabilityPages[]): PageRoute[] {
  const routes = pages.flatMap((one) => one.routes);
  const order = (path: string) => path.replace(/:\w+/g, '~');
  // Whatever its placeholders are called: the addresses are the same.
  const places = routes.map(({ method, path }) => `${method} ${order(path)}`);
  const twice = routes.find((_, index) => places.indexOf(places[index] ?? '') !== index);
  if (twice) throw new RouteTwice(`${twice.method} ${twice.path}`);
  return routes.sort((a, b) => (order(a.path) < order(b.path) ? -1 : order(a.path) > order(b.path) ? 1 : 0));
}

/** One route was to be answered by two pages. */
export class RouteTwice extends Error {
  constructor(route: string) {
    super(`${route} is in two tables of pages: say in one of them who may use it and what answers.`);
    this.name = 'RouteTwice';
  }
}
