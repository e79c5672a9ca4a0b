import { useBlocker } from '@tanstack/react-router';
import { App } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/// Keeps what was typed: warns before leaving with unsaved changes, and keeps a draft in sessionStorage, so that a
/// reload, an ended session or a crash loses nothing.
export interface DirtyGuard<T> {
  /// Call with what is in the form at every change.
  keep: (value: T) => void;
  /// What was kept before, if anything.
  kept: () => T | null;
  /// Call after saving, or to throw the draft away; leaving is free again.
  clear: () => void;
}

export function useDirtyGuard<T>(key: string): DirtyGuard<T> {
  const { t } = useTranslation('shared');
  const { modal } = App.useApp();
  const dirty = useRef(false);
  const storageKey = `gendan.draft.${key}`;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<T | null>(null);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    if (pending.current === null) return;
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(pending.current));
    } catch {
      // Full or forbidden: the warning before leaving still holds.
    }
    pending.current = null;
  }, [storageKey]);

  useEffect(() => write, [write]);

  useBlocker({
    shouldBlockFn: async () => {
      if (!dirty.current) return false;
      const leave = await modal.confirm({
        title: t('dirty.title'),
        content: t('dirty.content'),
        okText: t('dirty.leave'),
        cancelText: t('dirty.stay'),
        okButtonProps: { danger: true, type: 'default' },
        cancelButtonProps: { type: 'primary' },
        autoFocusButton: 'cancel',
      });
      if (leave) {
        dirty.current = false;
        pending.current = null;
        clearTimeout(timer.current);
        sessionStorage.removeItem(storageKey);
      }
      return !leave;
    },
    enableBeforeUnload: () => dirty.current,
  });

  const keep = useCallback(
    (value: T) => {
      dirty.current = true;
      pending.current = value;
      clearTimeout(timer.current);
      timer.current = setTimeout(write, 400);
    },
    [write],
  );
  const kept = useCallback((): T | null => {
    try {
      const text = sessionStorage.getItem(storageKey);
      return text ? (JSON.parse(text) as T) : null;
    } catch {
      return null;
    }
  }, [storageKey]);
  const clear = useCallback(() => {
    dirty.current = false;
    pending.current = null;
    clearTimeout(timer.current);
    sessionStorage.removeItem(storageKey);
  }, [storageKey]);
  return { keep, kept, clear };
}
