/** Who opens a page: somebody who signs in, or anybody who has the link. */
export type Opener = 'coordinator' | 'admin' | 'observer' | 'anybody';

/** A page with life in it. */
export interface Scene {
  readonly name: string;
  readonly url: string;
  readonly opener: Opener;
}
