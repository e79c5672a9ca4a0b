import { useTranslation } from 'react-i18next';
import type { BoardCard } from '@/api/process';
import { MoneyText } from '@/shared/Values';
import { LightTag, UrgencyTag } from '../tones';
import { useNames } from '../words';

/// What a card says of its order: number, light, customer, amount, the step it stands at, the promised day.
export function OrderCard({ card }: { card: BoardCard }) {
  const { t } = useTranslation('process');
  const names = useNames();
  const step = card.step;
  return (
    <>
      <span className="board-card-head">
        <b className="number">{card.orderNumber}</b>
        <LightTag light={card.light} />
      </span>
      <span className="board-card-line">
        <span className="board-card-customer" title={card.customerName}>
          {card.customerName}
        </span>
        <UrgencyTag urgency={card.urgency} />
      </span>
      <span className="board-card-line">
        <span className={card.behindPromise ? 'tone-problem' : 'quiet'}>
          {card.promisedOn ? t('board.promised', { day: card.promisedOn.slice(5) }) : t('summary.noPromise')}
          {card.behindPromise ? t('board.behind') : ''}
        </span>
        <MoneyText value={card.amount} />
      </span>
      {step ? (
        <span className="board-card-line">
          <span className="board-card-step" title={step.personName}>
            {names.step(step)}
            {step.personName ? <span className="quiet"> {step.personName}</span> : null}
          </span>
          {step.obstacle ? (
            <span className={card.light === 'RED' ? 'tone-problem' : 'quiet'}>
              {t(`obstacle.${step.obstacle}`)}
            </span>
          ) : step.late ? (
            <span className="tone-problem">{t('board.late')}</span>
          ) : (
            <span className="quiet number">
              {card.stepsDone}/{card.stepsAll}
            </span>
          )}
        </span>
      ) : null}
    </>
  );
}
