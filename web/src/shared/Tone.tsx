import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { OrderStage } from '@/api/orders';

/// Colour carries meaning only: green done, yellow in progress, red problem, grey waiting. Each tone has a shape too,
/// so that it is told apart without colour.
export type Tone = 'done' | 'progress' | 'problem' | 'waiting';

export function ToneTag({ tone, children, title }: { tone: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={`tone-tag ${tone}`} title={title}>
      <i aria-hidden className="tone-mark" />
      {children}
    </span>
  );
}

/// A word that sets something apart without judging it.
export function PlainTag({ children }: { children: ReactNode }) {
  return <span className="plain-tag">{children}</span>;
}

export const STAGE_TONE: Record<OrderStage, Tone> = {
  DRAFT: 'waiting',
  IN_REVIEW: 'progress',
  CONFIRMED: 'progress',
  AWAITING_PAYMENT: 'waiting',
  PREPARING: 'progress',
  PARTIALLY_SHIPPED: 'progress',
  SHIPPED: 'progress',
  DELIVERED: 'done',
  COMPLETED: 'done',
  CANCELLED: 'waiting',
  ARCHIVED: 'waiting',
};

export function StageTag({ stage }: { stage: OrderStage }) {
  const { t } = useTranslation('shared');
  return <ToneTag tone={STAGE_TONE[stage] ?? 'waiting'}>{t(`stage.${stage}`)}</ToneTag>;
}
