import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Select, type RefSelectProps } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customers, type Customer, type CustomerRow } from '@/api/customers';
import { LevelText } from '@/modules/customer/CustomerTags';
import { MoneyText, Nothing } from '@/shared/Values';
import { useCustomer, useRefusals, useTerm } from '../draft/useSheet';
import { Labelled } from './Term';

interface CustomerFieldProps {
  autoFocus: boolean;
  onChoose: (id: string) => void;
}

const TYPING_MS = 180;

/// Finds a customer by name, pinyin, code or phone, and shows what has to be known before taking an order.
export function CustomerField({ autoFocus, onChoose }: CustomerFieldProps) {
  const { t } = useTranslation('ordering');
  const id = useId();
  const customerId = useTerm('customerId');
  const customer = useCustomer();
  const refusals = useRefusals();
  const wrong = refusals.at('/customerId').filter(() => refusals.codesAt('/customerId').some(isAboutChoice));
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const [open, setOpen] = useState(false);
  const select = useRef<RefSelectProps>(null);
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    if (autoFocus) select.current?.focus();
  }, [autoFocus]);
  const found = useQuery({
    queryKey: ['customers', 'pick', q],
    queryFn: ({ signal }) => customers.list({ q, active: true, limit: 20 }, signal),
    enabled: open,
    placeholderData: keepPreviousData,
  });
  // Rows of what was typed before are not offered: a quick Enter would take the wrong customer.
  const isFresh = typed.trim() === q && !found.isPlaceholderData;
  const rows = open && isFresh ? (found.data?.items ?? []) : [];
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current || rows.length === 0) return;
    wanted.current = false;
    const code = q.toLowerCase();
    const only = rows.length === 1 ? rows[0] : rows.find(row => row.code.toLowerCase() === code);
    if (only) take(only.id);
  });
  const take = (next: string) => {
    setTyped('');
    setOpen(false);
    onChoose(next);
  };
  const options = rows.map(row => ({ value: row.id, label: `${row.code} ${row.name}`, row }));
  if (customer && customer.id === customerId && !typed && !options.some(one => one.value === customerId)) {
    options.unshift({ value: customer.id, label: `${customer.code} ${customer.name}`, row: customer });
  }
  return (
    <div className="customer-field">
      <Labelled id={id} label={t('field.customer')} required wrong={wrong}>
        <Select
          ref={select}
          id={id}
          data-term="customerId"
          className="customer-select"
          value={customerId || null}
          options={options}
          placeholder={t('form.customerHint')}
          loading={found.isFetching}
          listHeight={336}
          {...(wrong.length > 0 ? { status: 'error' as const } : {})}
          notFoundContent={
            found.isFetching || typed.trim() !== q ? t('form.searching') : t('form.noCustomer')
          }
          showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
          open={open}
          onOpenChange={setOpen}
          optionRender={option => <CustomerOption row={option.data.row} />}
          onInputKeyDown={event => {
            wanted.current = event.key === 'Enter' && open && !isFresh;
          }}
          onChange={take}
        />
      </Labelled>
      {customer ? <CustomerCard customer={customer} /> : null}
    </div>
  );
}

/// Decisions on credit and blacklist also point to the customer; they stand among the checks.
function isAboutChoice(code: string): boolean {
  return !code.startsWith('decision.');
}

function CustomerOption({ row }: { row: CustomerRow }) {
  const { t } = useTranslation('ordering');
  return (
    <div className="customer-option">
      <b className="number">{row.code}</b>
      <span className="grow" title={row.name}>
        {row.name}
        {row.blacklisted ? <span className="tone-problem"> {t('form.blacklisted')}</span> : null}
      </span>
      <span className="quiet number">{row.phone}</span>
      <span className="quiet">
        <LevelText level={row.level} />
      </span>
    </div>
  );
}

function CustomerCard({ customer }: { customer: Customer }) {
  const { t } = useTranslation('ordering');
  return (
    <>
      {customer.blacklisted ? (
        <Alert
          type="error"
          showIcon
          className="customer-alert"
          title={t('form.isBlacklisted')}
          description={customer.blacklistReason}
        />
      ) : null}
      {customer.active ? null : (
        <Alert type="warning" showIcon className="customer-alert" title={t('form.isInactive')} />
      )}
      <dl className="customer-card">
        <div>
          <dt>{t('form.level')}</dt>
          <dd>
            <LevelText level={customer.level} />
          </dd>
        </div>
        <div>
          <dt>{t('form.creditLeft')}</dt>
          <dd>
            {customer.creditLimit ? (
              <MoneyText value={customer.creditLeft} strong warnNegative />
            ) : (
              <span className="quiet">{t('form.noLimit')}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('form.receivable')}</dt>
          <dd>
            <MoneyText value={customer.receivable} />
          </dd>
        </div>
        <div>
          <dt>{t('field.owner')}</dt>
          <dd>{customer.ownerName ?? <Nothing />}</dd>
        </div>
        <div>
          <dt>{t('field.currency')}</dt>
          <dd>{customer.currency}</dd>
        </div>
        {customer.remark ? (
          <div className="wide">
            <dt>{t('form.customerRemark')}</dt>
            <dd>{customer.remark}</dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}
