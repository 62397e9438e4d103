import { type Failure, failureOf } from '../../base/errors.ts';
import type { AttachmentView, Engine, ResourceView } from '../../engine/api.ts';
import { attachmentsOf } from '../../fhir/attachment.ts';
import { renditionOf, type Shown } from '../../record/documents.ts';
import { objectIn } from '../../base/json.ts';
import { bytesIn } from '../../record/text/bytes-in.ts';
import type { Resource } from '../../fhir/resource.ts';

/** A file of the record in the page's hands, or why it is not. */
export type OpenedFile =
  | { readonly kind: 'open'; readonly file: AttachmentView; readonly as: Shown }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Decrypts file `i` of an entry, or takes it out of the entry itself. */
export async function openFile(engine: Engine, view: ResourceView, i: number): Promise<OpenedFile> {
  const link = view.attachments[i];
  if (!link || link.state === 'not-kept') return { kind: 'missing' };
  try {
    const file =
      link.state === 'inline' ? inlineFile(view, i) : await engine.readAttachment(view.connectionId, link.url);
    return file ? { kind: 'open', file, as: renditionOf(file.bytes, file.contentType) } : { kind: 'missing' };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { kind: 'failed', failure };
  }
}

function inlineFile({ text, attachments }: ResourceView, i: number): AttachmentView | undefined {
  const resource = objectIn(text) as Resource | undefined;
  const data = resource && attachmentsOf(resource)[i]?.data;
  const bytes = data === undefined ? undefined : bytesIn(data);
  return bytes && { contentType: attachments[i]!.contentType, bytes };
}
