import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNothingSerious, expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, redo, room, undo } from './byHand';
import { chooseFile } from './chooseFile';
import { backupsIn, insideBackup } from './keptBackups';
import { expect, test } from './launch';
import { openPack, packWords, writePack } from './packsMade';
import { identitySealed, passphrase, unlock } from './profile';

test.describe.configure({ timeout: 240_000 });

async function openBackups(page: Page): Promise<void> {
  await room(page, 'Settings');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Backups/ })
    .click();
}

/** Opens every backup there is by the passphrase: each is whole, holds who should be in it, and nobody else. */
async function expectInBackups(userData: string, there: string, gone: RegExp): Promise<void> {
  for (const name of backupsIn(userData)) {
    const text = await insideBackup(userData, name, [{ passphrase }]);
    expect(text, name).toContain(there);
    expect(text, name).not.toMatch(gone);
  }
}

test('somebody who is erased at their request is gone after locking too, no undo brings them back, and they may ask to come again', async ({
  openBook,
}) => {
  const { app, page } = await openBook();
  await addPeopleByHand(page, 'Bev Clamp 07700 900733', 'Sheila Bowler');
  await page.getByRole('row', { name: /Bev Clamp/ }).click();
  await page
    .getByRole('complementary', { name: 'Bev Clamp' })
    .getByRole('button', { name: 'More about Bev' })
    .click();
  await page.getByRole('menuitem', { name: /Erase Bev/ }).click();
  await expect(page.getByRole('heading', { name: 'Erase Bev Clamp' })).toBeVisible();
  await expectNothingSerious(page);
  const erase = page.getByRole('button', { name: 'Erase Bev Clamp' });
  await expect(erase).toBeDisabled();
  await page.getByLabel('Type Bev Clamp to confirm').fill('Bev');
  await expect(erase).toBeDisabled();
  await page.getByLabel('Type Bev Clamp to confirm').fill('bev clamp');
  await erase.click();
  await expect(page.getByRole('heading', { name: 'Erased', exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Sealed leftovers are still on the disk')).toHaveCount(0);

  await room(page, 'People');
  await expect(page.getByRole('row', { name: /Sheila Bowler/ })).toBeVisible();
  await undo(page);
  await expect(page.getByRole('row', { name: /Bev Clamp/ })).toHaveCount(0);
  await redo(page);

  const fresh = app.waitForEvent('window');
  void page.keyboard.press('Control+l').catch(() => undefined);
  const again = await fresh;
  await unlock(again);
  await room(again, 'People');
  await expect(again.getByRole('row', { name: /Sheila Bowler/ })).toBeVisible();
  await expect(again.getByRole('row', { name: /Bev Clamp/ })).toHaveCount(0);

  await room(again, 'Settings');
  await again
    .getByRole('main')
    .getByRole('button', { name: /^Erased at their request\s*1 erasure/ })
    .click();
  const erasures = again.getByRole('list', { name: 'Erasures' });
  await expect(erasures).not.toContainText(/Bev|Clamp|7700/);
  await again.getByRole('button', { name: 'They have asked again' }).click();
  const lift = again.getByRole('button', { name: 'Let them be added again' });
  await expect(lift).toBeDisabled();
  await again.getByLabel('How they asked to be in the book again').fill('At the door on Monday');
  await expectNothingSeriousInBothLights(again);
  await lift.click();
  await expect(erasures).toContainText(/lifted .*: At the door on Monday/);
  await expect(again.getByRole('button', { name: 'They have asked again' })).toHaveCount(0);
});

test('a colleague’s erasure in a pack does nothing until it is ticked, says that no undo brings them back, and then erases as our own does', async ({
  openBook,
  folder,
}) => {
  const { app, page, userData } = await openBook();
  await identitySealed(userData);
  const base = `${Date.UTC(2026, 10, 1).toString(36).padStart(9, '0')}0000laptop09`;
  const bev = { id: '01957f3e-0000-7000-8000-00000000000b', kind: 'person', base };
  const jo = { id: '01957f3e-0000-7000-8000-00000000000c', kind: 'person', base };
  const bring = async (name: string, people: object[], erasures: object[] = []) => {
    const path = join(folder, name);
    await writePack(
      path,
      people as Record<string, unknown>[],
      {},
      { erasures: erasures as Record<string, unknown>[] },
    );
    await chooseFile(app, path);
    await openPack(page, packWords);
  };
  const named = [
    { ...bev, givenName: 'Bev', familyName: 'Clamp', emails: [{ key: 'bev@x.org', address: 'bev@x.org' }] },
    { ...jo, givenName: 'Jo', familyName: 'Pym', notes: 'Came with Bev Clamp.' },
  ];
  await bring('people.wardpack', named);
  await page.getByRole('button', { name: 'Import 2 changes' }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: /^Took in/ })).toBeVisible({ timeout: 30_000 });

  const erasure = {
    id: '01957f3e-0000-7000-8000-00000000000e',
    kind: 'erasure',
    base,
    personIds: [bev.id],
    on: '2026-11-02',
  };
  const town = [{ ...jo, base, town: 'Kirkby' }];
  await bring('erasure.wardpack', town, [erasure]);
  await page.getByRole('tab', { name: 'Held back' }).click({ timeout: 30_000 });
  const asked = page.getByRole('list', { name: 'Erasures asked for' });
  const tick = asked.getByRole('checkbox', { name: /Bev Clamp · erased/ });
  await expect(tick).not.toBeChecked();
  await expect(page.getByText('An erasing cannot be undone')).toBeVisible();
  // Left unticked it does nothing.
  await page.getByRole('button', { name: 'Import 1 change', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Took in/ })).toBeVisible({ timeout: 30_000 });
  await room(page, 'People');
  await expect(page.getByRole('row', { name: /Bev Clamp/ })).toBeVisible();

  await bring('erasure.wardpack', town, [erasure]);
  await tick.check({ timeout: 30_000 });
  await expect(asked).toContainText('All about them goes');
  await expect(asked).toContainText('Where others wrote of them in full they are taken out: 1 place.');
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: 'Erase 1 person' }).click();
  await expect(page.getByText('1 person was erased, for good.')).toBeVisible({ timeout: 60_000 });
  // Backups from before, such as the one that this import made, are offered to be rewritten as after our own.
  await expect(page.getByRole('list', { name: 'Put beyond use' })).toContainText(
    'not rewritten yet; goes on',
  );
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('button', { name: /^Rewrite \d+ backups? without them/ }).click();
  await expect(page.getByText('No earlier backup here holds them.')).toBeVisible({ timeout: 60_000 });
  await expectInBackups(userData, '"kind":', /Bev|Clamp|bev@x/);
  await page.keyboard.press('Control+z');
  await room(page, 'People');
  await expect(page.getByRole('row', { name: /Jo Pym/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Bev Clamp/ })).toHaveCount(0);

  // They come back by no pack, and not by their email under another id.
  await bring('people.wardpack', [...named, { ...bev, ...named[0], id: `${bev.id.slice(0, -1)}d` }]);
  await expect(page.getByText(/2 records were dropped/)).toBeVisible({ timeout: 30_000 });
});

