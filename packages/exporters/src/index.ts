export { exportReport } from './export-report.ts';
export { EXPORT_FORMATS, type Exported, type ExportFormat, type ExportLoss } from './exported.ts';
