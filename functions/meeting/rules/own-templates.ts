import * as z from 'zod';
import type { Aggregate } from '../../platform/aggregate.ts';
import { type EventIn, eventCatalogue } from '../../platform/event.ts';
import { withChanges } from './changes.ts';
import { MAX_LINE, meetingDetails } from './details.ts';
import { NoSuchTemplate, TemplateNameTaken, TemplateTooLarge, TooManyTemplates } from './refusals.ts';
import type { PartialDetails } from './state.ts';

/** The most that a network can have: the list is chosen from on a phone. */
export const MAX_TEMPLATES = 20;
/** Bytes of UTF-8 that one takes at most: all of them together are read whenever a meeting is begun. */
export const MAX_TEMPLATE_BYTES = 30_000;

const name = z.string().max(MAX_LINE);

/** What of a meeting is as true of the next one. Guests are people, and were asked to one meeting only. */
const templateDetails = meetingDetails()
  .omit({ date: true, answerBy: true, guests: true, note: true })
  .partial();

/** Facts about the templates that a network keeps for itself; the stream's id is `self`. */
export const templateEvents = eventCatalogue({
  /** `date`: local date of the meeting that it was made from, whose quarter its title may name. */
  TemplateKept: () =>
    z.object({ template: z.string(), name, date: z.iso.date().optional(), details: templateDetails }),
  TemplateRenamed: () => z.object({ template: z.string(), name }),
  TemplateRemoved: () => z.object({ template: z.string() }),
});
export type TemplateEvent = EventIn<typeof templateEvents>;

/** A shape of meeting that a network kept for itself. */
export interface OwnTemplate {
  readonly id: string;
  readonly name: string;
  readonly date?: string | undefined;
  readonly details: PartialDetails;
}

/** In the order in which they were kept. */
export type OwnTemplates = readonly OwnTemplate[];

/** Id of the one stream of templates in a network. */
export const TEMPLATES_ID = 'self';

export const templatesAggregate: Aggregate<OwnTemplates, TemplateEvent> = {
  kind: 'templates',
  events: templateEvents,
  initial: [],
  evolve: (templates, event) => {
    const { template } = event.data;
    const others = templates.filter(({ id }) => id !== template);
    switch (event.type) {
      case 'TemplateKept': {
        const { name, date, details } = event.data;
        return [...others, { id: template, name, date, details: withChanges({}, details) }];
      }
      case 'TemplateRenamed':
        return templates.map((one) => (one.id === template ? { ...one, name: event.data.name } : one));
      case 'TemplateRemoved':
        return others;
    }
  },
  reacting: [],
};

/**
 * Keeps the shape of a meeting. The same id again is the same form sent twice.
 *
 * @throws {TooManyTemplates} {@link TemplateNameTaken} {@link TemplateTooLarge}
 */
export function keepTemplate(
  templates: OwnTemplates,
  kept: { readonly id: string; readonly name: string; readonly details: PartialDetails },
): TemplateEvent[] {
  const { id, name, details } = kept;
  if (templates.some((one) => one.id === id)) return [];
  if (templates.length >= MAX_TEMPLATES) throw new TooManyTemplates({ max: MAX_TEMPLATES });
  freeName(templates, id, name);
  const { date, answerBy, guests, note, ...lasting } = details;
  if (new TextEncoder().encode(JSON.stringify(lasting)).length > MAX_TEMPLATE_BYTES) {
    throw new TemplateTooLarge({ max: MAX_TEMPLATE_BYTES / 1000 });
  }
  return [
    { type: 'TemplateKept', data: { template: id, name, ...(date ? { date } : {}), details: lasting } },
  ];
}

/** @throws {NoSuchTemplate} {@link TemplateNameTaken} */
export function renameTemplate(templates: OwnTemplates, id: string, name: string): TemplateEvent[] {
  const template = templates.find((one) => one.id === id);
  if (!template) throw new NoSuchTemplate();
  if (template.name === name) return [];
  freeName(templates, id, name);
  return [{ type: 'TemplateRenamed', data: { template: id, name } }];
}

/** Meetings that began from it stay as they are; removed twice is removed once. */
export function removeTemplate(templates: OwnTemplates, id: string): TemplateEvent[] {
  return templates.some((one) => one.id === id) ? [{ type: 'TemplateRemoved', data: { template: id } }] : [];
}

function freeName(templates: OwnTemplates, id: string, name: string): void {
  const same = (one: string) => one.trim().toLowerCase() === name.trim().toLowerCase();
  if (templates.some((one) => one.id !== id && same(one.name))) throw new TemplateNameTaken({ name });
}
