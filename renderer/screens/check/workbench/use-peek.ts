/** Numbers of persons are masked until the user asks: for the rest of the session by a switch, or for as long as she holds F9. */
import { useEffect, useState } from 'react';
import { useApp } from '../../../app-context.ts';

const PEEK_KEY = 'F9';

export interface Peek {
  /** Whether numbers are shown in full now. */
  readonly unmasked: boolean;
  /** Whether the switch is on. */
  readonly isOn: boolean;
  toggle(): void;
}

export function usePeek(): Peek {
  const { model, dispatch } = useApp();
  const [isHeld, setHeld] = useState(false);
  const isOn = model.numbersShown;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== PEEK_KEY || event.repeat) return;
      event.preventDefault();
      setHeld(true);
    };
    const release = (event: KeyboardEvent): void => {
      if (event.key === PEEK_KEY) setHeld(false);
    };
    // The key may be let go while another window has the keyboard.
    const away = (): void => setHeld(false);
    document.addEventListener('keydown', press);
    document.addEventListener('keyup', release);
    window.addEventListener('blur', away);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('keyup', release);
      window.removeEventListener('blur', away);
    };
  }, []);
  return {
    unmasked: (isOn || isHeld) && !model.covered,
    isOn,
    toggle: () => dispatch({ kind: 'show-numbers', shown: !isOn }),
  };
}
