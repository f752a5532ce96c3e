import type { Aggregate } from '../../platform/aggregate.ts';
import { type Recognised, type RecordedRequestEvent, type RequestEvent, requestEvents } from './events.ts';

/** One wish for a personal link. */
export interface LinkRequest {
  /** Who it is, where the network knows them. */
  readonly recognised?: (Recognised & { readonly at: string }) | undefined;
  readonly handedOver: boolean;
}

export const requestAggregate: Aggregate<LinkRequest, RequestEvent> = {
  kind: 'linkRequest',
  events: requestEvents,
  initial: { handedOver: false },
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
      return { ...request, handedOver: true };
  }
}

/** Whether somebody of the network has still to bring the link: no mail goes to people who are reached otherwise. */
export function isToHandOver({ recognised, handedOver }: LinkRequest): boolean {
  return recognised?.party === 'member' && recognised.channel !== 'email' && !handedOver;
}

/** Brought by a person; pressed twice it is said once. */
export function handOverLink(request: LinkRequest): RequestEvent[] {
  return isToHandOver(request) ? [{ type: 'LinkHandedOver', data: {} }] : [];
}
