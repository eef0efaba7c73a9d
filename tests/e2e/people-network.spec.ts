import { expectNothingSeriousInBothLights } from './accessibility';
import { addPeopleByHand, choose, pick, room, tabTo } from './byHand';
import { expect, test } from './launch';
import { seam } from './recordSeam';
import { openSampleYear } from './sampleYear';

test.describe.configure({ timeout: 180_000 });

test('a circle shows who is tied to somebody and who stands behind those, as rings and as a table', async ({
  launchApp,
}) => {
  const { page } = await launchApp();
  await openSampleYear(page);
  await room(page, 'People');
  // From the keyboard: find her, see the circle, walk it, open somebody.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('aisha rahman');
  await expect(page.getByRole('option', { name: /Aisha Rahman/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Aisha Rahman' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'See the circle' }), 80);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Aisha’s circle' })).toBeVisible();
  const picture = page.getByRole('group', { name: /^Aisha’s circle\. Arrow keys/ });
  await expectNothingSeriousInBothLights(page);

  const middle = picture.getByRole('button', { name: 'Aisha Rahman', exact: true });
  await tabTo(page, middle);
  await page.keyboard.press('ArrowDown');
  const first = picture.locator(':focus');
  const reads = (await first.getAttribute('aria-label')) ?? '';
  const [name = '', how = ''] = reads.split(/, (.*)/);
  expect(how).not.toBe('');
  await page.keyboard.press('ArrowRight');
  expect(await picture.locator(':focus').getAttribute('aria-label')).not.toBe(reads);
  await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveAttribute('aria-label', reads);

  // The table says the same: as many people one step away as the line of facts, and how each is tied.
  const facts = (await page.locator('.facts').textContent()) ?? '';
  const [, near = '', more = ''] = /^(\d+) people are tied to Aisha, (\d+) more/.exec(facts) ?? [];
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  const table = page.getByRole('grid', { name: 'Aisha’s circle' });
  await expect(table).toHaveAttribute('aria-rowcount', String(Number(near) + Number(more) + 1));
  await expect(table.getByRole('row', { name: new RegExp(name) }).first()).toContainText(how);
  await expectNothingSeriousInBothLights(page);
  await page.getByRole('radio', { name: 'Picture' }).check({ force: true });
  await tabTo(page, picture.locator('[tabindex="0"]'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('the network of the sample year is walked by keys, coloured two ways, narrowed to a place, and told by its table', async ({
  launchApp,
}) => {
  const { page } = await launchApp();
  await openSampleYear(page);
  await room(page, 'People');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('who is tied');
  await page.keyboard.press('Enter');
  const picture = page.getByRole('application', { name: /who is tied to whom/ });
  await expect(picture).toBeVisible({ timeout: 60_000 });
  const drawn = () => picture.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await expectNothingSeriousInBothLights(page);

  // Coloured by the ladder: other meanings, another picture. One of them stands out without telling colours apart.
  const legend = page.getByRole('region', { name: 'Picture of the network' });
  await expect(legend.getByRole('button', { name: /^Around / })).toHaveCount(5);
  const byCommunity = await drawn();
  await tabTo(page, page.getByRole('radio', { name: 'Community' }), 60);
  await page.keyboard.press('ArrowRight');
  await expect(legend.getByRole('button', { name: /^Organiser/ })).toBeVisible();
  await expect(legend.getByRole('button', { name: /^Around / })).toHaveCount(0);
  await expect.poll(drawn).not.toBe(byCommunity);
  const byLadder = await drawn();
  await tabTo(page, legend.getByRole('button', { name: /^Organiser/ }));
  await page.keyboard.press('Enter');
  await expect(legend.getByRole('button', { name: /^Organiser/ })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(drawn).not.toBe(byLadder);
  await page.keyboard.press('Enter');

  // Arrows walk from whoever is tied to most people; Enter chooses them, plus comes nearer, 0 shows all.
  await tabTo(page, picture);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Kwame Boateng, \d+ ties$/)).toBeAttached();
  const whole = await drawn();
  await page.keyboard.press('+');
  await expect.poll(drawn).not.toBe(whole);
  await page.keyboard.press('0');
  await expect.poll(drawn).toBe(whole);
  await page.keyboard.press('Enter');
  const chosen = page.getByRole('complementary');
  await expect(chosen.getByRole('heading', { name: 'Kwame Boateng' })).toBeVisible();
  const reached = async (steps: string) =>
    (await chosen.locator(`dt:text-is("${steps}") + dd`).textContent())?.replace(' reached', '') ?? '';
  const figures = [await reached('One step'), await reached('Two steps'), await reached('Three steps')];
  expect(await chosen.locator('dt:text-is("Bridge") + dd').textContent()).toBe('no. 1');
  await pick(page, chosen.getByLabel('How does Kwame reach…'), 'hodan yusuf');
  await expect(chosen.getByText('Kwame Boateng → Hodan Yusuf: one step.')).toBeVisible();
  await expectNothingSeriousInBothLights(page);

  await tabTo(page, page.getByRole('radio', { name: 'Picture' }), 80);
  await page.keyboard.press('ArrowRight');
  const table = page.getByRole('grid', { name: 'Network' });
  const first = table.getByRole('row').nth(1);
  await expect(first.getByRole('gridcell').nth(0)).toHaveText('Kwame Boateng');
  await expect(first.getByRole('gridcell').nth(1)).toHaveText(figures[0] ?? '');
  await expect(first.getByRole('gridcell').nth(2)).toHaveText('no. 1');
  await expect(first.getByRole('gridcell').nth(3)).toHaveText(figures[1] ?? '');
  await expect(first.getByRole('gridcell').nth(4)).toHaveText(figures[2] ?? '');
  await page.getByLabel('Search people').fill('no ties here');
  await expect(first.getByRole('gridcell').nth(1)).toHaveText('0');
  await page.getByLabel('Search people').fill('');
  await expectNothingSeriousInBothLights(page);

  // A place of its own: fewer people, and everybody of it in the table.
  const whose = page.getByRole('combobox', { name: 'Whose network' });
  await whose.fill('');
  await page.keyboard.type('elm close');
  await expect(page.getByRole('option', { name: 'Everybody' })).toHaveCount(0);
  await expect(page.locator('[data-combobox-selected]')).toContainText('Elm Close');
  await page.keyboard.press('Enter');
  await expect(whose).toHaveValue('Elm Close');
  await expect(page.getByRole('heading', { level: 1, name: /^\d\d people in/ })).toBeVisible();
  await page.getByRole('grid', { name: 'Network' }).getByRole('row').nth(1).press('Enter');
  await expect(page.getByRole('button', { name: 'Log one-to-one' })).toBeVisible();
});

test('a network says what a tie is where there is none, and of more people than it can show asks for a place or a group', async ({
  openBook,
}) => {
  const { page } = await openBook(seam);
  await room(page, 'People');
  const view = page
    .getByRole('navigation', { name: 'Views of people' })
    .getByRole('button', { name: 'Network' });
  await addPeopleByHand(page, 'Aisha Rahman');
  await view.click();
  await expect(page.getByRole('heading', { name: 'Who knows whom?' })).toBeVisible();
  await expectNothingSeriousInBothLights(page);

  const problem = await page.evaluate(async () => {
    const state = window.wardbookTest?.session.state;
    if (state?.phase !== 'open') throw new Error('no workbook is open');
    const hub = state.workbook.reader.all('person')[0]?.id ?? '';
    const name = (at: number) => `other-${String(at).padStart(4, '0')}`;
    const result = await state.workbook.commit({
      label: 'Added many',
      undo: 'ordinary',
      patches: [
        { op: 'add', kind: 'place', id: 'place-1', fields: { name: 'Elm Close' } },
        ...Array.from({ length: 2_000 }, (_, at) => at).flatMap((at) => [
          {
            op: 'add' as const,
            kind: 'person' as const,
            id: name(at),
            fields: { givenName: 'Ada', familyName: name(at), ...(at < 30 && { placeId: 'place-1' }) },
          },
          {
            op: 'add' as const,
            kind: 'tie' as const,
            id: `tie-${at}`,
            fields: {
              type: 'friend',
              fromId: at < 30 ? name((at + 1) % 30) : hub,
              toId: name(at),
              toKind: 'person' as const,
            },
          },
        ]),
        {
          op: 'add',
          kind: 'tie',
          id: 'tie-across',
          fields: { type: 'friend', fromId: hub, toId: name(0), toKind: 'person' },
        },
      ],
    });
    return result.ok ? null : result.problem.reason;
  });
  expect(problem).toBeNull();
  await expect(page.getByRole('heading', { name: /^2,001 people are tied to each other/ })).toBeVisible();
  await expect(page.getByRole('application')).toHaveCount(0);
  await expectNothingSeriousInBothLights(page);
  await tabTo(page, page.getByRole('button', { name: 'Elm Close, 30 people' }), 60);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^30 people in/ })).toBeVisible();
  await expect(page.getByRole('application')).toBeVisible();
});

