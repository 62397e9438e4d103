import { isObject, listOf } from '../base/json.ts';
import type { Resource } from './resource.ts';
import { plainText } from './text.ts';

/** One Attachment of a resource: a rendition of a document, a picture. */
export interface AttachmentRef {
  /** Where its bytes are: at `url`, in the resource itself (`data`), or nowhere. Both are given when both were sent. */
  readonly url: string | undefined;
  /** base64, as sent. */
  readonly data: string | undefined;
  /** As claimed, in lower case and without parameters; '' when nothing is claimed. It may be wrong. */
  readonly contentType: string;
  readonly title: string;
  /** Bytes, as claimed. */
  readonly size: number | undefined;
  /** SHA-1 in base64, as claimed. */
  readonly hash: string | undefined;
  /** As sent; '' when there is none. */
  readonly creation: string;
}

/** Types whose attachments are worth looking for. An Observation has one in R5 alone, and there are thousands of them. */
export const ATTACHED_TYPES: readonly string[] = [
  'DocumentReference',
  'DiagnosticReport',
  'Media',
  'DocumentManifest',
  'Communication',
  'Consent',
  'Patient',
  'Practitioner',
  'RelatedPerson',
  'Person',
];

/**
 * Every attachment of a resource, in its order; those that are not offered (neither url nor data) too.
 *
 * Only where FHIR has documents: DocumentReference, DiagnosticReport, Media, Communication, Consent, Patient and the
 * like. A Binary is its own attachment, of bytes alone.
 */
export function attachmentsOf(resource: Resource): readonly AttachmentRef[] {
  const refs = listed(resource);
  return refs.some(({ url }) => url?.startsWith('#')) ? refs.map((ref) => inContained(ref, resource)) : refs;
}

/** `#b1`: the bytes are in a Binary that the resource contains. */
function inContained(ref: AttachmentRef, { contained }: Resource): AttachmentRef {
  const id = ref.url?.startsWith('#') ? ref.url.slice(1) : undefined;
  const found = listOf(contained).find((one) => isObject(one) && one['resourceType'] === 'Binary' && one['id'] === id);
  if (id === undefined || !isObject(found)) return ref;
  const [own] = toRefs({ contentType: found['contentType'], data: found['data'] ?? found['content'] });
  return { ...ref, data: ref.data ?? own?.data, contentType: ref.contentType || (own?.contentType ?? '') };
}

function listed(resource: Resource): readonly AttachmentRef[] {
  switch (resource.resourceType) {
    case 'DocumentReference':
    case 'DocumentManifest':
      return listOf(resource['content']).flatMap((one) => (isObject(one) ? toRefs(one['attachment']) : []));
    case 'DiagnosticReport':
      return toRefs(resource['presentedForm']);
    case 'Media':
      return toRefs(resource['content']);
    case 'Patient':
    case 'Practitioner':
    case 'RelatedPerson':
    case 'Person':
      return toRefs(resource['photo']);
    case 'Communication':
      return listOf(resource['payload']).flatMap((one) => (isObject(one) ? toRefs(one['contentAttachment']) : []));
    case 'Consent':
      return toRefs(resource['sourceAttachment']);
    case 'Observation':
      return toRefs(resource['valueAttachment']);
    case 'Binary':
      return toRefs({ contentType: resource['contentType'], data: resource['data'] ?? resource['content'] });
    default:
      return [];
  }
}

function toRefs(attachments: unknown): AttachmentRef[] {
  const list = Array.isArray(attachments) ? attachments : [attachments];
  return list.filter(isObject).map(({ url, data, contentType, title, size, hash, creation }) => ({
    url: plainText(url, 4000) || undefined,
    data: typeof data === 'string' && data !== '' ? data : undefined,
    contentType: mediaType(contentType),
    title: plainText(title),
    size: typeof size === 'number' && size >= 0 ? size : undefined,
    hash: plainText(hash) || undefined,
    creation: plainText(creation, 40),
  }));
}

/** `Text/HTML; charset=utf-8` → `text/html`; '' for what is no media type. */
export function mediaType(contentType: unknown): string {
  const type = plainText(contentType, 200).split(';')[0]!.trim().toLowerCase();
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : '';
}

export interface BinaryAddress {
  readonly url: string;
  /** Another origin than the record's: ask without the token, or not at all (law 4). */
  readonly foreign: boolean;
}

/**
 * The address of an attachment, which may be relative to the FHIR base; undefined when it is none that can be fetched.
 *
 * Relative means relative to the base and not to the server's root, also with a slash in front, unless that
 * repeats the base's own path. @see https://hl7.org/fhir/R4/datatypes.html#Attachment
 */
export function binaryUrl(url: string, fhirBase: string): BinaryAddress | undefined {
  const base = `${fhirBase.replace(/\/+$/, '')}/`;
  if (!URL.canParse(base) || url === '' || url.startsWith('#')) return undefined;
  const { origin, pathname } = new URL(base);
  const relative =
    url.startsWith('/') && !url.startsWith('//') && !url.startsWith(pathname) ? url.replace(/^\/+/, '') : url;
  if (!URL.canParse(relative, base)) return undefined;
  const at = new URL(relative, base);
  if (at.protocol !== 'https:' && at.protocol !== 'http:') return undefined;
  if (at.username !== '' || at.password !== '') return undefined;
  at.hash = '';
  return { url: at.href, foreign: at.origin !== origin };
}

/** What a file is known by: its address, or as sent where that is none. */
export const fileKey = (url: string, fhirBase: string): string => binaryUrl(url, fhirBase)?.url ?? url;
