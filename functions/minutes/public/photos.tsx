import type { PublicPhoto } from '../../files/in-public.ts';
import { photoPath } from '../../files/rules/photo-path.ts';
import { inLanguage, type Lang } from '../../i18n/say.ts';

/** Photos small, each with the large one behind a tap. They are asked for anew each time: one may have been taken back. */
export function Photos(props: { network: string; photos: readonly PublicPhoto[]; lang: Lang }) {
  const { network, photos, lang } = props;
  if (photos.length === 0) return null;
  return (
    <ul class={photos.length === 1 ? 'photos one' : 'photos'}>
      {photos.map(({ id, alt, small, large }) => {
        const words = inLanguage(alt, lang);
        return (
          <li>
            <a href={photoPath(network, id, large.name)}>
              <img
                src={photoPath(network, id, small.name)}
                width={small.width}
                height={small.height}
                alt={words?.text ?? ''}
                {...(words && words.lang !== lang ? { lang: words.lang } : {})}
                loading="lazy"
              />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
