import type { ArtifactLocation, PhysicalLocation, Region } from 'sarif';
import type { Range } from '../core/report.js';
import { uriPath } from './uri-path.js';

/** What paths are relative to. */
export const ROOT = '%SRCROOT%';

export const artifact = (path: string): ArtifactLocation => ({ uri: uriPath(path), uriBaseId: ROOT });

export const region = ({ start, end }: Range): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

export const physical = (path: string, range: Range): PhysicalLocation => ({ artifactLocation: artifact(path), region: region(range) });
