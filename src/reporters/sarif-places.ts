import type { Range } from '../core/report.js';
import { uriPath } from './uri-path.js';

/** What paths are relative to. */
export const ROOT = '%SRCROOT%';

export const artifact = (path: string) => ({ uri: uriPath(path), uriBaseId: ROOT });

export const region = ({ start, end }: Range) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

export const physical = (path: string, range: Range) => ({ artifactLocation: artifact(path), region: region(range) });
