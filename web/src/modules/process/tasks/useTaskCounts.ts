import { useQuery } from '@tanstack/react-query';
import { process } from '@/api/process';
import { usePermitted } from '@/shared/session';

/// How much waits for me, asked again every quarter of a minute while the page is in view.
export function useTaskCounts() {
  return useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: process.counts,
    enabled: usePermitted('order.read'),
    refetchInterval: 15_000,
  });
}
