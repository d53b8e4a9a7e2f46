import { useApp, useWork } from '../../../app-context.ts';
import styles from './ProblemRail.module.css';

export function KeyHelp() {
  const { check, workbook } = useApp().text;
  const { hasFile } = useWork().draft;
  const { keys, keyHelp } = check;
  const lines: readonly (readonly [string, string])[] = [
    ['↑ ↓ ← →', keyHelp.move],
    ['Shift + ↑ ↓', keyHelp.mark],
    ['F2', keyHelp.edit],
    ['F8 / Shift+F8', keyHelp.next],
    ['F9', keyHelp.peek],
    ['Ctrl+F', keyHelp.search],
    ['Ctrl+C / V / X', keyHelp.copy],
    ['Delete', keyHelp.clear],
    ['Ctrl+Delete', keyHelp.leaveOut],
    ['Ctrl+Enter', keyHelp.addRow],
    ['Ctrl+Z / Y', keyHelp.undo],
    ...(hasFile
      ? ([
          ['Ctrl+R', workbook.readChanges],
          ['Ctrl+Shift+S', workbook.saveCorrected],
        ] as const)
      : []),
  ];
  return (
    <details className={styles.keys}>
      <summary>{keys}</summary>
      <dl>
        {lines.map(([key, help]) => (
          <div key={key} className={styles.keyLine}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
