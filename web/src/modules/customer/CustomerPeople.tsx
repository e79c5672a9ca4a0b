import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Address, Contact } from '@/api/customers';
import { PlainTag } from '@/shared/Tone';

export function ContactList({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation('customer');
  if (contacts.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('contact.none')} />;
  return (
    <ul className="rows">
      {contacts.map((contact, index) => (
        <li key={index}>
          <span className="strong">{contact.name}</span>
          {contact.title ? <span className="quiet">{contact.title}</span> : null}
          {contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : null}
          {contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
          {contact.main ? <PlainTag>{t('contact.main')}</PlainTag> : null}
        </li>
      ))}
    </ul>
  );
}

export function AddressList({ addresses }: { addresses: readonly Address[] }) {
  const { t } = useTranslation('customer');
  if (addresses.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('address.none')} />;
  return (
    <ul className="rows">
      {addresses.map((address, index) => (
        <li key={address.addressNo ?? index}>
          <span className="strong">{address.recipient}</span>
          {address.phone ? <a href={`tel:${address.phone}`}>{address.phone}</a> : null}
          <span className="grow">{addressLine(address)}</span>
          {address.main ? <PlainTag>{t('address.main')}</PlainTag> : null}
        </li>
      ))}
    </ul>
  );
}

/// 浙江省杭州市西湖区文三路 478 号, with a space before the detail; foreign addresses in the order given.
export function addressLine(address: Address): string {
  const division = [...new Set([address.province, address.city, address.district])].filter(Boolean).join('');
  return [
    address.country && address.country !== 'CN' ? address.country : '',
    division,
    address.detail,
    address.postalCode,
  ]
    .filter(Boolean)
    .join(' ');
}
