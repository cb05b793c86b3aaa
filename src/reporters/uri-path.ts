import { oncePerValue } from '../core/once-per.js';

/** Of most paths there are many findings. */
const MOST = 10_000;

/**
 * A path of the report as the path of a URI. Bytes that a report shows as `\xNN`, for they are no UTF-8 or would be taken
 * for such, become what they are, `%NN`. Git has no path that begins with a slash; a report from elsewhere may, and it
 * must not become a host.
 */
export const uriPath = oncePerValue(
  (path: string): string =>
    path
      .split(/(\\x(?:[89a-f][\da-f]|5c))/)
      .map((piece, index) => (index % 2 === 1 ? `%${piece.slice(2).toUpperCase()}` : encoded(piece)))
      .join('')
      .replace(/^\//, './/'),
  MOST,
);

/** What `encodeURIComponent` leaves, Markdown or a shell may take for its own. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/%2F|[!'()*~_]/g, (char) =>
    char === '%2F' ? '/' : `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
