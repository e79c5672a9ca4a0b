import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '@/shared/shortcuts';

/// The keyboard on a board: j and k go down and up a column, h and l to the column beside, as the arrows do; Enter is
/// the card's own.
export function useCardKeys() {
  const { t } = useTranslation('process');
  const board = useRef<HTMLDivElement>(null);
  const columns = () =>
    [...(board.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].map(column => [
      ...column.querySelectorAll<HTMLElement>('[data-card]'),
    ]);
  const go = (right: number, down: number) => {
    const all = columns();
    const column = all.findIndex(cards => cards.includes(document.activeElement as HTMLElement));
    if (column < 0) {
      all.find(cards => cards.length > 0)?.[0]?.focus();
      return;
    }
    const row = all[column]!.indexOf(document.activeElement as HTMLElement);
    if (down !== 0) {
      all[column]![row + down]?.focus();
      return;
    }
    for (let at = column + right; at >= 0 && at < all.length; at += right) {
      const cards = all[at]!;
      if (cards.length === 0) continue;
      cards[Math.min(row, cards.length - 1)]?.focus();
      return;
    }
  };
  useShortcut('j', t('keys.next'), () => go(0, 1), 'list');
  useShortcut('k', t('keys.previous'), () => go(0, -1), 'list');
  useShortcut('h', t('keys.left'), () => go(-1, 0), 'list');
  useShortcut('l', t('keys.right'), () => go(1, 0), 'list');
  const onKeyDown = (event: React.KeyboardEvent) => {
    const moves: Record<string, [number, number]> = {
      ArrowDown: [0, 1],
      ArrowUp: [0, -1],
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
    };
    const move = moves[event.key];
    if (!move || !(event.target as HTMLElement).matches('[data-card]')) return;
    event.preventDefault();
    go(...move);
  };
  return { board, onKeyDown };
}
