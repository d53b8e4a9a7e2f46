import { organisasjonsnummerSchema } from '../../core/access/access.ts';
import { environmentNameSchema } from '../../core/access/environment.ts';
import { practiceFaultSchema } from '../../core/delivery/practice-fault.ts';
import { submissionIdSchema, submissionSchema } from '../../core/delivery/submission.ts';
import { inntektsaarSchema } from '../../core/draft/draft.ts';
import { oppgavegiverSchema } from '../../core/draft/oppgavegiver.ts';
import { z } from '../../zod.ts';
import { keptAnswerViewSchema, nilViewSchema } from '../ledger-views.ts';
import { type CallTable, nothing, ofDraft, ofSubmission } from './call.ts';

const ofNil = { environment: environmentNameSchema, organisasjonsnummer: organisasjonsnummerSchema, inntektsaar: inntektsaarSchema };

export const deliveryCalls = {
  /** Freezes the draft and sends it. `draftRevision` is the revision that the user saw: a draft changed since then is not sent. */
  'delivery.send': { args: z.strictObject({ ...ofDraft, draftRevision: z.int().min(0) }), reply: submissionSchema },
  /** Tries an unsettled submission again, with the same key and the same bytes. */
  'delivery.retry': { args: z.strictObject({ submissionId: submissionIdSchema }), reply: submissionSchema },
  /** Stops what is under way. What has left the machine may have arrived all the same: the call that sent it then answers `unsure`. */
  'delivery.cancel': { args: z.strictObject({ submissionId: submissionIdSchema }), reply: nothing },
  /** Goes on with what was being sent when the app last closed; the submissions tried, in the states that it led to. */
  'delivery.resume': { args: nothing, reply: z.array(submissionSchema) },
  'delivery.ofDraft': { args: z.strictObject(ofDraft), reply: z.array(submissionSchema) },
  'delivery.show': { args: z.strictObject(ofSubmission), reply: submissionSchema },
  /** After 409 GLD_019: its user has looked for it where the authority shows what it has. Fails with SUBMISSION_MOVED_ON. */
  'delivery.giveUp': { args: z.strictObject(ofSubmission), reply: submissionSchema },
  /** Takes out of the outbox what has never left the machine. Fails with SUBMISSION_MOVED_ON. */
  'delivery.withdraw': { args: z.strictObject(ofSubmission), reply: nothing },
  /** The authority's answers to a submission, as they were received. */
  'delivery.answers': { args: z.strictObject(ofSubmission), reply: z.array(keptAnswerViewSchema) },
  /** For whoever helps: what happened to a submission, by times, codes, ids and hashes. Holds no personal data, whatever came as an answer. */
  'delivery.diagnostics': { args: z.strictObject(ofSubmission), reply: z.string() },

  /** The nil return (spec 4.6): what stands against it, and whether test has taken it as it is spelt in the settings. */
  'nil.show': { args: z.strictObject(ofNil), reply: nilViewSchema },
  /** Freezes it, in the spelling of the settings, and sends it. Fails with NIL_*, EARLIER_UNSETTLED, and as `delivery.send` does. */
  'nil.send': {
    args: z.strictObject({
      environment: environmentNameSchema,
      inntektsaar: inntektsaarSchema,
      oppgavegiver: oppgavegiverSchema,
      oppgavegiverName: z.string().trim().min(1).max(150),
      /** The user's own word. */
      isConfirmed: z.boolean(),
    }),
    reply: submissionSchema,
  },

  /** In a rehearsal: what goes wrong next, in this order, once each. These three answer with what waits to. */
  'practice.play': { args: z.strictObject({ faults: z.array(practiceFaultSchema).max(20) }), reply: z.array(practiceFaultSchema) },
  'practice.waiting': { args: nothing, reply: z.array(practiceFaultSchema) },
  'practice.reset': { args: nothing, reply: z.array(practiceFaultSchema) },
} as const satisfies CallTable<'delivery' | 'nil' | 'practice'>;
