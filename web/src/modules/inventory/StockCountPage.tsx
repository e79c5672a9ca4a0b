export { Soon as StockCountPage } from '@/shared/Soon';
