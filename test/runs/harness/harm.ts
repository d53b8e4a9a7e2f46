/** Words that are attacks wherever they are taken for more than words, and what would be seen if one had come through. */
import { expect } from 'vitest';
import type { App } from './launch-app.ts';

/** `url`: a server that must never hear of them. */
export function attacksOn(url: string): string[] {
  return [
    `<img src="${url}i" onerror="window.pwned=1">`,
    `"><svg onload="window.pwned=1"><script>window.pwned=1</script>`,
    `<iframe src="javascript:parent.pwned=1"></iframe>`,
    `<a href="javascript:window.pwned=1" autofocus onfocus="window.pwned=1">x</a>`,
    `{{constructor.constructor('window.pwned=1')()}}\${window.pwned=1}`,
    `=HYPERLINK("${url}h";"x")`,
    `\u202e<style>*{background:url(${url}s)}</style>`,
  ];
}

/** To be called before the first attack. */
export async function watchForHarm({ window }: App): Promise<void> {
  await window.evaluate(`{
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.violations.push(violatedDirective + ' ' + blockedURI));
  }`);
}

/** Nothing has become markup, nothing has run, no other window is open and the policy has had nothing to stop. */
export async function expectUnharmed({ window, electron }: App, where: string): Promise<void> {
  const harm = await window.evaluate<string[]>(`[
    ...('pwned' in window ? ['ran'] : []),
    ...[...document.querySelectorAll('main img, main iframe, main object, main embed, script:not([src]), style, a[href^="javascript:"]')].map((one) => one.outerHTML.slice(0, 80)),
    ...[...document.querySelectorAll('*')].flatMap((one) => [...one.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => one.tagName + ' ' + name)),
    ...window.violations,
  ]`);
  expect([where, ...harm]).toEqual([where]);
  expect(electron.windows()).toHaveLength(1);
}
