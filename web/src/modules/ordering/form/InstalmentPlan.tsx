import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { currencySign, formatMoney } from '@/shared/format';
import { add, compare, decimal, minorDigits, subtract, text, ZERO, type Decimal } from '../draft/decimal';
import { today, type Instalment } from '../draft/terms';
import { numberOf } from '../draft/typed';
import { useRefusals, useSheet, useTerm, useTotals } from '../draft/useSheet';

const EVEN = [2, 3, 4, 6] as const;

/// When which part of the total is to be paid. The sum is checked against the order as it is typed.
export function InstalmentPlan() {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const plan = useTerm('instalments');
  const totals = useTotals();
  const refusals = useRefusals();
  const currency = useTerm('currency') || 'CNY';
  const planned = plan.reduce((sum, one) => add(sum, decimal(numberOf(one.amount)) ?? ZERO), ZERO);
  const rest = subtract(totals.amount, planned);
  const set = (next: Instalment[]) => sheet.set('instalments', next);
  const change = (index: number, part: Partial<Instalment>) =>
    set(plan.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const money = (value: Decimal) => formatMoney({ amount: text(value), currency });
  const wrong = refusals.at('/instalments').filter(() => compare(rest, ZERO) === 0 || plan.length === 0);

  return (
    <div className="instalments" role="group" aria-label={t('form.plan')}>
      {plan.map((one, index) => {
        const errors = refusals.at(`/instalments/${index}`, true);
        return (
          <div key={index} className="instalment">
            <span className="quiet number">{t('form.instalmentNo', { no: index + 1 })}</span>
            <DatePicker
              aria-label={t('form.dueOn', { no: index + 1 })}
              placeholder={t('form.dueOnShort')}
              value={one.dueOn ? dayjs(one.dueOn) : null}
              onChange={day => change(index, { dueOn: day?.format('YYYY-MM-DD') ?? '' })}
            />
            <Input
              aria-label={t('form.instalmentAmount', { no: index + 1 })}
              className="amount-input"
              prefix={currencySign(currency).trim()}
              inputMode="decimal"
              maxLength={24}
              value={one.amount}
              {...(errors.length > 0 || (one.amount && numberOf(one.amount) === null)
                ? { status: 'error' as const }
                : {})}
              onChange={event => change(index, { amount: event.target.value })}
              onBlur={() => {
                const number = numberOf(one.amount);
                if (number !== null && number !== one.amount) change(index, { amount: number });
              }}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('form.removeInstalment', { no: index + 1 })}
              onClick={() => set(plan.filter((_, at) => at !== index))}
            />
            {errors.length > 0 ? (
              <div className="pointer-errors" role="alert">
                {errors.join(' ')}
              </div>
            ) : null}
          </div>
        );
      })}
      <div className="instalment-tools">
        <Button
          icon={<PlusOutlined />}
          onClick={() => set([...plan, { dueOn: nextDue(plan), amount: fill(rest) }])}
        >
          {t('form.addInstalment')}
        </Button>
        {totals.amount.units > 0n
          ? EVEN.map(parts => (
              <Button key={parts} type="link" onClick={() => set(even(totals.amount, parts, currency))}>
                {t('form.even', { parts })}
              </Button>
            ))
          : null}
      </div>
      {plan.length > 0 ? (
        <div
          className={rest.units === 0n ? 'instalment-sum tone-done' : 'instalment-sum tone-problem'}
          role="status"
        >
          {rest.units === 0n
            ? t('form.planFits', { total: money(planned) })
            : rest.units > 0n
              ? t('form.planShort', {
                  planned: money(planned),
                  total: money(totals.amount),
                  rest: money(rest),
                })
              : t('form.planOver', {
                  planned: money(planned),
                  total: money(totals.amount),
                  rest: money(subtract(ZERO, rest)),
                })}
          {rest.units !== 0n &&
          compare(add(decimal(numberOf(plan.at(-1)!.amount)) ?? ZERO, rest), ZERO) > 0 ? (
            <Button
              type="link"
              onClick={() => {
                const last = add(decimal(numberOf(plan.at(-1)!.amount)) ?? ZERO, rest);
                change(plan.length - 1, { amount: text(last) });
              }}
            >
              {t('form.planFill')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {wrong.length > 0 ? (
        <div className="pointer-errors" role="alert">
          {wrong.join(' ')}
        </div>
      ) : null}
    </div>
  );
}

function nextDue(plan: readonly Instalment[]): string {
  const last = plan.at(-1)?.dueOn || today();
  return dayjs(last).add(1, 'month').format('YYYY-MM-DD');
}

function fill(rest: Decimal): string {
  return rest.units > 0n ? text(rest) : '';
}

/// Equal parts a month apart from today; what does not divide goes into the last.
function even(total: Decimal, parts: number, currency: string): Instalment[] {
  const digits = minorDigits(currency);
  const whole = decimal(text(total, digits))!;
  const units = whole.units * 10n ** BigInt(Math.max(0, digits - whole.scale));
  const part = units / BigInt(parts);
  return Array.from({ length: parts }, (_, index) => {
    const own = index === parts - 1 ? units - part * BigInt(parts - 1) : part;
    return {
      dueOn: dayjs(today()).add(index, 'month').format('YYYY-MM-DD'),
      amount: text({ units: own, scale: digits }),
    };
  });
}
