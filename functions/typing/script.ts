import { asset } from '../web/asset.ts';
import { pageScript } from './phone-script.ts';

/** Saves a `TypingForm` by itself. Made from the folder phone/ by `npm run phone`. */
export const typingScript = asset('typing.js', 'text/javascript; charset=utf-8', pageScript);
