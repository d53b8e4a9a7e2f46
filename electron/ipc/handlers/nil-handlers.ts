import { makeReadyNil, spellingTested } from '../../../shared/core/delivery/nil-return.ts';
import { receiptStatus } from '../../../shared/core/delivery/receipt.ts';
import { failure } from '../../../shared/core/failure.ts';
import { DEFAULT_NIL_SPELLING } from '../../../shared/core/leveranse/nil-spelling.ts';
import { fail, ok } from '../../../shared/result.ts';
import { deliveredNils, standsAgainstNil } from '../../delivery/outbox/nil-rules.ts';
import type { OpenDesk } from '../../desk/open-desk.ts';
import type { Handlers } from '../run-call.ts';
import { type HandlerContext, today } from './context.ts';
import { mustWait, refusedHere } from './may-deliver.ts';

export function nilHandlers(context: HandlerContext): Pick<Handlers, Extract<keyof Handlers, `nil.${string}`>> {
  const { desk, access, settings, emit, versions } = context;
  const spelling = () => settings.current.settings.nilReturn?.spelling ?? DEFAULT_NIL_SPELLING;
  const testedIn = ({ ledger }: OpenDesk) => spellingTested(deliveredNils(ledger.receipts()), spelling());

  return {
    async 'nil.show'({ environment, organisasjonsnummer, inntektsaar }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const before = opened.value.outbox.list().filter(({ head }) => head.environmentName === environment);
      const against = standsAgainstNil({ organisasjonsnummer, inntektsaar }, { before, isRejected: isRejectedIn(opened.value) });
      const tested = testedIn(opened.value);
      return ok({ against: against ?? null, tested: tested === undefined ? null : { at: tested.at, status: tested.status } });
    },
    async 'nil.send'({ environment, inntektsaar, oppgavegiver, oppgavegiverName, isConfirmed }) {
      if (settings.current.settings.nilReturn?.isOn !== true) return fail(failure('NIL_SWITCHED_OFF'));
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const refused = refusedHere(context, opened.value, environment);
      if (refused !== undefined) return fail(refused);
      const rules = { syntheticOnly: environment !== 'production', isSpellingTested: testedIn(opened.value) !== undefined };
      const nil = makeReadyNil({ oppgavegiver, inntektsaar, spelling: spelling(), isConfirmed }, rules, today(context));
      if (!nil.ok) return fail(failure(nil.failure.includes('spelling-not-tested') ? 'NIL_NOT_TESTED' : 'NIL_NOT_READY'));
      const way = await access.accessFor(environment, oppgavegiver.organisasjonsnummer);
      if (!way.ok) return way;
      const meta = {
        isRehearsal: environment === 'practice',
        oppgavegiverName,
        kildesystem: `Kundeutbytte ${versions.app}`,
        isRejected: isRejectedIn(opened.value),
      };
      const { delivery } = opened.value;
      if (mustWait(context, environment)) return delivery.holdNil(nil.value, meta, way.value);
      return delivery.sendNil(nil.value, meta, way.value, (progress) => emit('delivery.progress', progress));
    },
  };
}

function isRejectedIn({ ledger }: OpenDesk): (submissionId: string) => boolean {
  return (submissionId) => receiptStatus(ledger.get(submissionId)?.documents ?? []) === 'avvist';
}
