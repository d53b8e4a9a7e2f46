/**
 * The tilbakemelding: what Skatteetaten says about a delivery after it has looked into it. Which form this API gives it is not public, so it
 * is read by the names of the published schema, as XML or JSON, at any depth (spec 4.10). The rule: approval is never inferred. What isn't
 * said in these very words is `ukjent`, and the user reads the document.
 */
import { z } from '../../zod.ts';
import { maskIdentifiers } from '../values/mask.ts';
import { descendants, type NamedNode, readNamedTree, textOf } from './named-tree.ts';

/** One thing that Skatteetaten remarks on. `row` and `cell` are where that is in the user's own sheet, when it could be found out. */
export const avvikSchema = z.strictObject({
  kode: z.string().optional(),
  tekst: z.string().optional(),
  veiledning: z.string().optional(),
  alvorlighetsgrad: z.enum(['avvist', 'advarsel', 'ukjent']),
  row: z.int().positive().optional(),
  cell: z.string().optional(),
});
export type Avvik = z.infer<typeof avvikSchema>;

export const verdictSchema = z.enum(['godkjent', 'godkjent-med-avvik', 'avvist', 'ukjent']);
export type Verdict = z.infer<typeof verdictSchema>;

/** An avvik before it has been led to a row: by the receiver it stands under, or by a path. */
export interface FoundAvvik extends Omit<Avvik, 'row' | 'cell'> {
  readonly oppgaveeier?: string;
  readonly sti?: string;
}

export interface Tilbakemelding {
  readonly verdict: Verdict;
  /** `oppgavegiversleveransereferanse` as the document has it. */
  readonly reference?: string;
  readonly forsendelseId?: string;
  readonly avvik: readonly FoundAvvik[];
}

/** What was delivered, to be sure that the document is about it. */
export interface About {
  readonly oppgavegiversLeveranseReferanse: string;
  readonly antallOppgaver: number;
}

const REFERENCE = ['oppgavegiversleveransereferanse', 'oppgavegiversLeveransereferanse', 'oppgavegiversLeveranseReferanse'];

/** Undefined when nothing in the text is one of the schema's words: then it is a document like any other. */
export function readTilbakemelding(text: string, about: About): Tilbakemelding | undefined {
  const tree = readNamedTree(text);
  if (tree === undefined) return undefined;
  const leveranser = descendants(tree, 'leveranse', 'leveransetilbakemelding').filter(
    (node) => textOf(node, 'leveransestatus') !== undefined,
  );
  const avvik = avvikOf(tree, []);
  if (leveranser.length === 0 && avvik.length === 0) return undefined;

  const references = [...new Set(descendants(tree, ...REFERENCE).flatMap(({ text: value }) => value || []))];
  const isOurs = references.length === 0 || references.includes(about.oppgavegiversLeveranseReferanse);
  const forsendelseId = textOf(tree, 'forsendelseid', 'forsendelseId');
  return {
    verdict: isOurs ? verdictOf(tree, ourOwn(leveranser, about), avvik, about) : 'ukjent',
    ...(references.includes(about.oppgavegiversLeveranseReferanse) && { reference: about.oppgavegiversLeveranseReferanse }),
    ...(forsendelseId !== undefined && { forsendelseId }),
    avvik: isOurs ? avvik : [],
  };
}

/** A document may be about several; those that name another reference don't speak for ours. */
function ourOwn(leveranser: readonly NamedNode[], about: About): readonly NamedNode[] {
  return leveranser.filter(
    (node) => (textOf(node, ...REFERENCE) ?? about.oppgavegiversLeveranseReferanse) === about.oppgavegiversLeveranseReferanse,
  );
}

function verdictOf(tree: NamedNode, leveranser: readonly NamedNode[], avvik: readonly FoundAvvik[], about: About): Verdict {
  const isWholeRejected = descendants(tree, 'innsendingsavvik', 'filavvik').some((node) => textOf(node, 'alvorlighetsgrad') === 'avvist');
  const statuses = leveranser.flatMap((node) => descendants(node, 'leveransestatus').map(({ text }) => text));
  if (statuses.length === 0) return isWholeRejected ? 'avvist' : 'ukjent';
  if (statuses.every((status) => status === 'avvist')) return 'avvist';
  // Anything but "godkjent" alone is a mixture, a contradiction or a new word: for people to read.
  if (isWholeRejected || statuses.some((status) => status !== 'godkjent')) return 'ukjent';
  const counts = leveranser.flatMap((node) => descendants(node, 'oppgaveoppsummering'));
  if (counts.some((node) => Number(textOf(node, 'antallOppgaver') ?? about.antallOppgaver) !== about.antallOppgaver)) return 'ukjent';
  const hasRemarks = counts.some(
    (node) => Number(textOf(node, 'antallAvvisteOppgaver') ?? 0) + Number(textOf(node, 'antallOppgaverMedVarsel') ?? 0) !== 0,
  );
  return hasRemarks || avvik.length > 0 ? 'godkjent-med-avvik' : 'godkjent';
}

function avvikOf(node: NamedNode, above: readonly NamedNode[]): FoundAvvik[] {
  const isOne = node.children.some(({ name }) => name === 'avvikskode' || name === 'avvikstekst');
  if (isOne) return [avvikAt(node, above)];
  return node.children.flatMap((child) => avvikOf(child, [...above, node]));
}

function avvikAt(node: NamedNode, above: readonly NamedNode[]): FoundAvvik {
  const of = (...names: string[]) => textOf(node, ...names);
  const text = of('avvikstekst') ?? of('beskrivelse');
  const kode = of('avvikskode');
  const veiledning = of('veiledning');
  const severity = of('alvorlighetsgrad');
  const sti = of('sti');
  const oppgave = above.findLast(({ name }) => /^oppgave/i.test(name) && !/^oppgave(giver|oppsummering)/i.test(name));
  const oppgaveeier = textOf(oppgave ?? node, 'foedselsnummer', 'organisasjonsnummer');
  return {
    ...(kode !== undefined && { kode }),
    ...(text !== undefined && { tekst: maskIdentifiers(text) }),
    ...(veiledning !== undefined && { veiledning: maskIdentifiers(veiledning) }),
    alvorlighetsgrad: severity === 'avvist' || severity === 'advarsel' ? severity : 'ukjent',
    ...(oppgaveeier !== undefined && { oppgaveeier }),
    ...(sti !== undefined && { sti }),
  };
}
