import type { Locale } from 'antd/lib/locale';
import dayjs from 'dayjs';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { initReactI18next } from 'react-i18next';
import { setRequestLanguage } from '@/api/client';
import { languageOf, storeLanguage, storedLanguage, type Language } from './languages';

/// Texts live beside their pages as texts.zh-CN.json and texts.en-US.json; the folder's name is the namespace.
/// Only the language in use is loaded.

let antdLocale: Locale | undefined;
const listeners = new Set<() => void>();

async function load(language: Language) {
  const loaded = language === 'en-US' ? await import('./en-US') : await import('./zh-CN');
  for (const [namespace, texts] of Object.entries(loaded.texts)) {
    i18next.addResourceBundle(language, namespace, texts, true, true);
  }
  antdLocale = loaded.antd;
  dayjs.locale(loaded.dayjsLocale);
  setRequestLanguage(language);
  document.documentElement.lang = language;
}

export async function startI18n(language: Language = storedLanguage()) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: 'added' },
    showSupportNotice: false,
  });
  await load(language);
}

export async function switchLanguage(language: Language) {
  if (i18next.language === language) return;
  await load(language);
  storeLanguage(language);
  await i18next.changeLanguage(language);
  listeners.forEach(listener => listener());
}

export function currentLanguage(): Language {
  return languageOf(i18next.language);
}

export function useAntdLocale(): Locale | undefined {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => antdLocale,
  );
}
