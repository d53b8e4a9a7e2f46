import { describe, expect, it } from 'vitest';
import type { Model } from '../../../renderer/state/model.ts';
import { newModel } from '../../../renderer/state/model.ts';
import { type Message, update } from '../../../renderer/state/update.ts';
import type { Submission, SubmissionState } from '../../../shared/core/delivery/submission.ts';
import { failure } from '../../../shared/core/failure.ts';
import type { DraftStage, DraftView } from '../../../shared/ipc/views.ts';
import { aDraft, anApp, aSubmission } from './examples.ts';

const TICKET = { ticket: '6f0a2c4e-3d5b-4a1f-9c7e-8b2d1e0f4a6c', name: 'Medlemmer.xlsx', bytes: 12 };
const told = (model: Model, ...messages: Message[]) => messages.reduce(update, model);
const fresh = newModel(anApp(), []);
const opened = (draft: DraftView, submissions: readonly Submission[] = []): Model =>
  told(fresh, { kind: 'opened', draft, ticket: TICKET, submissions });

describe('where a draft opens', () => {
  it.each<[DraftStage, Model['place']]>([
    ['columns', 'sheet'],
    ['problems', 'check'],
    ['ready', 'check'],
    ['unsure', 'send'],
    ['refused', 'send'],
    ['delivered', 'receipt'],
  ])('%s opens at %s', (stage, place) => {
    expect(opened(aDraft({ stage })).place).toBe(place);
  });
});

describe('saving', () => {
  it('is said to be over when every edit is answered', () => {
    const draft = aDraft({ revision: 1 });
    const two = told(opened(draft), { kind: 'saving' }, { kind: 'saving' });
    expect(two.saving).toBe(2);
    expect(told(two, { kind: 'saved', draft: aDraft({ revision: 2 }) }).saving).toBe(1);
    expect(told(two, { kind: 'saved', draft }, { kind: 'not-saved', failure: failure('STORE_DISK_FULL') }).saving).toBe(0);
  });

  it('keeps the newest view when answers overtake each other', () => {
    const model = told(
      opened(aDraft({ revision: 1 })),
      { kind: 'saved', draft: aDraft({ revision: 3 }) },
      { kind: 'saved', draft: aDraft({ revision: 2 }) },
    );
    expect(model.work?.draft.revision).toBe(3);
  });

  it('never brings back a draft that was closed meanwhile', () => {
    const other = aDraft({ draftId: '11111111-1111-4111-8111-111111111111', revision: 9 });
    expect(told(opened(aDraft({ revision: 1 })), { kind: 'saved', draft: other }).work?.draft.revision).toBe(1);
    expect(told(opened(aDraft()), { kind: 'closed', cards: [] }, { kind: 'saved', draft: aDraft({ revision: 5 }) }).work).toBeNull();
  });

  it('that failed says so and leaves the draft as it was', () => {
    const model = told(opened(aDraft({ revision: 1 })), { kind: 'saving' }, { kind: 'not-saved', failure: failure('STORE_DISK_FULL') });
    expect(model.failure?.code).toBe('STORE_DISK_FULL');
    expect(model.work?.draft.revision).toBe(1);
  });
});

describe('reading', () => {
  it('takes progress of its own file only', () => {
    const reading = told(fresh, { kind: 'reading', ticket: TICKET });
    const own = told(reading, { kind: 'read-progress', progress: { ticket: TICKET.ticket, step: 'checking' } });
    expect(own.reading?.step).toBe('checking');
    const others = told(own, { kind: 'read-progress', progress: { ticket: '11111111-1111-4111-8111-111111111111', step: 'saving' } });
    expect(others.reading?.step).toBe('checking');
  });

  it('that failed shows the failure and the way on', () => {
    const model = told(fresh, { kind: 'reading', ticket: TICKET }, { kind: 'reading-stopped', failure: failure('FILE_LOCKED') });
    expect(model).toMatchObject({ reading: null, failure: { code: 'FILE_LOCKED' }, place: 'sheet' });
  });

  it('keeps the ticket, for the other sheets of the file', () => {
    expect(opened(aDraft()).work?.ticket).toEqual(TICKET);
  });
});

describe('sending', () => {
  const draft = aDraft({ stage: 'ready' });
  const sending = told(opened(draft), { kind: 'go', place: 'send' }, { kind: 'sending' });
  const sent = (state: SubmissionState) =>
    told(sending, { kind: 'sent', submission: aSubmission({ state }), submissions: [aSubmission({ state })], draft });

  it('follows the steps of its own draft', () => {
    const { draftId } = draft;
    const { submissionId } = aSubmission().head;
    expect(told(sending, { kind: 'send-progress', progress: { submissionId, draftId, step: 'access' } }).sending?.step).toBe('access');
    const other = { submissionId, draftId: '11111111-1111-4111-8111-111111111111', step: 'access' as const };
    expect(told(sending, { kind: 'send-progress', progress: other }).sending?.step).toBeNull();
  });

  it('ends at the receipt when it was delivered, and stays otherwise', () => {
    expect(sent(aSubmission().state)).toMatchObject({ place: 'receipt', sending: null });
    expect(sent({ kind: 'unsure', at: '2026-01-23T13:02:00Z', failure: failure('SKATTEETATEN_UNREACHABLE') })).toMatchObject({
      place: 'send',
      sending: null,
    });
  });

  it('leaves everything that the draft has sent by now, the parts before the last one too', () => {
    const unsure = aSubmission({ state: { kind: 'unsure', at: '2026-01-23T13:02:00Z', failure: failure('SKATTEETATEN_UNREACHABLE') } });
    const submissions = [aSubmission(), aSubmission()];
    const model = told(opened(draft, [unsure]), { kind: 'sending' }, { kind: 'sent', submission: aSubmission(), submissions, draft });
    expect(model.work?.submissions.map(({ state }) => state.kind)).toEqual(['delivered', 'delivered']);
  });
});

describe('moving on', () => {
  it('leaves failures and notices behind', () => {
    const model = told(
      opened(aDraft()),
      { kind: 'failed', failure: failure('UNEXPECTED') },
      { kind: 'notice', notice: { text: 'Angret.', undo: null } },
      { kind: 'go', place: 'settings' },
    );
    expect(model).toMatchObject({ failure: null, notice: null, place: 'settings' });
  });

  it('to a cell goes by the check, once', () => {
    const model = told(opened(aDraft()), { kind: 'go-to-cell', goTo: { row: 17, field: 'navn' } });
    expect(model).toMatchObject({ place: 'check', goTo: { row: 17, field: 'navn' } });
    expect(told(model, { kind: 'went-to-cell' }).goTo).toBeNull();
  });
});