test('earlier backups are named with the day on which each goes, as somebody is erased and in Settings from then on, and are written anew without them', async ({
  openBook,
}) => {
  const { app, page, userData } = await openBook();
  await addPeopleByHand(page, 'Bev Clamp 07700 900733', 'Sheila Bowler');
  await identitySealed(userData);
  await openBackups(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, opened again and read back')).toBeVisible({ timeout: 30_000 });
  const earlier = backupsIn(userData);

  await room(page, 'People');
  await page.getByRole('row', { name: /Bev Clamp/ }).click();
  await page.getByRole('button', { name: 'More about Bev' }).click();
  await page.getByRole('menuitem', { name: /Erase Bev/ }).click();
  await page.getByLabel('Type Bev Clamp to confirm').fill('Bev Clamp');
  await page.getByRole('button', { name: 'Erase Bev Clamp' }).click();
  await expect(page.getByRole('heading', { name: 'Erased', exact: true })).toBeVisible({ timeout: 60_000 });
  const beyondUse = page.getByRole('list', { name: 'Put beyond use' });
  await expect(beyondUse.getByRole('listitem')).toHaveCount(earlier.length);
  await expect(beyondUse).toContainText(/not rewritten yet; goes on/);
  await expectNothingSeriousInBothLights(page);

  // Nobody rewrote them then: they are named in Settings from there on, after locking too.
  const fresh = app.waitForEvent('window');
  void page.keyboard.press('Control+l').catch(() => undefined);
  const again = await fresh;
  await unlock(again);
  await openBackups(again);
  const named = again.getByRole('list', { name: 'Put beyond use' });
  await expect(named.getByRole('listitem')).toHaveCount(earlier.length);
  await expect(named).toContainText(/not rewritten yet; goes on/);
  await expectNothingSeriousInBothLights(again);
  await again.getByRole('button', { name: /^Rewrite \d+ backups? without them/ }).click();
  await expect(again.getByText(/written anew without them, opened again/)).toBeVisible({ timeout: 60_000 });
  await expect(again.getByText('No earlier backup here holds them.')).toBeVisible();
  expect(backupsIn(userData)).toEqual(expect.arrayContaining([...earlier]));
  await expectInBackups(userData, 'Bowler', /Bev|Clamp|7700900733/);

  // Known from then on: nothing is said of them any more.
  await room(again, 'People');
  await openBackups(again);
  await expect(again.getByRole('list', { name: 'Backups' })).toBeVisible();
  await expect(again.getByText('Earlier backups')).toHaveCount(0);
});
