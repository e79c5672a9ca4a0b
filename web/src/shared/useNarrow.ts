import { useSyncExternalStore } from 'react';

const query = '(max-width: 767px)';

/// True on a phone: tables turn into cards, the navigation into a drawer and a bottom bar.
export function useNarrow(): boolean {
  return useSyncExternalStore(
    listener => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
