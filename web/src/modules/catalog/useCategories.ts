import { useQuery } from '@tanstack/react-query';
import { products } from '@/api/products';

/// The categories in use.
export function useCategories() {
  return useQuery({ queryKey: ['products', 'categories'], queryFn: products.categories, staleTime: 60_000 });
}
