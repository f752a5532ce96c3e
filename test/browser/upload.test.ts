import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Reader } from '../../bin/demo/reader.ts';
import { contextOf, type Site, startSite } from './site.ts';

let site: Site;
let dara: Reader;
/** Address of a meeting of the past, below which its files are. */
let meeting: string;

beforeAll(async () => {
  site = await startSite();
  dara = new Reader();
  await dara.signIn(site.cloud.appUrl, 'dara@best.example.org');
  const list = await dara.open(`${site.cloud.appUrl}/n/best/meetings`);
  meeting = list.links.find((link) => /\/meetings\/(?!new)[\w-]{10,}$/.test(link)) ?? '';
});
afterAll(() => site?.stop());

/** A photo as a camera writes it: red, lying on its side, with the place where it was taken. */
function redSquare(): Promise<Buffer> {
  return sharp({ create: { width: 800, height: 600, channels: 3, background: '#d02020' } })
    .withExif({ IFD0: { Artist: 'Sok Dara' }, IFD3: { GPSLatitude: '13/1 6/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

test.each([
  ['with script', true],
  ['without script', false],
])(
  'a red square comes from a phone’s form to the page, and from there to everybody, %s',
  async (_, script) => {
    const context = await contextOf(site, dara, { width: 360, javaScriptEnabled: script });
    const page = await context.newPage();
    await page.goto(meeting);
    await page.getByRole('link', { name: 'Photos and files' }).click();
    await page.getByRole('link', { name: 'Add a photo' }).click();
    await page.getByLabel('Photo').setInputFiles({
      name: 'Sok Dara at home.jpg',
      mimeType: 'image/jpeg',
      buffer: await redSquare(),
    });
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.waitForURL(/\/files\/[0-9A-Z]{26}-/);
    await page.locator('img.photo').waitFor();
    const square = await page.locator('img.photo').screenshot();
    const { dominant } = await sharp(square).stats();
    expect(dominant.r).toBeGreaterThan(190);
    expect(dominant.g).toBeLessThan(60);
    const size = await page.locator('img.photo').evaluate((one) => [one.clientWidth, one.clientHeight]);
    expect(size[1], 'it stands upright').toBeGreaterThan(size[0] ?? 0);

    await page.getByRole('button', { name: 'Publish the photo' }).click();
    expect(await page.getByRole('alert').innerText()).toMatch(/What is in the photo|in the photo/);
    await page.getByLabel('in English').fill('A red square');
    await page.getByLabel(/^Nobody in it/).check();
    await page.getByRole('button', { name: 'Publish the photo' }).click();
    const address = await page.getByRole('link', { name: /\/photo\/best\// }).innerText();
    const anybody = await fetch(address);
    expect(anybody.status).toBe(200);
    const { width, height, exif } = await sharp(Buffer.from(await anybody.arrayBuffer())).metadata();
    expect([width, height, exif]).toEqual([600, 800, undefined]);

    await page.getByRole('button', { name: 'Take the photo back' }).click();
    expect((await fetch(address)).status).toBe(404);
    await context.close();
  },
);
