import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

/** Says a sentence to a screen reader without moving focus, also when it is the same sentence as the last one. */
export function useAnnounce(): (sentence: string) => void {
  return useContext(AnnounceContext);
}

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [{ sentence, turn }, setSaid] = useState({ sentence: '', turn: 0 });
  const announce = useCallback((next: string) => setSaid((last) => ({ sentence: next, turn: last.turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {/* First on the page: what is hidden at its end would still make it scroll. */}
      <div className="ds-sr-only" aria-live="polite" data-testid="announcer">
        {/* A new element is what makes a live region speak again. */}
        <p key={turn}>{sentence}</p>
      </div>
      {children}
    </AnnounceContext>
  );
}
