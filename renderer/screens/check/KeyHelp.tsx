import { useApp } from '../../app-context.ts';
import styles from './ProblemRail.module.css';

export function KeyHelp() {
  const { keys, keyHelp } = useApp().text.check;
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
