import { useQuery } from '@tanstack/react-query';
import { stock } from '@/api/stock';

export function useWarehouses() {
  return useQuery({ queryKey: ['warehouses'], queryFn: stock.warehouses, staleTime: 5 * 60_000 });
}
