import { useCallback } from 'react';
import { asRehearsed } from '../../shared/text/rehearsed.ts';
import { useApp } from '../app-context.ts';

/** Says a sentence about the authority as it is meant where this was sent: in practice by the practice authority. */
export function useSpoken(environmentName: string): (sentence: string) => string {
  const { language } = useApp();
  return useCallback((sentence) => asRehearsed(language, environmentName, sentence), [language, environmentName]);
}
