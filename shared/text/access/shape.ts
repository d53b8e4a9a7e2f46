/** What the texts about access are made of, in every language. */
export interface StepTexts {
  readonly title: string;
  /** What it is, and why it is needed. */
  readonly what: string;
  /** Who does it. */
  readonly who: string;
  /** How long it takes. */
  readonly time: string;
  /** What to do, one thing at a time; none where the screen itself says it. */
  readonly how: readonly string[];
}
