import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { AccessStep } from '../../../shared/core/access/access.ts';
import type { AccessView } from '../../../shared/ipc/access-views.ts';
import { longDate, timeOfDay } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { LightSign } from './LightSign.tsx';
import { StepFailure } from './StepFailure.tsx';
import styles from './StepList.module.css';

interface StepCardProps {
  readonly step: AccessStep;
  readonly number: number;
  readonly view: AccessView;
  readonly isNext: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** Undefined where it can't be tested. */
  readonly onTest: (() => void) | undefined;
  readonly isBusy: boolean;
  readonly children?: ReactNode;
}

export function StepCard({ step, number, view, isNext, isOpen, onToggle, onTest, isBusy, children }: StepCardProps) {
  const { language, text } = useApp();
  const { access } = text;
  const bodyId = useId();
  const light = view.lights[step];
  const { title, what, who, time, how } = access.steps[step];
  return (
    <section className={styles.card} data-light={light.kind} data-next={isNext} aria-label={title}>
      <Heading level={2} data-size="2xs" className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-controls={bodyId} onClick={() => onToggle(!isOpen)}>
          <LightSign light={light} number={number} isBusy={isBusy} />
          <span className={styles.title}>{title}</span>
          {isNext && (
            <Tag data-size="sm" data-color="accent">
              {access.next}
            </Tag>
          )}
          <span className={styles.state}>
            {access.light[light.kind]}
            {light.kind !== 'untested' && (
              <span className={styles.when}>{access.testedAt(`${longDate(language, light.at)} ${timeOfDay(light.at)}`)}</span>
            )}
          </span>
          <ChevronDown aria-hidden="true" size="1.25em" className={styles.chevron} />
        </button>
      </Heading>
      <div id={bodyId} className={styles.body} hidden={!isOpen}>
        <Paragraph>{what}</Paragraph>
        {(light.kind === 'waiting' || light.kind === 'failed') && <StepFailure light={light} />}
        {children}
        {how.length > 0 && (
          <div>
            <strong>{access.how}</strong>
            <ol className={styles.how}>
              {how.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </div>
        )}
        <dl className={styles.facts}>
          <dt>{access.who}</dt>
          <dd>{who}</dd>
          <dt>{access.time}</dt>
          <dd>{time}</dd>
        </dl>
        {onTest && (
          <Button variant={isNext ? 'secondary' : 'tertiary'} data-size="sm" className={styles.test} onClick={onTest}>
            {access.test}
          </Button>
        )}
      </div>
    </section>
  );
}
