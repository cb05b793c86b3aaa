import type { Position } from './position.js';
import type { Level, Section, Symptom } from './rule.js';

/** Of one list in a report more are neither told nor read. */
export const MAX_REPORT_ENTRIES = 20_000;

/** The report, in the shape of `--format json`, version 1. Field by field it is public API. */
export interface Report {
  version: 1;
  tool: { name: 'campaign-ims-check'; version: string };
  source: {
    kind: 'index' | 'tree' | 'worktree';
    revision: string | null;
    base: string | null;
    /** Only where it is of these alone; what is elsewhere was read, and is not told. */
    paths?: string[];
  };
  files: { tracked: number; read: number };
  instances: ReportedInstance[];
  findings: Finding[];
  checks: Check[];
  suppressed: SuppressedFinding[];
  /** What a change of the tool's own configuration since the base takes from the checks. */
  weakened: Weakening[];
  summary: Summary;
  /** Only in a report that joins those of several repositories. */
  repositories?: ReportedRepository[];
  /** Only there: what more than one of them has. */
  shared?: SharedFact[];
}

/** Of a joined report each entry says of which repository it is. */
export interface OfRepository {
  repository?: string;
}

export interface ReportedRepository {
  name: string;
  revision: string | null;
  summary: Summary;
}

/** The same fault, or the same address of an instance, in several repositories. */
export interface SharedFact {
  /** Null where no rule found it. */
  rule: string | null;
  message: string;
  repositories: string[];
}

/** What an instance may be for, in the order in which they are told. */
export const ROLES = ['production', 'stage', 'development'] as const;
export type Role = (typeof ROLES)[number];

export interface ReportedInstance extends OfRepository {
  name: string;
  /** The estate's folder, `""` for the repository's root. */
  estate: string;
  role: Role | null;
  url: string | null;
  files: string[];
  /** How many more there are, where not all are told. */
  moreFiles?: number;
}

export interface Range {
  /** 1-based, UTF-16 columns. */
  start: Position;
  /** Exclusive. */
  end: Position;
}

export interface Finding extends Range, OfRepository {
  rule: string;
  level: Level;
  state: 'new' | 'existing';
  message: string;
  help: string | null;
  instance: string | null;
  estate: string;
  path: string;
  related: RelatedPlace[];
  section: Section;
  symptom: Symptom | null;
  docs: string;
  fingerprint: string;
}

export interface RelatedPlace extends Range {
  path: string;
  note: string;
}

export interface SuppressedFinding extends Finding {
  reason: string;
}

export interface Weakening extends OfRepository {
  /** The configuration. */
  path: string;
  message: string;
}

export interface Check extends OfRepository {
  section: Section;
  rule: string;
  instance: string;
  estate: string;
  status: 'pass' | 'fail' | 'not-checked';
  reason: string | null;
}

export interface Summary {
  error: number;
  warning: number;
  notice: number;
  new: number;
  verdict: 'pass' | 'fail';
}
