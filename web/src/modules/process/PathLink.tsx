import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/// A link whose address comes from data: a path of these pages, or an address elsewhere. Anything else is only text.
export function PathLink({ to, children }: { to: string; children: ReactNode }) {
  const router = useRouter();
  if (to.startsWith('/') && !to.startsWith('//')) {
    return (
      <a
        href={to}
        onClick={event => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          router.history.push(to);
        }}
      >
        {children}
      </a>
    );
  }
  if (!/^https?:\/\//i.test(to)) return <span>{children}</span>;
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
