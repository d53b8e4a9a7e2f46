/**
 * What the authority says is wrong, read with tolerance: the shape is known only from siblings of this API, so the names are sure and
 * nothing else is. JSON, problem+json, XML and plain text are taken. Source: spec 4.8.
 */
import { maskIdentifiers } from '../../../shared/core/values/mask.ts';
import { jsonOf } from '../../../shared/json.ts';
import { z } from '../../../shared/zod.ts';

export interface ErrorDetail {
  readonly kode?: string;
  readonly melding?: string;
  readonly sti?: string;
}

export interface ErrorBody {
  readonly kode?: string;
  readonly melding?: string;
  readonly korrelasjonsid?: string;
  /** In the order given. `angittVerdi` is dropped: it may be a fødselsnummer. */
  readonly details: readonly ErrorDetail[];
}

const DETAIL_ARRAYS = ['spesifisering', 'feilspesifisering', 'spesifiseringer', 'feilspesifiseringer', 'detaljer'];
const MAX_PLAIN_TEXT = 500;

const textSchema = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
/** `title` and `detail` are problem+json's words for it (RFC 9457). */
const fieldsSchema = z.object({
  kode: textSchema,
  code: textSchema,
  melding: textSchema,
  detail: textSchema,
  title: textSchema,
  korrelasjonsid: textSchema,
  sti: textSchema,
});

/** Undefined when there is nothing that the authority itself could have written, such as a proxy's web page. */
export function readErrorBody(contentType: string, bytes: Uint8Array): ErrorBody | undefined {
  // Takes off a byte order mark, which JSON.parse doesn't.
  const text = new TextDecoder().decode(bytes).trim();
  if (text === '' || contentType === 'text/html' || /^<(!doctype\s+html|html)\b/i.test(text)) return undefined;
  if (text.startsWith('{')) return fromJson(text);
  if (text.startsWith('<')) return fromXml(text);
  return contentType === 'text/plain' ? { melding: maskIdentifiers(text.slice(0, MAX_PLAIN_TEXT)), details: [] } : undefined;
}

function fromJson(text: string): ErrorBody | undefined {
  const root = z.record(z.string(), z.unknown()).safeParse(jsonOf(text));
  if (!root.success) return undefined;
  const list = DETAIL_ARRAYS.map((name) => root.data[name]).find((value): value is unknown[] => Array.isArray(value)) ?? [];
  return body(fieldsSchema.parse(root.data), list.flatMap(detailOf));
}

function detailOf(value: unknown): ErrorDetail[] {
  if (typeof value === 'string') return [{ melding: maskIdentifiers(value) }];
  const fields = fieldsSchema.safeParse(value);
  return fields.success ? detail(fields.data) : [];
}

/** The XML twin (namespace `urn:no:skatteetaten:datasamarbeid:feil:v1`), by local names alone. */
function fromXml(text: string): ErrorBody | undefined {
  const blocks = [...text.matchAll(/<(?:[\w.-]+:)?((?:feil)?spesifisering)(?:\s[^>]*)?>(.*?)<\/(?:[\w.-]+:)?\1\s*>/gs)];
  const rest = blocks.reduce((left, [block]) => left.replace(block, ''), text);
  return body(
    xmlFields(rest),
    blocks.flatMap(([, , content = '']) => detail(xmlFields(content))),
  );
}

function xmlFields(xml: string): z.output<typeof fieldsSchema> {
  const textOf = (name: string) => {
    const found = new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(xml)?.[1]?.trim();
    return found === undefined || found === '' ? undefined : unescapeXml(found);
  };
  return fieldsSchema.parse({
    kode: textOf('kode'),
    melding: textOf('melding'),
    korrelasjonsid: textOf('korrelasjonsid'),
    sti: textOf('sti'),
  });
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescapeXml(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function body(fields: z.output<typeof fieldsSchema>, details: readonly ErrorDetail[]): ErrorBody | undefined {
  const [{ kode, melding } = {}] = detail(fields);
  const { korrelasjonsid } = fields;
  if (kode === undefined && melding === undefined && korrelasjonsid === undefined && details.length === 0) return undefined;
  return { ...(kode && { kode }), ...(melding && { melding }), ...(korrelasjonsid && { korrelasjonsid }), details };
}

function detail(fields: z.output<typeof fieldsSchema>): ErrorDetail[] {
  const kode = fields.kode ?? fields.code;
  const melding = fields.melding ?? fields.detail ?? fields.title;
  const { sti } = fields;
  if (kode === undefined && melding === undefined && sti === undefined) return [];
  return [{ ...(kode && { kode }), ...(melding && { melding: maskIdentifiers(melding) }), ...(sti && { sti }) }];
}
