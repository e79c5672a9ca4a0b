import { useSyncExternalStore } from 'react';

const query = '(min-width: 1180px)';

/// True where the sheet and its chart stand side by side.
export function useBeside(): boolean {
  return useSyncExternalStore(
    listener => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
