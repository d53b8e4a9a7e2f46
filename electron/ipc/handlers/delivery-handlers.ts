import { failure } from '../../../shared/core/failure.ts';
import { makeReady } from '../../../shared/core/leveranse/ready.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { OnDeliveryStep } from '../../delivery/send/deliver.ts';
import { resumeUnasked } from '../../delivery/send/resume.ts';
import { accessForSubmissions } from '../../desk/access.ts';
import type { Handlers } from '../run-call.ts';
import { type HandlerContext, today } from './context.ts';
import { mustWait, refusedHere } from './may-deliver.ts';

type DeliveryCall = 'send' | 'retry' | 'cancel' | 'resume' | 'ofDraft' | 'show' | 'giveUp' | 'withdraw';
type DeliveryHandlers = Pick<Handlers, `delivery.${DeliveryCall}`>;

export function deliveryHandlers(context: HandlerContext): DeliveryHandlers {
  const { desk, access, emit, versions } = context;
  const onStep: OnDeliveryStep = (progress) => emit('delivery.progress', progress);
  const accessFor = accessForSubmissions(access, versions);

  return {
    async 'delivery.send'({ draftId, draftRevision }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const draft = await desk.draft(draftId);
      if (!draft.ok) return draft;
      const { open, check, rules } = draft.value;
      const { head, state } = open.draft;
      const refused = refusedHere(context, opened.value, head.environment);
      if (refused !== undefined) return fail(refused);
      const ready = makeReady(open.draft, check, rules, today(context));
      if (!ready.ok || open.revision !== draftRevision)
        return fail(failure('NOT_READY', { blockers: ready.ok ? 0 : ready.failure.length }));
      const way = await access.accessFor(head.environment, ready.value.oppgavegiver.organisasjonsnummer);
      if (!way.ok) return way;
      const meta = {
        draftId,
        isRehearsal: head.environment === 'practice',
        oppgavegiverName: state.oppgavegiverName,
        kildesystem: `Kundeutbytte ${versions.app}`,
        file: state.source.file,
        sheet: state.source.sheet,
        columns: state.table.columns,
      };
      if (mustWait(context, head.environment)) return opened.value.delivery.hold(ready.value, meta, way.value);
      return opened.value.delivery.send(ready.value, meta, way.value, onStep);
    },
    async 'delivery.retry'({ submissionId }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const submission = opened.value.outbox.get(submissionId);
      if (submission === undefined) return fail(failure('SUBMISSION_NOT_FOUND'));
      const way = await accessFor(submission.head);
      return way.ok ? opened.value.delivery.retry(submissionId, way.value, onStep) : way;
    },
    async 'delivery.cancel'({ submissionId }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      opened.value.delivery.cancel(submissionId);
      return ok({});
    },
    async 'delivery.resume'() {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      return ok(await resumeUnasked(opened.value.outbox, opened.value.delivery, accessFor, onStep));
    },
    async 'delivery.show'({ submissionId }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const submission = opened.value.outbox.get(submissionId);
      return submission === undefined ? fail(failure('SUBMISSION_NOT_FOUND')) : ok(submission);
    },
    async 'delivery.giveUp'({ submissionId }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const { delivery, ledger } = opened.value;
      const givenUp = await delivery.giveUp(submissionId);
      if (!givenUp.ok) return givenUp;
      const entered = await ledger.enter(givenUp.value);
      return entered.ok ? givenUp : entered;
    },
    async 'delivery.withdraw'({ submissionId }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const withdrawn = await opened.value.delivery.withdraw(submissionId);
      return withdrawn.ok ? ok({}) : withdrawn;
    },
    'delivery.ofDraft': async ({ draftId }) => ok(await desk.submissionsOf(draftId)),
  };
}
