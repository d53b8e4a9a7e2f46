import { expect, it } from 'vitest';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { bodyBytes, deliveriesOf } from '../../../../shared/core/leveranse/body-size.ts';
import { makeReady } from '../../../../shared/core/leveranse/ready.ts';
import { splitReady } from '../../../../shared/core/leveranse/split.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { preparedDraft, RULES, TODAY } from '../make-ready-draft.ts';

it('says beforehand how many deliveries a list will go out as', () => {
  const rows = Array.from({ length: 60 }, (_, n) => [syntheticFoedselsnummer(n), `${'Åse '.repeat((n % 7) + 1)}Ødegård`, 100 + n ** 3]);
  const draft = preparedDraft([['Fødselsnummer', 'Navn', 'Utbetalt beløp'], ...rows], [{ kind: 'leave-out', row: 5, leftOut: true }]);
  const check = checkDraft(draft, RULES);
  const ready = makeReady(draft, check, RULES, TODAY);
  if (!ready.ok) throw new Error('not ready');
  const total = bodyBytes(check.rows, draft.state);
  for (const maxBytes of [10_000_000, total + 1, total, total - 1, 4_000, 2_500, 1_000, 700]) {
    expect(deliveriesOf(check.rows, draft.state, total, maxBytes), String(maxBytes)).toBe(splitReady(ready.value, maxBytes).length);
  }
});
