import { useId } from 'react';
import { environmentNameSchema } from '../../../shared/core/access/environment.ts';
import { useApp } from '../../app-context.ts';
import styles from './EnvironmentChoice.module.css';

/** Practice, test and production are three things apart: each has its colour, its pattern and its words. */
export function EnvironmentChoice() {
  const { dispatch, model, text } = useApp();
  const { access } = text;
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{access.environment}</legend>
      {environmentNameSchema.options.map((environment) => {
        const helpId = `${name}-${environment}`;
        return (
          <label key={environment} className={styles.choice} data-environment={environment}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={model.access.environment === environment}
              aria-describedby={helpId}
              onChange={() => dispatch({ kind: 'access', access: { environment, organisasjonsnummer: null } })}
            />
            <span className={styles.name}>{access.environments[environment].name}</span>
            <span className={styles.help} id={helpId} aria-hidden="true">
              {access.environments[environment].help}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
