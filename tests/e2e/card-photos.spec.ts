import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, undo } from './byHand';
import { chooseFile, goTo } from './chooseFile';
import { expect, test } from './launch';
import { exchange, openList } from './lists';
import { mark } from './marks';
import { phonePhoto, plainPhoto } from './mediaFiles';

test.describe.configure({ timeout: 180_000 });

const card = (name: string, phone: string, photo: string) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL;TYPE=CELL:${phone}\r\n${photo}\r\nEND:VCARD\r\n`;
const inCode = (bytes: Buffer) =>
  `PHOTO;ENCODING=b;TYPE=JPEG:${bytes
    .toString('base64')
    .replace(/.{1,74}/g, '$&\r\n ')
    .trim()}`;

test('photos and birthdays of contact cards come in with new people and fill gaps, and leave on cards where that is ticked', async ({
  openBook,
  folder,
}) => {
  const running = await openBook();
  const { app, page, userData } = running;
  await addPeopleByHand(page, 'Bev Clamp 07700 900733');
  const photo = phonePhoto(await plainPhoto(page, 1500, 1200), mark('Card'));
  const whole = await plainPhoto(page, 200, 200);
  const file = [
    card('Bev Clamp', '+447700900733', `PHOTO:data:image/jpeg;base64,${whole.toString('base64')}`),
    card('Dean Sisson', '+447700900318', `BDAY:--0412\r\n${inCode(photo)}`),
    card('Amira Hussain', '+447700900319', inCode(whole.subarray(0, 300))),
    card('Sunil Patel', '+447700900771', 'PHOTO;VALUE=uri:https://photos.example.org/1.jpg'),
    card('Joyce Adebayo', '+447700900772', inCode(Buffer.from('<svg onload="x()"></svg>'))),
  ].join('');
  await openList(running, join(folder, 'phone.vcf'), file, 'Choose contact cards');
  const about = page.getByRole('complementary', { name: 'About this import' });
  await expect(about).toContainText('2 cards have photos.');
  await expect(about).toContainText('The picture of one card lies on the web.');
  await expect(page.getByRole('row', { name: /Dean Sisson/ })).toContainText('photo');
  await page.getByRole('tab', { name: /Already here/ }).click();
  await expect(page.getByRole('row', { name: /Bev Clamp/ })).toContainText('+ photo');
  await page.getByRole('button', { name: 'Field by field' }).click();
  await expect(page.getByRole('radiogroup', { name: 'When Photo differs' })).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('tab', { name: /Problems to settle/ }).click();
  await expect(page.getByText('the photo is cut short or damaged. It was left out')).toBeVisible();
  await expect(page.getByText('what stands as the photo is none that can be shown here')).toBeVisible();
  if (process.env.WARDBOOK_PICTURES)
    await page.screenshot({ path: join(process.env.WARDBOOK_PICTURES, 'card-photos.png') });
  await page.getByRole('button', { name: 'Import 5 people' }).click();
  await expect(page.getByRole('button', { name: 'See them in People' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'See them in People' }).click();
  const open = async (name: string) => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('row', { name: new RegExp(name) }).click();
    return page.getByRole('complementary', { name }).getByRole('img', { name });
  };
  const dean = await open('Dean Sisson');
  await expect
    .poll(() => dean.evaluate((image: HTMLImageElement) => `${image.naturalWidth}x${image.naturalHeight}`))
    .toBe('819x1024');
  await expect(await open('Bev Clamp')).toBeVisible();
  expect(readdirSync(join(userData, 'record', 'media'))).toHaveLength(2);

  const out = join(folder, 'out.vcf');
  for (const [as, line, born] of [
    ['Contact cards (vCard 4)', 'PHOTO:data:image/jpeg;base64,', 'BDAY:--0412'],
    [
      'Cards for older phones (vCard 3)',
      'PHOTO;ENCODING=b;TYPE=JPEG:',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12',
    ],
  ] as const) {
    await goTo(page, exchange);
    await page.getByRole('button', { name: 'Export contacts' }).click();
    await page.getByRole('radio', { name: 'phoned' }).check({ force: true });
    await page.getByRole('radio', { name: as }).check({ force: true });
    const tick = page.getByRole('checkbox', { name: /^With their photos/ });
    await expect(tick).not.toBeChecked();
    await expect(page.getByText(/^2 photos, 0\.\d MB$/)).toBeVisible();
    await tick.check();
    await expect(page.getByText('1 person has one on record; the day and the month go')).toBeVisible();
    await page.getByRole('checkbox', { name: /^With their birthdays/ }).check();
    await chooseFile(app, out);
    await page.getByRole('button', { name: 'Export 5 people' }).click();
    await expect(page.getByText('5 people saved as out.vcf')).toBeVisible();
    const text = readFileSync(out, 'utf8').replaceAll('\r\n ', '');
    expect(text.split(line)).toHaveLength(3);
    expect(text.split(`\r\n${born}\r\n`)).toHaveLength(2);
    expect(text).not.toContain(Buffer.from(mark('Card')).toString('base64').slice(0, 12));
    await page.getByRole('button', { name: 'Close' }).click();
  }

  await undo(page);
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('row', { name: /Dean Sisson/ })).toHaveCount(0);
  await expect(await open('Bev Clamp')).toHaveCount(0);
});
