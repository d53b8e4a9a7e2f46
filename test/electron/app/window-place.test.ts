import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOnScreens } from '../../../electron/app/window-place.ts';

const SIZES = { comfortable: { width: 1366, height: 768 }, minimum: { width: 900, height: 600 } };
const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const desk = { x: 1366, y: -200, width: 2560, height: 1400 };
const place = (remembered: Parameters<typeof placeOnScreens>[0], ...areas: Parameters<typeof placeOnScreens>[1]) =>
  placeOnScreens(remembered, areas, SIZES);

describe('the window stands', () => {
  test.each([
    ['at its own size the first time', undefined, [desk], { width: 1366, height: 768 }],
    ['no larger than a small screen the first time', undefined, [laptop], { width: 1366, height: 728 }],
    ['where it stood', { x: 100, y: 50, width: 1000, height: 650 }, [laptop], { x: 100, y: 50, width: 1000, height: 650 }],
    [
      'where it stood on the other screen',
      { x: 1500, y: -100, width: 2000, height: 1200 },
      [laptop, desk],
      { x: 1500, y: -100, width: 2000, height: 1200 },
    ],
    ['in the middle, its screen is gone', { x: 1500, y: -100, width: 1200, height: 700 }, [laptop], { width: 1200, height: 700 }],
    [
      'in the middle and smaller, its large screen is gone',
      { x: 1500, y: -100, width: 2000, height: 1200 },
      [laptop],
      { width: 1366, height: 728 },
    ],
    [
      'pulled in, the screen has fewer pixels now',
      { x: 300, y: 100, width: 1600, height: 900 },
      [laptop],
      { x: 0, y: 0, width: 1366, height: 728 },
    ],
    [
      'across two screens, as it was left',
      { x: 1000, y: 20, width: 1000, height: 650 },
      [laptop, desk],
      { x: 1000, y: 20, width: 1000, height: 650 },
    ],
    ['in the middle, only a sliver of it was left', { x: 1300, y: 20, width: 1000, height: 650 }, [laptop], { width: 1000, height: 650 }],
    ['in the middle, its bar is below the screen', { x: 10, y: 720, width: 1000, height: 650 }, [laptop], { width: 1000, height: 650 }],
    [
      'below the edge, its bar was some pixels above it',
      { x: -8, y: -8, width: 1366, height: 728 },
      [laptop],
      { x: -8, y: 0, width: 1366, height: 728 },
    ],
    ['no smaller than can be used', { x: 0, y: 0, width: 400, height: 300 }, [laptop], { x: 0, y: 0, width: 900, height: 600 }],
    ['at its own size, no screen is known', { x: 0, y: 0, width: 1000, height: 650 }, [], { width: 1366, height: 768 }],
  ])('%s', (_name, remembered, areas, expected) => {
    expect(place(remembered, ...areas)).toEqual(expected);
  });
});

test('whatever was remembered and whatever screens there are, its bar can be reached and it fits', () => {
  const area = fc.record({
    x: fc.integer({ min: -4000, max: 4000 }),
    y: fc.integer({ min: -4000, max: 4000 }),
    width: fc.integer({ min: 640, max: 5000 }),
    height: fc.integer({ min: 480, max: 3000 }),
  });
  const bounds = fc.record({ x: fc.integer(), y: fc.integer(), width: fc.integer({ min: 1 }), height: fc.integer({ min: 1 }) });
  fc.assert(
    fc.property(bounds, fc.array(area, { minLength: 1, maxLength: 3 }), (remembered, areas) => {
      const { x, y, width, height } = place(remembered, ...areas);
      expect(areas.some((one) => width <= one.width && height <= one.height)).toBe(true);
      // Without a place it is put in the middle of the main screen.
      if (x === undefined || y === undefined) return;
      const reached = areas.some(
        (one) => Math.min(x + width, one.x + one.width) - Math.max(x, one.x) >= 100 && y >= one.y && y + 30 <= one.y + one.height,
      );
      expect(reached).toBe(true);
    }),
  );
});
