/** Nothing is painted in a window that isn't shown; what waits for the first screen then goes on without it. */
const AT_LATEST_MS = 1_000;
/** One to paint what is ready, one to have painted it, and one for good measure. */
const FRAMES = 3;

/** Resolves when the first screen has been painted: what it doesn't need is fetched only then, and so doesn't delay it. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      afterFrames(FRAMES, resolve);
    });
    observer.observe(document.documentElement, { attributeFilter: ['data-ready'] });
    setTimeout(resolve, AT_LATEST_MS);
  });
}

/** Resolves when what stands in index.html has been painted. */
export function somethingPainted(): Promise<void> {
  return new Promise((resolve) => {
    // What is done in the frame's own turn still comes before its picture.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, AT_LATEST_MS);
  });
}

function afterFrames(frames: number, done: () => void): void {
  if (frames === 0) done();
  else requestAnimationFrame(() => afterFrames(frames - 1, done));
}
