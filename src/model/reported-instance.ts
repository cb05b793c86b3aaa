import type { ReportedInstance } from '../core/report.js';
import type { Estate, Instance } from './estate.js';

/** An instance as the report shows it; where operators reach it is declared, or told by its callback. */
export const reportedInstance = ({ folder }: Estate, { name, role, declared, files }: Instance): ReportedInstance => ({
  name,
  estate: folder,
  role,
  url: declared?.url?.value ?? null,
  files: [...files],
});
