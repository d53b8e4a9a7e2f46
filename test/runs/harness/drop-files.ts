import type { Locator, Page } from 'playwright-core';

/**
 * Drops files from outside onto the middle of the target, as the desktop does: Chromium itself is told of the drag (DevTools protocol,
 * Input.dispatchDragEvent), so the page gets trusted events whose `File`s have a real path. A `DataTransfer` made in the page has neither.
 */
export async function dropFiles(window: Page, paths: readonly string[], target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('The target of the drop is not on the screen.');
  const COPY = 1;
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data: { items: [], files: [...paths], dragOperationsMask: COPY } };
  const session = await window.context().newCDPSession(window);
  try {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
  } finally {
    await session.detach();
  }
}
