export { KeyedTable, type KeyedTableProps, type ListQuery } from './KeyedTable';
export type { Choice, Filter, FilterValues, KeyedColumn } from './columns';
