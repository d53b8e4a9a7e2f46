/** What is frozen: the exact bytes that will be sent, and all that is said of them. Pure but for its clock and its chance. */

import { makeNilLeveranse, type ReadyNil } from '../../../shared/core/delivery/nil-return.ts';
import type { SubmissionHead } from '../../../shared/core/delivery/submission.ts';
import { type Body, makeLeveranse, serialiseLeveranse } from '../../../shared/core/leveranse/leveranse.ts';
import type { ReadyDraft } from '../../../shared/core/leveranse/ready.ts';
import type { Columns } from '../../../shared/core/sheet/columns.ts';
import { sha256 } from '../../files/sha256.ts';
import type { Clock, NewUuid } from '../../ports.ts';
import { nilContentSha256 } from './content-hash.ts';

export interface FreezeMeta {
  /** Null on the command line, where there is no draft. */
  readonly draftId: string | null;
  readonly environmentName: string;
  /** A rehearsal of the same sheet may be walked as often as one likes; anything else is delivered once. */
  readonly isRehearsal?: boolean;
  readonly oppgavegiverName: string;
  /** Name and version of this program, at most 50 characters (spec 9 no. 6). */
  readonly kildesystem: string;
  /** Names, not paths, of what the rows came from, and its columns: they lead an answer back to the cell. */
  readonly file: string;
  readonly sheet: string;
  readonly columns: Columns;
  readonly maskinporten?: SubmissionHead['maskinporten'];
  /** Of an environment that isn't built in, so that it is found again. */
  readonly environment?: SubmissionHead['environment'];
}

type Meta = Omit<FreezeMeta, 'draftId' | 'file' | 'sheet' | 'columns'>;

/** A nil return comes from no file. */
export interface NilMeta extends Meta {
  /** An environment where nothing counts: there another spelling may be tried when one was taken already. */
  readonly isTrial: boolean;
}

export interface Frozen {
  readonly head: SubmissionHead;
  readonly body: Buffer;
}

interface Sources {
  readonly clock: Clock;
  readonly newUuid: NewUuid;
}

/** A list, or one part of it. `content` is its `contentSha256`. */
export function freezeList(sources: Sources, ready: ReadyDraft, meta: FreezeMeta, content: string, part?: SubmissionHead['part']): Frozen {
  return freeze(sources, ready, meta, {
    bodyOf: (reference) => makeLeveranse(ready, { kildesystem: meta.kildesystem, oppgavegiversLeveranseReferanse: reference }),
    says: {
      draftId: meta.draftId,
      contentSha256: content,
      antallOppgaver: ready.oppgaver.length,
      sumUtbetaltBeloep: ready.sumUtbetaltBeloep,
      rows: [...ready.rows],
      file: meta.file,
      sheet: meta.sheet,
      columns: Object.fromEntries(Object.entries(meta.columns).filter((entry): entry is [string, string] => entry[1] !== undefined)),
      ...(part && { part }),
    },
  });
}

export function freezeNil(sources: Sources, nil: ReadyNil, meta: NilMeta): Frozen {
  return freeze(sources, nil, meta, {
    bodyOf: (reference) => makeNilLeveranse(nil, { kildesystem: meta.kildesystem, oppgavegiversLeveranseReferanse: reference }),
    says: {
      draftId: null,
      contentSha256: nilContentSha256(nil),
      antallOppgaver: 0,
      sumUtbetaltBeloep: 0,
      rows: [],
      file: '',
      sheet: '',
      columns: {},
      nil: nil.spelling,
    },
  });
}

type Says = 'draftId' | 'contentSha256' | 'antallOppgaver' | 'sumUtbetaltBeloep' | 'rows' | 'file' | 'sheet' | 'columns' | 'part' | 'nil';

function freeze(
  { clock, newUuid }: Sources,
  { oppgavegiver, inntektsaar }: Pick<ReadyDraft | ReadyNil, 'oppgavegiver' | 'inntektsaar'>,
  meta: Meta,
  {
    bodyOf,
    says,
  }: {
    readonly bodyOf: (reference: string) => Body;
    readonly says: Pick<SubmissionHead, Says>;
  },
): Frozen {
  const submissionId = newUuid();
  // Short enough to be read out on the phone, and unique: 48 bits of chance for each co-op and year.
  const reference = `KU-${inntektsaar}-${submissionId.replaceAll('-', '').slice(-12).toUpperCase()}`;
  const body = Buffer.from(serialiseLeveranse(bodyOf(reference)), 'utf8');
  const { part, nil, ...rest } = says;
  const head: SubmissionHead = {
    submissionId,
    environmentName: meta.environmentName,
    createdAt: clock.now().toISOString(),
    organisasjonsnummer: oppgavegiver.organisasjonsnummer,
    oppgavegiverName: meta.oppgavegiverName,
    inntektsaar,
    oppgavegiversLeveranseReferanse: reference,
    idempotencyKey: newUuid(),
    bodySha256: sha256(body),
    bodyBytes: body.length,
    ...rest,
    kontaktperson: oppgavegiver.kontaktinformasjon.navn,
    ...(meta.maskinporten && { maskinporten: meta.maskinporten }),
    ...(part && { part }),
    ...(nil && { nil }),
    ...(meta.environment && { environment: meta.environment }),
  };
  return { head, body };
}
