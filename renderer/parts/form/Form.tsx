import type { ComponentProps } from 'react';
import styles from './Form.module.css';

interface FormProps extends Omit<ComponentProps<'form'>, 'noValidate' | 'onSubmit'> {
  readonly onSubmit: () => Promise<void> | void;
}

/** The fields say themselves what is wrong, in the user's language; the browser's own bubbles would say it again, in another. */
export function Form({ className = styles.form, onSubmit, ...form }: FormProps) {
  return (
    <form
      className={className}
      {...form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    />
  );
}
