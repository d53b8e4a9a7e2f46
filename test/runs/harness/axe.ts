import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { App } from './launch-app.ts';

/** WCAG 2.2 A and AA, and what axe calls best practice is left to judgement. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong on the screen as it is now, one line per element; empty when nothing is.
 * In an app window axe can't open the second page that it collects its results in: hence its legacy mode, which is only worse for
 * pages with frames, and these have none.
 */
export async function axe(window: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window }).withTags(TAGS).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} – ${node.target.join(' ')}`));
}

/** The screen as it is now, in light and in dark. */
export async function expectClean(window: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    expect(await axe(window), colorScheme).toEqual([]);
  }
}

/** The same, and a picture of each under this name. */
export async function expectCleanPictures(app: App, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.window.emulateMedia({ colorScheme });
    expect(await axe(app.window), colorScheme).toEqual([]);
    await app.screenshot(`${name}-${colorScheme}`);
  }
  await app.window.emulateMedia({ colorScheme: 'light' });
}
