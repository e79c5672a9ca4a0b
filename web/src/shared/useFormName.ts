import { useId } from 'react';

/// Keeps the ids of fields apart when several forms stand on one page.
export function useFormName(): string {
  return `form${useId().replace(/\W/g, '')}`;
}
