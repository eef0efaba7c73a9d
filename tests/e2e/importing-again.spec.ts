import { expectNothingSeriousInBothLights } from './accessibility';
import { goTo } from './chooseFile';
import { expect, test } from './launch';
import { exchange, importAll, paste } from './lists';
import { unlock } from './profile';

test('a list is settled field by field, and somebody who looks like a person here becomes them only when told so', async ({
  openBook,
}) => {
  const { page } = await openBook();
  await paste(
    page,
    'First name\tSurname\tEmail\tTown\tPostcode\nTom\tLyth\ttom@example.org\tKirkby\t\nBev\tClamp\t\tBeeston\tNG9 2LF',
  );
  await importAll(page, '2 rows', '2 people');
  await paste(
    page,
    'First name\tSurname\tEmail\tTown\tPostcode\nThomas\tLyth\ttom@example.org\tMansfield\t\nBeverley\tClamp\tbev@example.org\t\tNG9 2LF',
  );
  await page.getByRole('button', { name: 'Check 2 rows' }).click();

  await page.getByRole('tab', { name: '1 Already here' }).click();
  await page.getByRole('button', { name: 'Field by field' }).click();
  await page.getByRole('radiogroup', { name: 'When Town differs' }).getByText('Update').click();
  const tom = page.getByRole('grid', { name: 'Already here' }).getByRole('row', { name: /Thomas Lyth/ });
  await expect(tom).toContainText('Kirkby → Mansfield');
  await expect(tom).not.toContainText('Tom →');

  await page.getByRole('tab', { name: '1 Problems to settle' }).click();
  const alike = page.getByRole('list', { name: 'Problems to settle' });
  await expect(alike).toContainText('Looks like Bev Clamp: two forms of one name, same postcode.');
  const choice = page.getByRole('combobox', { name: /what becomes of Beverley Clamp/ });
  await expect(choice).toHaveValue('A new person');
  await choice.click();
  await page.getByRole('option', { name: 'It is Bev Clamp' }).click();
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await page.getByRole('button', { name: 'See them in People' }).click();
  await expect(page.getByText('2 people', { exact: true })).toBeVisible();
});

test('a list that was brought in is taken back after locking', async ({ openBook }) => {
  const { app, page } = await openBook();
  await paste(page, 'First name\tSurname\tTown\nTom\tLyth\tKirkby\nBev\tClamp\tBeeston');
  await importAll(page, '2 rows', '2 people');
  const fresh = app.waitForEvent('window');
  // The window goes while the key is still down, and the press cannot end.
  void page.keyboard.press('Control+l').catch(() => undefined);
  const again = await fresh;
  await unlock(again);
  await goTo(again, exchange);
  const imports = again.getByRole('list', { name: 'Imports that can be taken back' });
  await expect(imports).toContainText('2 new people');
  await expectNothingSeriousInBothLights(again);
  await again.getByRole('button', { name: 'Take back pasted cells' }).click();
  await again.getByRole('button', { name: 'Take it back' }).click();
  await expect(imports).toHaveCount(0);
  await goTo(again, 'People');
  await expect(again.getByText('Every movement starts with one name.')).toBeVisible();
});
