import { tagged } from '../web/tagged.ts';
import { showPersonalFeed } from './personal-feed.ts';
import { showPublicFeed } from './public-feed.ts';

/** The calendars: one part of the bundle. Programs ask often, and mostly for what they have: hence the tags. */
export const personalFeed = tagged(showPersonalFeed);
export const publicFeed = tagged(showPublicFeed);