test('a leader stands in a snowflake with those led and whom they lead, and the team beside it says the same', async ({
  launchApp,
}) => {
  const { page } = await launchApp();
  await openSampleYear(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('snowflake of');
  await page.keyboard.press('Enter');
  const whose = page.getByRole('combobox', { name: 'Whose team' });
  await choose(page, whose, /^Aisha Rahman/);
  await expect(page.getByRole('heading', { level: 1, name: 'Aisha’s snowflake' })).toBeVisible();
  await expectNothingSeriousInBothLights(page);

  const picture = page.getByRole('group', { name: /^Aisha’s snowflake\. Arrow keys/ });
  await tabTo(page, picture.getByRole('button', { name: /^Aisha Rahman, leads/ }), 60);
  await page.keyboard.press('ArrowDown');
  const first = picture.locator(':focus');
  const reads = (await first.getAttribute('aria-label')) ?? '';
  const [name = '', how = ''] = reads.split(/, (.*)/);
  expect(how).toMatch(/^leads /);
  const team = page.getByRole('complementary');
  await expect(team.getByRole('listitem').first()).toContainText(`${name} ${how}`);
  // The team of whoever is chosen beside it comes into the middle; Enter in the picture opens somebody’s page.
  await team.getByRole('button', { name, exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /’s snowflake$/ })).not.toHaveText(/^Aisha/);
  const other = page.getByRole('group', { name: /snowflake\. Arrow keys/ });
  await tabTo(page, other.locator('[tabindex="0"]'), 60);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});
