/** What the environment demands of identifiers (spec 6.1, 6.2). */
export interface CheckRules {
  readonly syntheticOnly: boolean;
  /** Names by number of those who are known to be right, such as last year's delivered list: evidence for what a wrong number was meant to be. */
  readonly known?: ReadonlyMap<string, string>;
}
