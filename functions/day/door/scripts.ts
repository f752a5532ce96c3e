import { asset } from '../../web/asset.ts';
import { pageScript } from './phone-scripts.ts';

export const doorScript = asset('door.js', 'text/javascript; charset=utf-8', pageScript);
