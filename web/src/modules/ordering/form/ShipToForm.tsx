import { Input, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DivisionCascader } from '@/shared/DivisionCascader';
import { addressLine, shipToOf, type ShipToFields } from '../draft/terms';
import { useCustomer, useRefusals, useSheet, useTerm } from '../draft/useSheet';
import { Labelled } from './Term';

const COUNTRIES = [
  'CN',
  'HK',
  'TW',
  'MO',
  'JP',
  'KR',
  'SG',
  'MY',
  'TH',
  'VN',
  'ID',
  'PH',
  'IN',
  'AE',
  'SA',
  'RU',
  'KZ',
  'DE',
  'FR',
  'GB',
  'IT',
  'ES',
  'NL',
  'PL',
  'TR',
  'US',
  'CA',
  'MX',
  'BR',
  'AU',
  'NZ',
  'ZA',
];

/// Where the goods go: one of the customer's addresses, or another.
export function ShipToForm({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation('ordering');
  const sheet = useSheet();
  const customer = useCustomer();
  const shipTo = useTerm('shipTo');
  const refusals = useRefusals();
  const ids = { division: useId(), country: useId() };
  const wrongDivision = ['divisionCode', 'province', 'city', 'district'].flatMap(part =>
    refusals.at(`/shipTo/${part}`),
  );
  const whole = refusals.at('/shipTo');
  const names = new Intl.DisplayNames([i18n.language], { type: 'region' });
  const addresses = customer?.addresses ?? [];
  return (
    <div className="term-grid ship-to">
      {addresses.length > 1 ? (
        <div className="wide address-choices" role="group" aria-label={t('form.addresses')}>
          {addresses.map((address, index) => {
            const value = shipToOf(address);
            const chosen = JSON.stringify(value) === JSON.stringify(shipTo);
            return (
              <button
                key={address.addressNo ?? index}
                type="button"
                aria-pressed={chosen}
                onClick={() => sheet.setShipTo(value)}
              >
                <b>{address.recipient}</b> {addressLine(value)}
              </button>
            );
          })}
        </div>
      ) : null}
      {whole.length > 0 ? (
        <div className="pointer-errors wide" role="alert">
          {whole.join(' ')}
        </div>
      ) : null}
      <ShipToText part="recipient" label={t('form.recipient')} maxLength={80} />
      <ShipToText part="phone" label={t('form.phone')} maxLength={40} />
      <Labelled id={ids.country} label={t('form.country')} wrong={refusals.at('/shipTo/country')}>
        <Select
          id={ids.country}
          value={shipTo.country || 'CN'}
          options={COUNTRIES.map(code => ({ value: code, label: names.of(code) ?? code }))}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          onChange={country =>
            sheet.setShipTo({ country, divisionCode: '', province: '', city: '', district: '' })
          }
        />
      </Labelled>
      {shipTo.country === 'CN' || !shipTo.country ? (
        <Labelled id={ids.division} label={t('form.division')} wrong={wrongDivision}>
          <DivisionCascader
            id={ids.division}
            value={shipTo.divisionCode || undefined}
            onChange={(code, [province = '', city = '', district = '']) =>
              sheet.setShipTo({ divisionCode: code ?? '', province, city, district })
            }
          />
        </Labelled>
      ) : (
        <>
          <ShipToText part="province" label={t('form.province')} maxLength={60} />
          <ShipToText part="city" label={t('form.city')} maxLength={60} />
        </>
      )}
      <ShipToText part="detail" label={t('form.detail')} maxLength={300} wide />
      <ShipToText part="postalCode" label={t('form.postalCode')} maxLength={20} />
      {children}
    </div>
  );
}

interface ShipToTextProps {
  part: keyof ShipToFields;
  label: string;
  maxLength: number;
  wide?: boolean;
}

function ShipToText({ part, label, maxLength, wide }: ShipToTextProps) {
  const sheet = useSheet();
  const id = useId();
  const value = useTerm('shipTo')[part];
  const wrong = useRefusals().at(`/shipTo/${part}`);
  return (
    <Labelled id={id} label={label} wrong={wrong} wide={wide}>
      <Input
        id={id}
        value={value}
        maxLength={maxLength}
        data-term={`shipTo.${part}`}
        {...(wrong.length > 0 ? { status: 'error' as const, 'aria-describedby': `${id}-wrong` } : {})}
        onChange={event => sheet.setShipTo({ [part]: event.target.value })}
      />
    </Labelled>
  );
}
