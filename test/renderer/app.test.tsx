// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { accessView } from '../../electron/access/checklist/checklist-view.ts';
import { ALL_UNTESTED, type Light, NO_CHOICES } from '../../shared/core/access/access.ts';
import { failure } from '../../shared/core/failure.ts';
import { fail } from '../../shared/result.ts';
import { cleanSheet, sheetOf } from '../fakes/sheets.ts';
import { syntheticFoedselsnummer } from '../fixtures/synthetic.ts';
import { find, heading, openApp, press, said } from './page.tsx';

describe('the page', () => {
  it('goes the whole way from a sheet to a receipt, and sends once', async () => {
    const main = await openApp({ sheet: cleanSheet(3) });
    await heading('Meld inn kundeutbytte');
    await press('Prøv hele veien med et eksempelark (ingenting sendes)');
    await heading('Kontroll');
    await said('Alt er klart');
    await press('Videre til sending');
    await heading('Send');
    await press('Bruk et øvingslag');
    await said('Kari Kontakt');
    await press('Send 3 oppgaver til øvingsmyndigheten');
    expect(main.asked).not.toContain('delivery.send');
    await press('Bekreft at utbetalingene er skattepliktig kundeutbytte');
    expect(document.activeElement?.id).toBe('payments-confirmed');
    const confirm = await find('checkbox', () => document.querySelector<HTMLInputElement>('#payments-confirmed') ?? undefined);
    confirm.click();
    await said('Dette blir sendt');
    await press('Send 3 oppgaver til øvingsmyndigheten');
    await heading('Kvittering');
    await said('ikke for at den er godkjent');
    expect(main.asked.filter((name) => name === 'delivery.send')).toHaveLength(1);
    expect(document.title).toBe('Kvittering – Medlemmer 2025.xlsx – Kundeutbytte');
  });

  it('shows warnings a few at a time, each accepted by itself', async () => {
    const rows = Array.from({ length: 25 }, (_, n) => [syntheticFoedselsnummer(n), `Sævik Bygg ${n} AS`, 100 + n]);
    await openApp({ sheet: sheetOf('Medlemmer', [['Fødselsnummer', 'Navn', 'Utbetalt beløp'], ...rows]) });
    await press('Prøv hele veien med et eksempelark (ingenting sendes)');
    await heading('Kontroll');
    await press('Videre til sending');
    await heading('Send');
    const boxes = () => [...(document.querySelector('#warnings')?.closest('section')?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    const isAccepted = () => boxes().map(({ checked }) => checked);
    await vi.waitFor(() => expect(isAccepted()).toEqual(Array.from({ length: 20 }, () => false)), 20_000);
    boxes()[1]?.click();
    await vi.waitFor(() => expect(isAccepted()).toEqual(Array.from({ length: 20 }, (_, n) => n === 1)), 20_000);
    await press('Vis 5 til');
    await vi.waitFor(() => expect(isAccepted()).toEqual(Array.from({ length: 25 }, (_, n) => n === 1)), 20_000);
  });

  it('tells wherever the user is that a systembruker was approved, or was not', async () => {
    const main = await openApp();
    await heading('Meld inn kundeutbytte');
    const place = { environment: 'test', organisasjonsnummer: '311131788' } as const;
    const waiting = { place, choices: NO_CHOICES, request: null, lights: ALL_UNTESTED };
    const at = '2026-01-20T10:00:00.000Z';
    const news = (systembruker: Light) => accessView({ ...waiting, lights: { ...ALL_UNTESTED, systembruker } }, []);
    // The page begins to listen after it is drawn, and nothing on it says when.
    await vi.waitFor(() => {
      main.emit('access.changed', news({ kind: 'ok', at }));
      expect(document.body.textContent).toContain('Systembrukeren for 311131788 er godkjent.');
    }, 20_000);
    main.emit('access.changed', news({ kind: 'failed', at, failure: failure('SYSTEMBRUKER_NOT_APPROVED', { status: 'Rejected' }) }));
    await said('Forespørselen om systembruker for 311131788 ble ikke godkjent.');
  });

  it('says what is wrong with a file, what to do, and goes on', async () => {
    const main = await openApp();
    main.answer({ 'sheet.pick': async () => fail(failure('FILE_LOCKED')) });
    await press('Velg regneark …');
    const alert = await find('alert', () => document.querySelector('[role=alert]') ?? undefined);
    expect(alert.textContent).toContain('Lukk den der');
    await press(/^Prøv hele veien/);
    await heading('Kontroll');
    expect(document.querySelector('[role=alert]')).toBeNull();
  });

  it('asks for one sheet at a time', async () => {
    const main = await openApp();
    const zone = await find('main', () => document.querySelector('main') ?? undefined);
    const files = [new File(['a'], 'a.xlsx'), new File(['b'], 'b.xlsx')];
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files, types: ['Files'] } });
    zone.dispatchEvent(drop);
    await said('Du slapp 2 filer.');
    expect(main.asked).not.toContain('sheet.read');
  });

  it('opens a dropped sheet where it needs its user', async () => {
    await openApp();
    const zone = await find('main', () => document.querySelector('main') ?? undefined);
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files: [new File(['a'], 'a.xlsx')], types: ['Files'] } });
    zone.dispatchEvent(drop);
    await heading('Kontroll');
    await said('9 å rette');
  });

  it('keeps an edit, counts down, and takes it back', async () => {
    const main = await openApp();
    await press(/^Prøv hele veien/);
    await heading('Kontroll');
    const cell = await find('cell', () =>
      [...document.querySelectorAll<HTMLElement>('#cell-12-navn')].find((one) => one.dataset.severity === 'error'),
    );
    cell.click();
    await said('Rad 14, nummer 13 av 212, navn.');
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true }));
    const editor = await find(
      'editor',
      () => document.querySelector<HTMLInputElement>('input[aria-label="Endre navn i rad 14"]') ?? undefined,
    );
    editor.value = 'Øystein Lærdal';
    editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await said('8 å rette');
    await find('new name', () => (cell.textContent === 'Øystein Lærdal' ? cell : undefined));
    expect(document.activeElement?.id).toBe('cell-13-navn');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }));
    await said('9 å rette');
    expect(main.asked.filter((name) => name === 'draft.edit' || name === 'draft.undo')).toEqual(['draft.edit', 'draft.undo']);
  });

  it('speaks the language that was chosen, and says so to a screen reader', async () => {
    await openApp();
    await press('Innstillinger');
    await heading('Innstillinger');
    const nynorsk = await find('radio', () => document.querySelectorAll<HTMLInputElement>('input[name=language]')[1]);
    nynorsk.click();
    await heading('Innstillingar');
    expect(document.documentElement.lang).toBe('nn');
    await press('1Rekneark');
    await heading('Meld inn kundeutbytte');
    await said('Slepp reknearket');
  });

  it('refuses what the runtime may not do, in words, and stays where it was', async () => {
    const main = await openApp();
    main.answer({ 'app.chooseEnvironment': async () => fail(failure('RUNTIME_PRACTICE_ONLY', { electron: '33.2.1' })) });
    await press('Innstillinger');
    await heading('Innstillinger');
    const production = await find('radio', () => document.querySelectorAll<HTMLInputElement>('input[name=environment]')[2]);
    production.click();
    await find('alert', () => document.querySelector('[role=alert]') ?? undefined);
    expect([...document.querySelectorAll<HTMLInputElement>('input[name=environment]')].map(({ checked }) => checked)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
