import { reasons } from '../reasons.ts';
import { type Asset, asset } from '../web/asset.ts';
import type { StaffParts } from '../web/context.ts';
import type { CapabilityPages } from '../web/pages.ts';
import { paperStyles } from '../web/styles-paper.ts';
import { staffStyles } from './styles-staff.ts';

/** Gathers the capabilities' looks: one stylesheet for all pages, and files for a few. */
export async function gatherStaffParts(pages: readonly CapabilityPages[]): Promise<StaffParts> {
  const looks = await Promise.all(pages.flatMap(({ look }) => (look ? [look()] : [])));
  const styles = [staffStyles, paperStyles, ...looks.map((look) => look.styles ?? '')].join('');
  const sheet = asset('staff.css', 'text/css; charset=utf-8', styles);
  const assets: readonly Asset[] = [sheet, ...looks.flatMap((look) => look.assets ?? [])];
  return { sheet: sheet.path, assets, reasons };
}
