import { useApp, useWork } from '../../../app-context.ts';
import { Choice } from '../../../parts/form/Choice.tsx';
import { useAtOnce } from '../../../parts/form/use-at-once.ts';
import styles from '../SendScreen.module.css';
import { YearSelect } from './YearSelect.tsx';

export const CONFIRM_ID = 'payments-confirmed';
/** The server decides which years it takes (spec 4.11); these are the ones that anybody would think of. */
const YEARS_BACK = 4;

/** For which year, and that these payments belong here at all: the app can't know, so the user says so once a year (spec 5). */
export function Year() {
  const { draft } = useWork();
  const { commands, model, text } = useApp();
  const { send } = text;
  const [year, chooseYear] = useAtOnce(draft.inntektsaar, (inntektsaar) => commands.edit([{ kind: 'set-inntektsaar', inntektsaar }]));
  const thisYear = Number(model.app.today.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => thisYear - back);
  if (!years.includes(draft.inntektsaar)) years.push(draft.inntektsaar);
  return (
    <section className={styles.section} aria-label={send.year}>
      <YearSelect year={year} years={years} help={send.yearHelp} onChoose={chooseYear} />
      <Choice
        id={CONFIRM_ID}
        label={send.confirm}
        help={send.confirmHelp}
        checked={draft.paymentsConfirmed}
        onChange={(confirmed) => commands.edit([{ kind: 'confirm-payments', confirmed }])}
      />
    </section>
  );
}
