import { useEffect, useRef, useState } from 'react';

/// How wide an element is, followed while the window changes.
export function useWidth<E extends HTMLElement>(first = 600) {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const shown = element.current;
    if (!shown) return;
    const read = () => shown.clientWidth > 0 && setWidth(shown.clientWidth);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(shown);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}
