import { queryOptions } from '@tanstack/react-query';
import { templates } from '@/api/templates';

export const templateQuery = (id: string) =>
  queryOptions({ queryKey: ['process-templates', id], queryFn: () => templates.read(id) });

export const historyQuery = (id: string) =>
  queryOptions({ queryKey: ['process-templates', id, 'versions'], queryFn: () => templates.history(id) });
