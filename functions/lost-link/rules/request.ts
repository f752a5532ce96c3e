import type { Aggregate } from '../../platform/aggregate.ts';
import { type Recognised, type RecordedRequestEvent, type RequestEvent, requestEvents } from './events.ts';

/** One wish for a personal link. */
export interface LinkRequest {
  /** Who it is, where the network knows them. */
  readonly recognised?: (Recognised & { readonly at: string }) | undefined;
  /** When somebody brought the link (instant, UTC). */
  readonly broughtAt?: string | undefined;
}

export const requestAggregate: Aggregate<LinkRequest, RequestEvent> = {
  kind: 'linkRequest',
  events: requestEvents,
  initial: {},
  evolve,
  reacting: ['LinkRequested', 'RequesterRecognised'],
};

function evolve(request: LinkRequest, event: RecordedRequestEvent): LinkRequest {
  switch (event.type) {
    case 'LinkRequested':
      return request;
    case 'RequesterRecognised':
      return { ...request, recognised: { ...event.data, at: event.at } };
    case 'LinkHandedOver':
      return { ...request, broughtAt: event.at };
  }
}

/** Whether somebody of the network has still to bring the link: no mail goes to people who are reached otherwise. */
export function isToHandOver({ recognised, broughtAt }: LinkRequest): boolean {
  return recognised?.party === 'member' && recognised.channel !== 'email' && broughtAt === undefined;
}

/** Brought by a person; pressed twice it is said once. */
export function handOverLink(request: LinkRequest): RequestEvent[] {
  return isToHandOver(request) ? [{ type: 'LinkHandedOver', data: {} }] : [];
}
