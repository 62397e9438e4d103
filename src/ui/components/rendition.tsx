import { useEffect, useMemo } from 'react';
import { decodeText } from '../../record/text/decode.ts';

interface FileProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly title: string;
}

// Said again inside, though the frame has the page's policy too: no script, nothing from anywhere.
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`;

/**
 * A stranger's page: no scripts, no origin, no forms, no requests, no way out of its frame.
 *
 * By address and not by `srcDoc`, which would ask for a policy of Trusted Types that makes HTML of strings.
 */
export function HtmlFrame({ bytes, contentType, title }: FileProps) {
  const page = useMemo(() => [POLICY, decodeText(bytes, contentType)], [bytes, contentType]);
  const url = useBlobUrl(page, 'text/html; charset=utf-8');
  return <iframe className="document frame" sandbox="" src={url} title={title} referrerPolicy="no-referrer" />;
}

/** The browser's own reader of PDF, which runs none of its scripts against this page. */
export function PdfFrame({ bytes, title }: Pick<FileProps, 'bytes' | 'title'>) {
  const url = useBlobUrl(bytes, 'application/pdf');
  return <iframe className="document frame tall" src={url} title={title} />;
}

export function PictureShown({ bytes, contentType, title }: FileProps) {
  const url = useBlobUrl(bytes, contentType);
  return <img className="document" src={url} alt={title} />;
}

/** A blob address has this page's origin, and its policy: what is 'text/html' goes into a frame that takes the origin away. */
function useBlobUrl(content: FileProps['bytes'] | readonly string[], type: string): string {
  const url = useMemo(
    () => URL.createObjectURL(new Blob(content instanceof Uint8Array ? [content] : [...content], { type })),
    [content, type],
  );
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return url;
}
