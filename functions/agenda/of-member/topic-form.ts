import * as z from 'zod';
import { once } from '../../platform/once.ts';
import { bilingual, line, optional, pageId, wholeNumber } from '../../web/fields.ts';
import type { Labels } from '../../web/problems.ts';
import { LONGEST, SHORTEST } from '../rules/topic-events.ts';
import { agendaTexts as texts } from '../texts.ts';

/** What somebody says of a topic. */
export const topicForm = once(() =>
  z.object({
    id: pageId(),
    title: bilingual(200),
    minutes: wholeNumber(SHORTEST, LONGEST),
    speaker: optional(line(200)),
  }),
);

export const topicLabels: Labels = {
  title: texts.topicTitle,
  'title.en': texts.topicTitle,
  'title.km': texts.topicTitle,
  minutes: texts.minutes,
  speaker: texts.speaker,
};
