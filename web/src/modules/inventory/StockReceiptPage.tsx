export { Soon as StockReceiptPage } from '@/shared/Soon';
