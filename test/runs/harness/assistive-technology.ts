import type { CDPSession, Page } from 'playwright-core';

/** What a screen reader says of the focused element beside what stands in it. */
export async function focusedDescription(window: Page): Promise<string> {
  return await withAccessibilityTree(window, async (devtools) => {
    const { result } = await devtools.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes } = await devtools.send('Accessibility.getPartialAXTree', { objectId: result.objectId ?? '', fetchRelatives: false });
    return String(nodes[0]?.description?.value ?? '');
  });
}

/** Everything that assistive technology is given of the page. */
export async function accessibilityTree(window: Page): Promise<string> {
  return await withAccessibilityTree(window, async (devtools) =>
    JSON.stringify((await devtools.send('Accessibility.getFullAXTree')).nodes),
  );
}

/**
 * Whoever asks Chromium for the tree has to switch it on and off again. Without that it is built for the question and stays until the
 * garbage collector takes it away: now and then while the page is brought up to date, which kills the page.
 */
async function withAccessibilityTree<T>(window: Page, ask: (devtools: CDPSession) => Promise<T>): Promise<T> {
  const devtools = await window.context().newCDPSession(window);
  try {
    await devtools.send('Accessibility.enable');
    const answer = await ask(devtools);
    await devtools.send('Accessibility.disable');
    return answer;
  } finally {
    await devtools.detach();
  }
}
