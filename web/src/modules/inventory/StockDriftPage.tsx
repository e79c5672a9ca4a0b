export { Soon as StockDriftPage } from '@/shared/Soon';
