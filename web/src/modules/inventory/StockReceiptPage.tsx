import { MovementForm } from './MovementForm';

export function StockReceiptPage() {
  return <MovementForm mode="receipt" />;
}
