export { Soon as StockPage } from '@/shared/Soon';
