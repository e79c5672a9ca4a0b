import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface PageHeadProps {
  title: string;
  /// Beside the title: a status, a code.
  aside?: ReactNode;
  /// To the right: what can be done here.
  actions?: ReactNode;
}

/// The head of every page; also names the browser's tab.
export function PageHead({ title, aside, actions }: PageHeadProps) {
  const { t } = useTranslation('shared');
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {aside ? <div className="page-aside">{aside}</div> : null}
      {actions ? <div className="page-actions">{actions}</div> : null}
    </header>
  );
}
