import { describe, expect, it } from 'vitest';
import { entriesMatching, environmentsOf, spokenOf } from '../../../renderer/state/archive.ts';
import { newModel } from '../../../renderer/state/model.ts';
import { deliveredList } from '../../../renderer/state/selectors.ts';
import { update } from '../../../renderer/state/update.ts';
import type { SubmissionHead } from '../../../shared/core/delivery/submission.ts';
import type { LedgerEntryView } from '../../../shared/ipc/ledger-views.ts';
import { aDraft, anApp, aSubmission } from './examples.ts';

function entry(over: Partial<LedgerEntryView> = {}): LedgerEntryView {
  const { organisasjonsnummer, oppgavegiverName, inntektsaar } = aSubmission().head;
  return {
    environmentName: 'practice',
    organisasjonsnummer,
    oppgavegiverName,
    inntektsaar,
    unsettled: 0,
    receipts: [],
    others: [],
    ...over,
  };
}

describe('the archive', () => {
  it('is gone to where the open draft belongs, and as a list', () => {
    const fresh = newModel(anApp({ environment: 'production' }), []);
    expect(update(fresh, { kind: 'go', place: 'archive' }).archive).toEqual({ environmentName: 'production', submissionId: null });
    const withDraft = update(fresh, { kind: 'opened', draft: aDraft({ environment: 'test' }), ticket: null, submissions: [] });
    const shown = update(withDraft, { kind: 'archive', archive: { environmentName: 'practice', submissionId: 'one' } });
    expect(shown.place).toBe('archive');
    expect(update(shown, { kind: 'go', place: 'archive' }).archive).toEqual({ environmentName: 'test', submissionId: null });
  });

  it('never mixes environments, and names the real one first', () => {
    const entries = [entry(), entry({ environmentName: 'own' }), entry({ environmentName: 'production' })];
    expect(environmentsOf(entries, 'test')).toEqual(['production', 'test', 'practice', 'own']);
    expect(environmentsOf([entry()], 'practice')).toEqual(['practice']);
    expect(['production', 'practice', 'own'].map(spokenOf)).toEqual(['production', 'practice', 'test']);
  });

  it('finds a co-op by its name, number or year', () => {
    const entries = [entry(), entry({ oppgavegiverName: 'Ås meieri', organisasjonsnummer: '210000005', inntektsaar: 2024 })];
    const found = (wanted: string) => entriesMatching(entries, wanted).map(({ oppgavegiverName }) => oppgavegiverName);
    expect(found('')).toHaveLength(2);
    expect(found('ÅS 2024')).toEqual(['Ås meieri']);
    expect(found('31113')).toEqual(['Bygdelaget SA']);
    expect(found('ås 2025')).toEqual([]);
  });
});

describe('the receipts of what was delivered last', () => {
  const delivered = (over: Partial<SubmissionHead>) => aSubmission({ head: { ...aSubmission().head, ...over } });
  const part = (number: number) => ({ contentSha256: 'e'.repeat(64), number, of: 3 });

  it('are one, or one for each part so far', () => {
    expect(deliveredList([])).toEqual([]);
    const first = delivered({ submissionId: 'first' });
    expect(deliveredList([first]).map(({ submissionId }) => submissionId)).toEqual(['first']);
    const parts = [delivered({ submissionId: 'a', part: part(1) }), delivered({ submissionId: 'b', part: part(2) })];
    const third = aSubmission({ head: { ...aSubmission().head, submissionId: 'c', part: part(3) }, state: { kind: 'prepared' } });
    expect(deliveredList([first, ...parts, third]).map(({ submissionId }) => submissionId)).toEqual(['a', 'b']);
  });
});
