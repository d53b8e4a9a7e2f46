// @vitest-environment happy-dom
// What the menu of the system and a notification lead to, as main tells it to the page; and where they must not lead.
import { expect, it, vi } from 'vitest';
import { makeClient } from '../../../renderer/client.ts';
import type { FakeMain } from '../../fakes/fake-main.ts';
import { cleanSheet } from '../../fakes/sheets.ts';
import { find, heading, openApp, press, said } from '../page.tsx';

/** The settings can be gone to from everywhere and twice. Once they are there, the page listens, and has heard all that was told before. */
async function settingsShown(main: FakeMain): Promise<void> {
  await vi.waitFor(() => {
    main.emit('app.goTo', { place: 'settings' });
    expect(document.querySelector('h1')?.textContent).toBe('Innstillinger');
  }, 20_000);
}

/** A list of three, up to the button that sends it. */
async function toSending(): Promise<void> {
  await press(/^Prøv hele veien/);
  await heading('Kontroll');
  await press('Videre til sending');
  await press('Bruk et øvingslag');
  await said('Kari Kontakt');
  const confirm = await find('checkbox', () => document.querySelector<HTMLInputElement>('#payments-confirmed') ?? undefined);
  confirm.click();
  await said('Dette blir sendt');
}

it('leads to the archive, to the settings, and to what the app is, which gets the focus', async () => {
  const main = await openApp();
  await settingsShown(main);
  main.emit('app.goTo', { place: 'archive' });
  await heading('Arkiv');
  main.emit('app.goTo', { place: 'about' });
  await heading('Innstillinger');
  await find('focus on “Om appen”', () => (document.activeElement?.textContent === 'Om appen' ? document.activeElement : undefined));
});

it('opens a file that is picked, and a draft from the list of the last ones', async () => {
  const main = await openApp();
  await settingsShown(main);
  main.emit('app.goTo', { place: 'open-file' });
  await heading('Kontroll');
  expect(main.asked.filter((name) => name === 'sheet.pick')).toHaveLength(1);
  // The address says which draft is open, as soon as it has been drawn.
  await find('address', () => (/^#.{36}\/check$/.test(location.hash) ? document.body : undefined));
  const draftId = location.hash.slice(1, 37);
  await settingsShown(main);
  main.emit('app.goTo', { place: 'draft', draftId });
  await heading('Kontroll');
  expect(main.asked.filter((name) => name === 'drafts.open')).toHaveLength(1);
});

it('leads from a notification to the receipt that it is about', async () => {
  const main = await openApp({ sheet: cleanSheet(3) });
  await toSending();
  await press('Send 3 oppgaver til øvingsmyndigheten');
  await heading('Kvittering');
  await settingsShown(main);
  const ledger = await makeClient(main.bridge).call('ledger.list', {});
  const submissionId = ledger.ok ? ledger.value.entries[0]?.receipts[0]?.submissionId : undefined;
  if (submissionId === undefined) throw new Error('nothing was delivered');
  main.emit('app.goTo', { place: 'receipt', submissionId });
  await heading('Kvittering');
});

it('leads nowhere but to the settings while the drafts are locked', async () => {
  const main = await openApp({ app: { store: { kind: 'locked', reason: 'no-keychain', ways: ['passphrase'] } } });
  await heading('Lås opp utkastene');
  await settingsShown(main);
  main.emit('app.goTo', { place: 'archive' });
  main.emit('app.goTo', { place: 'open-file' });
  main.emit('app.goTo', { place: 'draft', draftId: '0f8b2f6e-7f0f-4d5e-9a53-8b2f2b1c7a10' });
  main.emit('app.goTo', { place: 'about' });
  await find('focus on “Om appen”', () => (document.activeElement?.textContent === 'Om appen' ? document.activeElement : undefined));
  expect(document.querySelector('h1')?.textContent).toBe('Innstillinger');
  expect(main.asked.filter((name) => /^(sheet\.pick|drafts\.open|ledger\.)/.test(name))).toEqual([]);
});

it('takes no other draft in hand while one is being sent', async () => {
  const main = await openApp({ sheet: cleanSheet(3) });
  await toSending();
  main.answer({ 'delivery.send': () => new Promise(() => undefined) });
  await press('Send 3 oppgaver til øvingsmyndigheten');
  await vi.waitFor(() => expect(main.asked).toContain('delivery.send'), 20_000);
  const opened = main.asked.filter((name) => name === 'drafts.open').length;
  main.emit('app.goTo', { place: 'open-file' });
  main.emit('app.goTo', { place: 'draft', draftId: '0f8b2f6e-7f0f-4d5e-9a53-8b2f2b1c7a10' });
  await settingsShown(main);
  expect(main.asked.filter((name) => name === 'drafts.open')).toHaveLength(opened);
  expect(main.asked).not.toContain('sheet.pick');
});
