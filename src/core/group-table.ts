/** How `mask + operator group = dashboard group` holds in one instance. */
export interface GroupTable {
  readonly instance: string;
  readonly estate: string;
  /** Why there is nothing to compare, or null. */
  readonly reason: string | null;
  readonly rows: readonly GroupRow[];
}

export interface GroupRow {
  /** The beginning that the association mask demands. */
  readonly mask: string;
  /** The operator group's internal name; null where the dashboard group has none. */
  readonly group: string | null;
  /** The dashboard group, or the one that was probably meant; null where there is none. */
  readonly dashboard: string | null;
  /** `unknown`: not among the groups that are known, which are not all there are. */
  readonly fit: 'match' | 'near' | 'no-dashboard' | 'no-operator' | 'unknown';
}

/** A row whose names are made others. */
export const renamedRow = ({ mask, group, dashboard, fit }: GroupRow, made: (name: string) => string): GroupRow => ({
  mask: made(mask),
  group: group && made(group),
  dashboard: dashboard && made(dashboard),
  fit,
});
