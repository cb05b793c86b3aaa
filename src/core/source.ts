/** One file's content as a source delivers it. The same object in head and base means: the same blob. */
export interface SourceFile {
  /** Relative to the repository's root, `/` between segments; bytes that are no UTF-8 are shown as `\xNN`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** A configuration of the work tree that Git does not track yet. */
  readonly isUntracked?: boolean;
  /** What stands in place of a configuration, which so was not read. */
  readonly instead?: 'link' | 'pointer';
  /** One of more small files than are opened: of it nothing but its path is known. */
  readonly isUnread?: true;
}

/** Something the source saw but could not hand over as a file, for example a Git LFS pointer. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
  /** Whether what it holds was seen to matter, or what it held before did. */
  readonly matters: boolean;
  /** A merge conflict that is not resolved. */
  readonly isConflict?: boolean;
  /** A Git LFS pointer, of which only the path tells whether it may matter. */
  readonly isPointer?: boolean;
}

/** What is judged: the files that may matter out of all that are tracked. */
export interface Snapshot {
  readonly kind: 'index' | 'tree' | 'worktree';
  /** The commit's object id, or null where there is none. */
  readonly revision: string | null;
  readonly tracked: number;
  readonly files: readonly SourceFile[];
  readonly skipped: readonly Skipped[];
}
