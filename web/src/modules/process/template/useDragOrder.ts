import { useState, type DragEvent, type HTMLAttributes } from 'react';

/// Puts one of a list elsewhere by dragging its handle. For the keyboard there are buttons beside it.
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setFrom(null);
    setOver(null);
  };
  return {
    handle: (at: number): HTMLAttributes<HTMLElement> & { draggable: boolean } => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        setFrom(at);
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', String(at));
        const row = event.currentTarget.closest('li');
        if (row) event.dataTransfer.setDragImage(row, 12, 12);
      },
      onDragEnd: end,
    }),
    target: (at: number): HTMLAttributes<HTMLElement> => ({
      onDragOver: event => {
        if (from === null) return;
        event.preventDefault();
        if (over !== at) setOver(at);
      },
      onDrop: event => {
        event.preventDefault();
        if (from !== null && from !== at) onMove(from, at);
        end();
      },
    }),
    classOf: (at: number): string | undefined => {
      if (from === null || over !== at || from === at) return at === from ? 'dragged' : undefined;
      return from < at ? 'drop-below' : 'drop-above';
    },
  };
}

/// The list with one of it elsewhere.
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(Math.max(0, Math.min(to, next.length)), 0, one);
  return next;
}
