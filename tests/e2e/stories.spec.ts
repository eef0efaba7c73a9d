import { expectNothingSerious, expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, expectToast, redo, tabTo, undo } from './byHand';
import { expect, test } from './launch';
import { unlock } from './profile';

test.describe.configure({ timeout: 150_000 });

test('a story goes out only while its teller says so, and in words that were approved', async ({
  openBook,
}) => {
  const running = await openBook();
  const { page } = running;
  await addPeopleByHand(page, 'Precious Moyo');
  await page.keyboard.press('Alt+5');
  await expect(page.getByText('Somebody told you something worth repeating.')).toBeVisible();
  await expectNothingSerious(page);

  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Title')).toHaveAccessibleDescription(/A title is needed/);
  await page.keyboard.type('My son sleeps in his coat');
  await tabTo(page, page.getByLabel('The story'));
  await page.keyboard.type('There is black mould over his bed, and I have rung eleven times.');
  await tabTo(page, page.getByLabel('Told by'));
  await page.keyboard.type('prec');
  await expect(page.getByRole('option', { name: /Precious Moyo/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Told by')).toHaveValue('Precious Moyo');
  await tabTo(page, page.getByRole('button', { name: 'Repairs' }));
  await page.keyboard.press('Space');
  await expectNothingSeriousInBothLights(page);
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Added the story “My son sleeps in his coat”');

  const story = page.getByRole('article', { name: 'My son sleeps in his coat' });
  await expect(story.getByText('Never asked')).toBeVisible();
  await expect(story.getByText('Cannot be shared')).toBeVisible();
  await expect(story.getByRole('button', { name: 'Share the story' })).toHaveCount(0);
  await expectNothingSeriousInBothLights(page);

  await story.getByRole('button', { name: 'Record consent' }).click();
  const consent = page.getByRole('dialog', { name: 'What did Precious agree to?' });
  await consent.getByText('Public, unnamed').click();
  await consent.getByRole('button', { name: 'Record what Precious said' }).click();
  await expect(consent.getByText('Write down the words Precious used.')).toBeVisible();
  await consent.getByLabel('Precious’s own words').fill('Use it, without my name.');
  await expectNothingSerious(page);
  await consent.getByRole('button', { name: 'Record what Precious said' }).click();
  await expect(story.getByText('In the teller’s words: “Use it, without my name.”')).toBeVisible();
  await expect(story.getByText('Cannot be shared')).toBeVisible();
  await undo(page);
  await expect(story.getByText('Never asked')).toBeVisible();
  await redo(page);
  await expect(story.getByText('Use it, without my name.').first()).toBeVisible();

  await story.getByRole('button', { name: 'Approve the words' }).click();
  await expect(story.getByText('May go out')).toBeVisible();
  await expect(story.getByText('Without the name.')).toBeVisible();
  await expectNothingSeriousInBothLights(page);
  await story.getByRole('button', { name: 'Share the story' }).click();
  const share = page.getByRole('dialog', { name: 'Where did it go out?' });
  await expect(share.getByText('Under the name')).toHaveCount(0);
  await share.getByRole('button', { name: 'Note the share' }).click();
  await expect(share.getByText('Say where it went out.')).toBeVisible();
  await share.getByLabel('Where').click();
  await page.getByRole('option', { name: 'Facebook' }).click();
  await share.getByRole('button', { name: 'Note the share' }).click();
  const history = story.getByRole('list', { name: 'What was agreed and where it went' });
  await expect(history).toContainText('Shared on Facebook');
  await undo(page);
  await expect(history).not.toContainText('Shared on Facebook');
  await redo(page);
  await expect(history).toContainText('Shared on Facebook');

  await story.getByRole('button', { name: 'Record consent' }).click();
  await consent.getByText('Withdrawn').click();
  await consent.getByRole('button', { name: 'Record what Precious said' }).click();
  await expect(story.getByText('Cannot be shared')).toBeVisible();
  await expect(story.getByRole('button', { name: 'Share the story' })).toHaveCount(0);

  const { page: later } = await running.relaunch();
  await unlock(later);
  await later.keyboard.press('Alt+5');
  const kept = later.getByRole('article', { name: 'My son sleeps in his coat' });
  await expect(kept.getByText('Cannot be shared')).toBeVisible();
  await expect(kept.getByRole('list', { name: 'What was agreed and where it went' })).toContainText(
    'Shared on Facebook',
  );
});
