import type { Lang } from '../i18n/say.ts';
import type { MailHeadline, Wording } from './mail-model.ts';
import { Marked, Sign } from './mail-parts.tsx';
import { colour, HeadingLine, tones, typeStyle } from './mail-type.tsx';

/** What the mail is, then what, when and where: who reads no further knows. `first`: of the whole mail. */
export function Headline({ headline, lang, first }: { headline: MailHeadline; lang: Lang; first: boolean }) {
  const { sign, what, when, where, before = {}, off = false } = headline;
  const tight = lang === 'km' ? '1.65' : '1.5';
  return (
    <>
      {sign ? (
        <Sign tone={sign.tone}>
          <Heading of={sign.text} lang={lang} first={first} size={20} ink={tones[sign.tone].ink} />
        </Sign>
      ) : (
        <div style="margin:12px 0 8px">
          <Heading of={what} lang={lang} first={first} size={22} />
        </div>
      )}
      {sign || when || where ? (
        <Marked style={`${typeStyle(lang, 17)};line-height:${tight};padding:0 0 0 14px`}>
          {sign ? <Fact is={what} was={before.what} strong /> : ''}
          {when ? <Fact is={when} was={before.when} off={off} strong /> : ''}
          {where ? <Fact is={where} was={before.where} off={off} /> : ''}
        </Marked>
      ) : (
        ''
      )}
    </>
  );
}

function Heading(props: { of: Wording; lang: Lang; first: boolean; size: number; ink?: string }) {
  const { of, lang, first, size, ink } = props;
  const style = `${typeStyle(lang, size, ink)};line-height:${lang === 'km' ? '1.55' : '1.3'};margin:0;font-weight:bold`;
  const text = <HeadingLine of={of} />;
  return first ? <h1 style={style}>{text}</h1> : <h2 style={style}>{text}</h2>;
}

/** A line of the headline; what is no longer so is above what is, smaller and struck through. */
function Fact(props: { is: Wording; was?: Wording | undefined; strong?: boolean; off?: boolean }) {
  const { is, was, strong, off } = props;
  const text = off ? (
    <s>
      <HeadingLine of={is} />
    </s>
  ) : (
    <HeadingLine of={is} />
  );
  return (
    <>
      {was ? (
        <div style={`color:${colour.muted};font-size:15px`}>
          <s>
            <HeadingLine of={was} />
          </s>
        </div>
      ) : (
        ''
      )}
      <div style="margin:0 0 3px">
        {was ? '→\u00a0' : ''}
        {strong ? <strong>{text}</strong> : text}
      </div>
    </>
  );
}
