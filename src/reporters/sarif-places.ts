import type { ArtifactLocation, PhysicalLocation, Region } from 'sarif';
import type { Range } from '../core/report.js';
import { uriPath } from './uri-path.js';

/** What paths are relative to. */
export const ROOT = '%SRCROOT%';

/** A file of the repository. */
export const artifact = (path: string): ArtifactLocation => ({ uri: uriPath(path), uriBaseId: ROOT });

/** A range: SARIF counts lines and columns as reports do, see `columnKind`. */
export const region = ({ start, end }: Range): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** A range in a file of the repository. */
export const physical = (path: string, range: Range): PhysicalLocation => ({ artifactLocation: artifact(path), region: region(range) });
