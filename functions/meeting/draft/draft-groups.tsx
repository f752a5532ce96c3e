import { markOf } from '../../typing/rules/merge.ts';
import { TypingGroup } from '../../typing/typing-group.tsx';
import type { StaffContext } from '../../web/context.ts';
import type { OpenMeeting } from '../page/context.ts';
import { describeWhole } from '../page/describe.ts';
import { labelOf, type lastSaved, savedBy } from './draft-typing.ts';
import { type DetailField, detailFields } from './form.ts';
import { textOf } from './meanwhile.ts';
import type { Posted, ReadForm } from './save.ts';

/**
 * On what each field of the form was filled in. One that could not be stored, or of which there are two texts, keeps
 * what it was filled in on first: what somebody else saves meanwhile is not overwritten by what is sent next.
 */
export function DraftGroups(props: {
  readonly c: StaffContext;
  readonly open: OpenMeeting;
  readonly read: ReadForm | undefined;
  readonly posted: Posted | undefined;
  readonly last: Awaited<ReturnType<typeof lastSaved>> | undefined;
}) {
  const { c, open, read, posted, last } = props;
  const { lang } = c.var;
  const { details } = open.meeting;
  const isOpen = (field: DetailField) => read?.unreadable.includes(field) || read?.clashes.includes(field);
  return (
    <>
      {detailFields.map((field) => {
        const now = markOf(textOf(field, details));
        const clash = read?.clashes.includes(field)
          ? {
              mark: now,
              theirs: describeWhole(field, details, lang),
              yours: describeWhole(field, read.typed, lang),
              ...savedBy(c, last?.get(field)),
            }
          : undefined;
        return (
          <TypingGroup
            lang={lang}
            name={field}
            label={labelOf(c, field)}
            mark={isOpen(field) ? (posted?.marks[field] ?? now) : now}
            unsaved={isOpen(field) === true}
            clash={clash}
          />
        );
      })}
    </>
  );
}
