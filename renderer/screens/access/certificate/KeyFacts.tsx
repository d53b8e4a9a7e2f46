import { TriangleAlert } from 'lucide-react';
import type { CertificateFacts, KeyWarning } from '../../../../shared/core/access/key.ts';
import type { Failure } from '../../../../shared/core/failure.ts';
import { failureText } from '../../../../shared/text/failure-text.ts';
import { longDate } from '../../../../shared/text/format.ts';
import { useApp } from '../../../app-context.ts';
import type { Fact } from '../../../parts/shown/Facts.tsx';
import styles from './KeyStep.module.css';

/** What a certificate says, in the order in which one looks at it. */
export function useCertificateFacts(certificate: CertificateFacts, keyBits: number): readonly Fact[] {
  const { language, text } = useApp();
  const { facts, bits, chainStates, issuedFor, none, orgnr, purposes, validFromTo } = text.certificate;
  const { commonName, organisation, organisasjonsnummer, issuer, notBefore, notAfter, purpose, chainState } = certificate;
  return [
    [facts.holder, organisation || commonName || none],
    [facts.organisasjonsnummer, organisasjonsnummer === null ? none : orgnr(organisasjonsnummer)],
    [facts.issuer, issuer || none],
    [facts.issuedFor, issuedFor[certificate.issuedFor]],
    [facts.valid, validFromTo(longDate(language, notBefore), longDate(language, notAfter))],
    [facts.purpose, purposes[purpose]],
    [facts.key, bits(keyBits)],
    [facts.chain, chainStates[chainState]],
  ];
}

/** Why it can't be used, and what to mind. */
export function Remarks({ problem, warnings }: { readonly problem: Failure | null; readonly warnings: readonly KeyWarning[] }) {
  const { language, text } = useApp();
  const words = text.certificate.warnings;
  const wrong = problem && failureText(language, problem);
  if (wrong === null && warnings.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {wrong && (
        <li data-kind="problem">
          <TriangleAlert aria-hidden="true" size="1.125em" />
          <span>
            <strong>{wrong.title}.</strong> {wrong.detail} {wrong.todo}
          </span>
        </li>
      )}
      {warnings.map((warning) => (
        <li key={warning.kind} data-kind={warning.kind === 'expires-soon' && warning.level === 7 ? 'problem' : 'warning'}>
          <TriangleAlert aria-hidden="true" size="1.125em" />
          <span>{warning.kind === 'expires-soon' ? words[warning.kind](warning.days) : words[warning.kind]}</span>
        </li>
      ))}
    </ul>
  );
}
