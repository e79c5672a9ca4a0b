import { download, get, post, type Page, type Query } from './client';

export const IMPORT_STATUSES = [
  'WAITING',
  'CHECKING',
  'WRITING',
  'MATCHING',
  'DONE',
  'REFUSED',
  'INTERRUPTED',
] as const;

export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/// Every row of a file is imported, known from before, or reported; so is its money.
export interface ImportFile {
  /// Absent in the total.
  name?: string;
  rowsRead: number;
  rowsImported: number;
  rowsKnown: number;
  rowsReported: number;
  moneyRead: string;
  moneyImported: string;
  moneyKnown: string;
  moneyReported: string;
}

export interface ImportProblem {
  file?: string;
  row?: number;
  code: string;
  detail: string;
}

/// Why rows were reported, and how many for that.
export interface ImportReason {
  code: string;
  sentence: string;
  rows: number;
  money: string;
}

export interface ImportRun {
  importId: string;
  kind: string;
  status: ImportStatus;
  /// Of all its money.
  currency: string;
  /// Known once the files were checked.
  rowsTotal?: number;
  rowsDone: number;
  ordersMade: number;
  ordersExtended: number;
  returnsMade: number;
  returnsExtended: number;
  linesMatched: number;
  ordersMatched: number;
  customersMade: number;
  productsMade: number;
  /// Rows that stand in the files more than once.
  rowsRepeated: number;
  total: ImportFile;
  files: ImportFile[];
  /// The most frequent first.
  reasons: ImportReason[];
  /// Why it was refused.
  problems?: ImportProblem[];
  startedByName?: string;
  createdAt: string;
  finishedAt?: string;
}

export interface ReportedRow {
  file: string;
  row: number;
  code: string;
  reason: string;
  money: string;
  /// The row as it stands in the file.
  raw: string;
}

export function isRunning(run: Pick<ImportRun, 'status'>): boolean {
  return ['WAITING', 'CHECKING', 'WRITING', 'MATCHING'].includes(run.status);
}

export const imports = {
  start: (files: readonly File[], idempotencyKey?: string) => {
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    return post<{ importId: string }>('/api/imports/online-retail', form, { idempotencyKey });
  },
  list: (query: Query) => get<Page<ImportRun>>('/api/imports', query),
  read: (id: string) => get<ImportRun>(`/api/imports/${id}`),
  reportedAsCsv: (id: string) => download(`/api/imports/${id}/reported.csv`),
  reported: (id: string, query: Query) => get<Page<ReportedRow>>(`/api/imports/${id}/reported`, query),
};
