import { type Asset, asset } from '../web/asset.ts';
import type { Dress } from '../web/context.ts';
import type { CapabilityPages } from '../web/pages.ts';
import { staffStyles } from './styles-staff.ts';

/** What the pages of those who run a network wear: one stylesheet for all, and files for a few. */
export async function dressOf(pages: readonly CapabilityPages[]): Promise<Dress> {
  const looks = await Promise.all(pages.flatMap(({ look }) => (look ? [look()] : [])));
  const styles = [staffStyles, ...looks.map((look) => look.styles ?? '')].join('');
  const sheet = asset('staff.css', 'text/css; charset=utf-8', styles);
  const assets: readonly Asset[] = [sheet, ...looks.flatMap((look) => look.assets ?? [])];
  return { sheet: sheet.path, assets };
}
