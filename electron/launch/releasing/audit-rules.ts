/** Which advisories about our dependencies may stand for now. Each is named, has a reason, and ends; anything else stops CI. */
import { z } from '../../../shared/zod.ts';

const dateSchema = z.iso.date();

export const allowedSchema = z.strictObject({
  allowed: z.array(
    z.strictObject({
      /** Such as GHSA-xxxx-xxxx-xxxx. */
      advisory: z.string().regex(/^GHSA(-[a-z0-9]{4}){3}$/),
      package: z.string().min(1),
      /** Why it can't hurt here, or what is waited for. */
      reason: z.string().min(40),
      /** The day from which it counts again. */
      until: dateSchema,
    }),
  ),
});
export type Allowed = z.infer<typeof allowedSchema>['allowed'];

/** What `npm audit --json` says, as far as we use it. */
const viaSchema = z.union([z.string(), z.looseObject({ name: z.string(), title: z.string(), url: z.string(), severity: z.string() })]);
export const auditSchema = z.looseObject({ vulnerabilities: z.record(z.string(), z.looseObject({ via: z.array(viaSchema) })) });
export type Audit = z.infer<typeof auditSchema>;

export interface Judgement {
  /** Lines for whoever reads the log; empty when CI may go on. */
  readonly refused: readonly string[];
  /** Entries of the list that nothing needs any more. */
  readonly unused: readonly string[];
}

/** `today` as an ISO date. An entry allows one advisory about one package, and no longer than it says. */
export function judge(audit: Audit, allowed: Allowed, today: string): Judgement {
  const found = new Map<string, { advisory: string; name: string; line: string }>();
  for (const { via } of Object.values(audit.vulnerabilities)) {
    for (const one of via) {
      // A string names another entry of the same answer, which says it itself.
      if (typeof one === 'string') continue;
      const advisory = one.url.split('/').at(-1) ?? one.url;
      found.set(`${advisory} ${one.name}`, { advisory, name: one.name, line: `${one.severity}: ${one.name}: ${one.title} (${advisory})` });
    }
  }
  const standsFor = (entry: Allowed[number], one: { advisory: string; name: string }) =>
    entry.advisory === one.advisory && entry.package === one.name;
  const all = [...found.values()];
  return {
    refused: all.filter((one) => !allowed.some((entry) => standsFor(entry, one) && today < entry.until)).map(({ line }) => line),
    unused: allowed
      .filter((entry) => !all.some((one) => standsFor(entry, one)))
      .map(({ advisory, package: name }) => `${advisory} ${name}`),
  };
}
