import { describe, expect, it } from 'vitest';
import { beside, placeOn } from '../../../electron/main/windowState.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const monitor = { x: 1366, y: 0, width: 1920, height: 1040 };

describe('where a window goes', () => {
  it('A11Y as it was, while its screen is there', () => {
    const there = { x: 1500, y: 100, width: 1200, height: 800 };
    expect(placeOn(there, [laptop, monitor])).toEqual(there);
  });

  it('A11Y onto the screen that is left, when its own is gone: whole, and in the middle', () => {
    const gone = { x: 1500, y: 100, width: 1300, height: 800 };
    expect(placeOn(gone, [laptop])).toEqual({ x: 33, y: 0, width: 1300, height: 728 });
  });

  it('A11Y never with its title bar out of reach, however little of it is on a screen', () => {
    expect(placeOn({ x: 1340, y: 700, width: 800, height: 600 }, [laptop])).toEqual({
      x: 283,
      y: 64,
      width: 800,
      height: 600,
    });
    expect(placeOn({ x: -700, y: -40, width: 900, height: 600 }, [laptop])).toEqual({
      x: 0,
      y: 0,
      width: 900,
      height: 600,
    });
  });

  it('A11Y the first time in the middle, no larger than the screen', () => {
    expect(placeOn(null, [laptop])).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
    expect(placeOn(null, [{ x: 0, y: 25, width: 2560, height: 1400 }])).toEqual({
      x: 560,
      y: 275,
      width: 1440,
      height: 900,
    });
  });

  it('A11Y a further window where both can be seen', () => {
    expect(beside({ x: 10, y: 20, width: 800, height: 600 })).toEqual({ x: 38, y: 48, width: 800, height: 600 });
  });
});
