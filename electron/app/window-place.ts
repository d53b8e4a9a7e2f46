/** Where the window stands: where it stood, as far as the screens that are there now allow. Pixels of the system. */

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So much of the bar at its top has to be on a screen that it can be seen and dragged. */
const HANDLE = { width: 160, height: 30 };

/**
 * `remembered`: undefined before the app was closed for the first time. `areas`: what each screen has free of task bars, the main one first.
 * The window is no larger than the screen it is on, and never smaller than `minimum` as long as that fits.
 */
export function placeOnScreens(
  remembered: Place | undefined,
  areas: readonly Place[],
  { comfortable, minimum }: Readonly<Record<'comfortable' | 'minimum', Pick<Place, 'width' | 'height'>>>,
): Pick<Place, 'width' | 'height'> & Partial<Place> {
  const [main] = areas;
  if (main === undefined) return comfortable;
  const area = remembered === undefined ? undefined : areas.find((one) => isHandleOn(one, remembered));
  // Gone with its screen: in the middle of the main one, where Electron puts what has no place.
  if (remembered === undefined || area === undefined) {
    const wanted = remembered ?? comfortable;
    return sizeWithin(main, wanted, minimum);
  }
  const { width, height } = sizeWithin(area, remembered, minimum);
  // One that fits may stand across two screens, as its user left it; one that was made smaller is pulled in.
  const isShrunk = width < remembered.width || height < remembered.height;
  return {
    width,
    height,
    x: isShrunk ? between(remembered.x, area.x, area.x + area.width - width) : remembered.x,
    y: isShrunk ? between(remembered.y, area.y, area.y + area.height - height) : Math.max(remembered.y, area.y),
  };
}

function isHandleOn(area: Place, { x, y, width }: Place): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  // A maximised window of Windows begins some pixels above its screen.
  return visible >= HANDLE.width && y >= area.y - HANDLE.height && y + HANDLE.height <= area.y + area.height;
}

function sizeWithin(area: Place, wanted: Pick<Place, 'width' | 'height'>, minimum: Pick<Place, 'width' | 'height'>) {
  return {
    width: Math.min(Math.max(wanted.width, minimum.width), area.width),
    height: Math.min(Math.max(wanted.height, minimum.height), area.height),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
