import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

/// Keyboard shortcuts: a page says `useShortcut('n', label, run)`, the help (?) lists what is active now.
/// Keys are `n`, `/`, `?`, `shift+n`, `mod+s` (Ctrl, or Cmd on a Mac) or a sequence such as `g o`.

interface Shortcut {
  keys: string;
  label: string;
  group: string;
  run: () => void;
}

interface Registry {
  add(shortcut: { current: Shortcut }): () => void;
  all(): Shortcut[];
}

const ShortcutContext = createContext<Registry | null>(null);
const SEQUENCE_MS = 1200;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/// While a dialog is open, the page behind it is out of reach for the keyboard too.
function isDialogOpen(): boolean {
  return [...document.querySelectorAll('.ant-modal-wrap')].some(
    wrap => getComputedStyle(wrap).display !== 'none',
  );
}

export function keyOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  const alt = event.altKey ? 'alt+' : '';
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && (event.key.length > 1 || /[a-z]/i.test(event.key)) ? 'shift+' : '';
  return mod + alt + shift + key;
}

export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [registry, handle] = useMemo(() => {
    const active = new Set<{ current: Shortcut }>();
    let before = '';
    let beforeAt = 0;
    const made: Registry = {
      add(shortcut) {
        active.add(shortcut);
        return () => {
          active.delete(shortcut);
        };
      },
      all: () => [...active].map(one => one.current),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = keyOf(event);
      if (isTyping(event.target) && !key.startsWith('mod+')) return;
      if (isDialogOpen()) {
        if (key === 'mod+s') event.preventDefault();
        return;
      }
      const sequence = event.timeStamp - beforeAt < SEQUENCE_MS && before ? `${before} ${key}` : '';
      const all = [...active].reverse();
      const found =
        all.find(one => one.current.keys === sequence) ?? all.find(one => one.current.keys === key);
      before = key;
      beforeAt = event.timeStamp;
      if (!found) return;
      before = '';
      event.preventDefault();
      found.current.run();
    };
    return [made, onKey] as const;
  }, []);
  useEffect(() => {
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, [handle]);
  return <ShortcutContext value={registry}>{children}</ShortcutContext>;
}

export function useShortcut(keys: string, label: string, run: () => void, group = 'page', enabled = true) {
  const registry = use(ShortcutContext);
  const shortcut = useRef<Shortcut>({ keys, label, group, run });
  useEffect(() => {
    shortcut.current = { keys, label, group, run };
  });
  useEffect(() => (enabled ? registry?.add(shortcut) : undefined), [registry, enabled]);
}

/// The shortcuts that work now, read when the help opens.
export function useActiveShortcuts(open: boolean): Shortcut[] {
  const registry = use(ShortcutContext);
  const [shown, setShown] = useState<Shortcut[]>([]);
  useEffect(() => {
    if (open) setShown(registry?.all() ?? []);
  }, [open, registry]);
  return shown;
}

/// A key as its cap says: `mod+s` is Ctrl+S, ⌘S on a Mac.
export function keyName(key: string): string {
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return key
    .replace('mod+', mac ? '⌘' : 'Ctrl+')
    .replace('alt+', 'Alt+')
    .replace('shift+', 'Shift+')
    .replace('Enter', '↵')
    .replace(/\+([a-z])$/, (_, letter: string) => `+${letter.toUpperCase()}`);
}
