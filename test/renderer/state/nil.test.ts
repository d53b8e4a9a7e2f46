import { describe, expect, it } from 'vitest';
import { belongsTo, isHeldAsNothing, nilReturnOf, writtenAs, yearsOver } from '../../../renderer/state/nil.ts';
import { DEFAULT_NIL_SPELLING } from '../../../shared/core/leveranse/nil-spelling.ts';
import type { ReceiptView } from '../../../shared/ipc/ledger-views.ts';
import { anApp } from './examples.ts';

describe('the nil return on the screen', () => {
  it('is off, with the app’s own proposal, until somebody has set anything', () => {
    expect(nilReturnOf(anApp())).toEqual({ isOn: false, spelling: DEFAULT_NIL_SPELLING });
  });

  it('is shown as it will stand in the body', () => {
    expect(writtenAs(DEFAULT_NIL_SPELLING)).toBe(
      '"leveransetype": "ingenOppgaver", "oppgave": [], "oppgaveoppsummering": { "antallOppgaver": 0, "sumUtbetaltBeloep": 0 }',
    );
    expect(writtenAs({ leveransetype: 'ingen', oppgave: 'absent', oppgaveoppsummering: 'absent' })).toBe('"leveransetype": "ingen"');
  });

  it('is for years that are over', () => {
    expect(yearsOver('2026-01-01')).toEqual([2025, 2024, 2023, 2022]);
    expect(yearsOver('2026-12-31')).toEqual([2025, 2024, 2023, 2022]);
  });

  it.each([
    ['practice', '311131788', true],
    ['test', '311131788', true],
    ['production', '311131788', false],
    ['production', '974761076', true],
    ['test', '974761076', false],
  ] as const)('in %s %s may report: %s', (environment, organisasjonsnummer, may) => {
    expect(belongsTo(environment, organisasjonsnummer)).toBe(may);
  });

  const nil = { status: 'levert', nil: DEFAULT_NIL_SPELLING } as const;
  const list = { status: 'levert', nil: null } as const;
  it.each<[string, readonly Pick<ReceiptView, 'status' | 'nil'>[], boolean]>([
    ['nothing was sent', [], false],
    ['it is the only thing sent', [nil], true],
    ['a list came after it', [list, nil], false],
    ['the list after it was rejected', [{ ...list, status: 'avvist' }, nil], true],
    ['it was rejected itself', [{ ...nil, status: 'avvist' }], false],
  ])('is what they hold when %s', (_name, receipts, isHeld) => {
    expect(isHeldAsNothing({ receipts })).toBe(isHeld);
  });
});
