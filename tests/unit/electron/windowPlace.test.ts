import { describe, expect, test } from 'vitest';
import { reaches, readPlace } from '../../../electron/windowPlace';

const laptop = { x: 0, y: 0, width: 1366, height: 768 };

describe('the place of the window', () => {
  test('is read as it was kept', () => {
    const place = { bounds: { x: 12, y: 30, width: 1200, height: 700 }, maximised: true };
    expect(readPlace(JSON.stringify(place))).toEqual(place);
  });

  test.each([
    '',
    '{',
    'null',
    '{"bounds":{}}',
    '{"bounds":{"x":0,"y":0,"width":0,"height":700},"maximised":false}',
  ])('is the usual one where what was kept is no place: %s', (text) =>
    expect(readPlace(text)).toBeUndefined(),
  );

  test('holds nothing but numbers of the screen', () => {
    const kept = readPlace(
      '{"bounds":{"x":1,"y":2,"width":1200,"height":700},"maximised":false,"lastPerson":"Amira Hussain"}',
    );
    expect(JSON.stringify(kept)).not.toContain('Amira');
  });
});

describe('a window can be taken hold of', () => {
  test('where it lies on the display, or mostly beside it', () => {
    expect(reaches({ x: 100, y: 50, width: 1093, height: 614 }, laptop)).toBe(true);
    expect(reaches({ x: -900, y: 0, width: 1093, height: 614 }, laptop)).toBe(true);
  });

  test('and not where the projector it stood on has gone, or its title bar is off the screen', () => {
    expect(reaches({ x: 1366, y: 0, width: 1093, height: 614 }, laptop)).toBe(false);
    expect(reaches({ x: 0, y: -300, width: 1093, height: 614 }, laptop)).toBe(false);
    expect(reaches({ x: 0, y: 760, width: 1093, height: 614 }, laptop)).toBe(false);
    expect(reaches({ x: 1300, y: 0, width: 1093, height: 614 }, laptop)).toBe(false);
  });
});
