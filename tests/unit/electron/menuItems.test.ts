import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuItems } from '../../../electron/menuItems';
import type { PageState } from '../../../electron/window';
import { menuDeed } from '../../../shared/windowRequests';

function allItems(page: PageState, { mac = false, packaged = true, chosen = [] as string[] } = {}) {
  const top = menuItems(page, mac, packaged, (deed) => chosen.push(deed));
  return top.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

const enabled = (items: MenuItemConstructorOptions[]) =>
  items.filter((item) => item.id && item.enabled).map((item) => item.id);

describe('the menu', () => {
  test('offers nothing but the keys while the workbook is locked', () => {
    expect(enabled(allItems({ unlocked: false, undo: 'Add Amira' }))).toEqual(['show-keys']);
  });

  test('offers every deed once it is open, undo and redo only where there is something', () => {
    const open = enabled(allItems({ unlocked: true }));
    expect(open).toEqual(
      menuDeed.options.filter((deed) => deed !== 'undo' && deed !== 'redo').sort(byMenu(open)),
    );
    expect(enabled(allItems({ unlocked: true, undo: 'Add Amira' }))).toContain('undo');
    expect(enabled(allItems({ unlocked: true, redo: 'Add Amira' }))).toContain('redo');
  });

  test('says what would be undone, and shows an ampersand as itself', () => {
    const items = allItems({ unlocked: true, undo: 'Add Tea & Talk' });
    expect(items.find((item) => item.id === 'undo')?.label).toBe('Undo: Add Tea && Talk');
    expect(items.find((item) => item.id === 'redo')?.label).toBe('Redo');
  });

  test('leaves the keys to the page, so that a text field keeps its own undo', () => {
    for (const item of allItems({ unlocked: true })) {
      if (item.accelerator) expect(item.registerAccelerator).toBe(false);
    }
  });

  test('asks the page for the deed that was chosen', () => {
    const chosen: string[] = [];
    for (const item of allItems({ unlocked: true }, { chosen })) {
      // The menu calls it with the item and the window, which ours do not look at.
      if (item.id) (item.click as (() => void) | undefined)?.();
    }
    expect(chosen.toSorted()).toEqual(menuDeed.options.toSorted());
  });

  test('has developer tools in unpackaged builds alone', () => {
    const roles = (packaged: boolean) => allItems({ unlocked: true }, { packaged }).map((item) => item.role);
    expect(roles(false)).toContain('toggleDevTools');
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(true)).not.toContain('reload');
    expect(roles(true)).not.toContain('forceReload');
  });

  test('has one way to quit on every system', () => {
    for (const mac of [false, true]) {
      const roles = allItems({ unlocked: true }, { mac }).map((item) => item.role);
      expect(roles.filter((role) => role === 'quit')).toHaveLength(1);
    }
  });
});

const byMenu = (order: (string | undefined)[]) => (a: string, b: string) =>
  order.indexOf(a) - order.indexOf(b);
