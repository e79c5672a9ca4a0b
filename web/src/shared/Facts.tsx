import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
  /// Over the whole width.
  wide?: boolean;
}

/// Names and values, dense, in as many columns as there is room for.
export function Facts({ facts }: { facts: readonly (Fact | false | null | undefined)[] }) {
  return (
    <dl className="facts">
      {facts.map(fact =>
        fact ? (
          <div key={fact.label} className={fact.wide ? 'wide' : undefined}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

export interface PanelProps {
  title: string;
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  id?: string;
}

export function Panel({ title, aside, actions, children, id }: PanelProps) {
  return (
    <section className="panel" aria-label={title} id={id}>
      <div className="panel-head">
        <h2>{title}</h2>
        {aside}
        {actions ? <div className="right">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
