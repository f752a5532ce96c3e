import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Reader } from '../../bin/demo/reader.ts';
import { contextOf, type Site, startSite } from './site.ts';

const photos = mkdtempSync(join(tmpdir(), 'photos-'));
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
afterAll(async () => {
  rmSync(photos, { recursive: true, force: true });
  await site?.stop();
});

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
    await page.goto(`${meeting}/day`);
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
    const etag = anybody.headers.get('etag') ?? '';
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const { width, height, exif } = await sharp(Buffer.from(await anybody.arrayBuffer())).metadata();
    expect([width, height, exif]).toEqual([600, 800, undefined]);

    await page.getByRole('button', { name: 'Take the photo back' }).click();
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(404);
    await context.close();
  },
);

/** A JPEG of so many megabytes: what comes after its end is passed over by every program. */
async function heavy(megabytes: number): Promise<string> {
  const filled = Buffer.alloc(megabytes * 1024 * 1024);
  (await redSquare()).copy(filled);
  const file = join(photos, `${megabytes}.jpg`);
  writeFileSync(file, filled);
  return file;
}

test('a photo of 40 MB is refused before it is sent, with a sentence at its field', async () => {
  const context = await contextOf(site, dara, { width: 360 });
  const page = await context.newPage();
  await page.goto(`${meeting}/files/new/photo`);
  const posted: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
  await page.getByLabel('Photo').setInputFiles(await heavy(40));
  await page.getByRole('button', { name: 'Send it' }).click();
  expect(await page.getByRole('alert').innerText()).toMatch(/larger than 15 MB/);
  await page.getByLabel('Photo').setInputFiles([]);
  await page.getByRole('button', { name: 'Send it' }).click();
  expect(posted).toEqual([]);
  await context.close();
});

test('without script, 20 MB get our sentence, and 40 MB a page of S3, from which ‘back’ leads to the form', async () => {
  const context = await contextOf(site, dara, { width: 360, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${meeting}/files`);
  await page.getByRole('link', { name: 'Add a photo' }).click();
  const form = page.url();
  await page.getByLabel('Photo').setInputFiles(await heavy(20));
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByText(/larger than 15 MB/).waitFor();
  await page.getByRole('link', { name: 'Send another one' }).click();
  expect(page.url()).toBe(form);
  await page.getByLabel('Photo').setInputFiles(await heavy(40));
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.waitForURL(/\/UploadsBucket/);
  expect(await page.content()).toContain('EntityTooLarge');
  await page.goBack();
  expect(page.url()).toBe(form);
  await page.getByLabel('Photo').setInputFiles({
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: await redSquare(),
  });
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.locator('img.photo').waitFor();
  await context.close();
});

test('a PDF is kept as evidence, and downloaded from S3 itself, as an attachment', async () => {
  const context = await contextOf(site, dara, { width: 360 });
  const page = await context.newPage();
  await page.goto(`${meeting}/files/new/evidence`);
  await page.getByLabel('Photo or PDF').setInputFiles({
    name: 'receipts.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
  });
  await page.getByRole('button', { name: 'Send it' }).click();
  const link = page.getByRole('link', { name: 'Download the PDF' });
  await link.waitFor();
  const downloading = page.waitForEvent('download');
  await link.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^[0-9A-Z]{26}-.*\.pdf$/);
  expect(new URL(download.url()).origin).not.toBe(site.cloud.appUrl);
  await context.close();
});

test('only the page with an upload may post to the bucket', async () => {
  const policyOf = async (path: string) => {
    const { url, visitor } = { url: `${meeting}${path}`, visitor: dara.visitor };
    return /form-action ([^;]*)/.exec(
      (await visitor.fetch(url)).headers.get('content-security-policy') ?? '',
    )?.[1];
  };
  expect(await policyOf('/files/new/photo')).toBe(`'self' ${site.cloud.aws}`);
  expect(await policyOf('/files')).toBe("'self'");
  expect(await policyOf('')).toBe("'self'");
});
