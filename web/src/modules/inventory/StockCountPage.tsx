import { MovementForm } from './MovementForm';

export function StockCountPage() {
  return <MovementForm mode="count" />;
}
