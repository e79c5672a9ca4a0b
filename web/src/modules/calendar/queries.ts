import { useQuery } from '@tanstack/react-query';
import { calendars, holidaySets } from '@/api/calendar';

export function calendarQuery(id: string) {
  return { queryKey: ['calendars', 'one', id], queryFn: () => calendars.read(id) };
}

export function useHolidaySets() {
  return useQuery({ queryKey: ['calendars', 'holidays'], queryFn: holidaySets.list });
}
