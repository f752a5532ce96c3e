import { digitsFor } from '../../i18n/khmer.ts';
import { say } from '../../i18n/say.ts';
import { markOf } from '../../typing/rules/merge.ts';
import { TypingField } from '../../typing/typing-form.tsx';
import { LinkButton } from '../../web/parts.tsx';
import { type EntryKind, MAX_ASKED_OF } from '../rules/item-fields.ts';
import { type ItemForm, kindTexts, shownIn, Words } from './fields.tsx';
import { itemTexts as texts } from './texts.ts';

type BlockProps = ItemForm & {
  readonly id: string;
  readonly kind: EntryKind;
  /** Its number in its section; a new one has none. */
  readonly n: number | undefined;
  /** It is stored. */
  readonly there: boolean;
};

/** One decision, action point or issue. */
export function EntryBlock(props: BlockProps) {
  const { now, form, id, kind, n, there } = props;
  const { lang } = form;
  const { one, fresh } = kindTexts[kind];
  const title = n === undefined ? say(lang, fresh) : `${say(lang, one)} ${digitsFor(lang, n)}`;
  return (
    <fieldset
      id={`e-${id}`}
      class="entry"
      data-block={id}
      data-kind={kind}
      {...(there ? { 'data-there': '' } : {})}
    >
      <legend>{title}</legend>
      <p class="hint" data-hint={id}>
        {now.hints[id]}
      </p>
      <input type="hidden" name={`${id}.kind`} value={kind} />
      <input
        type="hidden"
        name={`was.${id}.kind`}
        value={markOf(Object.hasOwn(now.fields, `${id}.kind`) ? (now.fields[`${id}.kind`]?.text ?? '') : '')}
      />
      <div class="pair">
        <Words {...props} name={`${id}.text.km`} rows={2} label={say(lang, texts.inKhmer)} />
        <Words {...props} name={`${id}.text.en`} rows={2} label={say(lang, texts.inEnglish)} />
      </div>
      {kind === 'point' ? <PointFields {...props} /> : null}
      {kind === 'issue' ? <IssueFields {...props} /> : null}
      <TypingField now={now} form={form} name={`${id}.membersOnly`} single>
        <label class="choice">
          <input
            type="checkbox"
            name={`${id}.membersOnly`}
            value="yes"
            checked={shownIn(props, `${id}.membersOnly`) === 'yes'}
          />
          <span>
            {say(lang, texts.membersOnly)} <span class="help">{say(lang, texts.membersOnlyHelp)}</span>
          </span>
        </label>
      </TypingField>
      <EntryButtons {...props} title={n === undefined ? say(lang, texts.thisOne) : title} />
    </fieldset>
  );
}

function PointFields(props: BlockProps) {
  const { now, form, id } = props;
  const { lang } = form;
  const name = `${id}.owners`;
  const lines = shownIn(props, name).split('\n').filter(Boolean);
  const owners = lines.filter((one) => one !== 'open');
  const inputs = owners.length === 0 ? ['', ''] : [...owners, ''];
  return (
    <>
      <TypingField now={now} form={form} name={name} single>
        <label for={name}>{say(lang, texts.owners)}</label>
        <p class="help" id={`${name}-help`}>
          {say(lang, texts.ownersHelp)}
        </p>
        {inputs.map((owner, at) => (
          <input
            {...(at === 0 ? { id: name } : { 'aria-label': say(lang, texts.more) })}
            type="text"
            name={name}
            value={owner}
            list="owner-names"
            autocomplete="off"
            aria-describedby={`${name}-help`}
          />
        ))}
        <label class="choice">
          <input type="checkbox" name={name} value="open" checked={lines.includes('open')} />
          <span>{say(lang, texts.open)}</span>
        </label>
      </TypingField>
      <DateInput {...props} name={`${id}.due`} label={say(lang, texts.due)} />
    </>
  );
}

function IssueFields(props: BlockProps) {
  const { now, form, id } = props;
  const { lang } = form;
  const asked = `${id}.askedOf`;
  const hasReply = ['reply.km', 'reply.en', 'repliedOn'].some((part) => shownIn(props, `${id}.${part}`));
  return (
    <>
      <TypingField now={now} form={form} name={asked} single>
        <label for={asked}>{say(lang, texts.askedOf)}</label>
        <p class="help" id={`${asked}-help`}>
          {say(lang, texts.askedOfHelp)}
        </p>
        <input
          id={asked}
          type="text"
          name={asked}
          value={shownIn(props, asked)}
          maxlength={MAX_ASKED_OF}
          autocomplete="off"
          aria-describedby={`${asked}-help`}
        />
      </TypingField>
      <details class="fold" open={hasReply}>
        <summary>
          <span class="name">{say(lang, texts.reply)}</span>
          <span class="now">{hasReply ? '' : say(lang, texts.replyNone)}</span>
          <span class="change">{say(lang, texts.replyWrite)}</span>
        </summary>
        <div class="inside">
          <div class="pair">
            <Words {...props} name={`${id}.reply.km`} rows={2} label={say(lang, texts.inKhmer)} />
            <Words {...props} name={`${id}.reply.en`} rows={2} label={say(lang, texts.inEnglish)} />
          </div>
          <DateInput {...props} name={`${id}.repliedOn`} label={say(lang, texts.repliedOn)} />
        </div>
      </details>
    </>
  );
}

function DateInput(props: BlockProps & { name: string; label: string }) {
  const { now, form, name, label } = props;
  const value = shownIn(props, name);
  const isIso = value === '' || /^\d{4}-\d\d-\d\d$/.test(value);
  return (
    <TypingField now={now} form={form} name={name} single>
      <label for={name}>{label}</label>
      <input id={name} type={isIso ? 'date' : 'text'} name={name} value={value} />
    </TypingField>
  );
}

/** What can become of an entry; its text stays. */
function EntryButtons({ form, id, kind, title, there, forumFrom }: BlockProps & { title: string }) {
  const { lang } = form;
  const makes = { decision: texts.makeDecision, point: texts.makePoint, issue: texts.makeIssue };
  const others = (['decision', 'point', 'issue'] as const).filter((one) => one !== kind);
  const hidden = <span class="hidden"> {title}</span>;
  return (
    <div class="actions">
      {others.map((one) => (
        <button type="submit" class="button quiet" name="do" value={`make ${id} ${one}`}>
          {makes[one][lang]}
          {hidden}
        </button>
      ))}
      <button type="submit" class="button quiet" name="do" value={`remove ${id}`}>
        {say(lang, texts.remove)}
        {hidden}
      </button>
      {kind === 'decision' && there && forumFrom ? (
        <LinkButton href={forumFrom(id)} weight="quiet">
          {say(lang, texts.planForum)}
          {hidden}
        </LinkButton>
      ) : null}
    </div>
  );
}
