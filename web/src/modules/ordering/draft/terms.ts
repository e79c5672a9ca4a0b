import dayjs from 'dayjs';
import type { Customer } from '@/api/customers';
import type {
  Channel,
  FreightTerms,
  Order,
  OrderDraft,
  OrderType,
  PaymentMethod,
  Priority,
} from '@/api/orders';
import { codeOf, numberOf } from './typed';

/// Everything of an order but its lines, as the page holds it: plain text, empty where nothing was typed.

export interface Instalment {
  dueOn: string;
  amount: string;
}

export interface ShipToFields {
  recipient: string;
  phone: string;
  country: string;
  divisionCode: string;
  province: string;
  city: string;
  district: string;
  detail: string;
  postalCode: string;
}

export interface Terms {
  customerId: string;
  customerOrderNumber: string;
  repeatOfCustomerOrderNumber: boolean;
  orderType: OrderType;
  priority: Priority;
  channel: Channel;
  currency: string;
  sellingCompany: string;
  orderedOn: string;
  expectedDeliveryOn: string;
  paymentMethod: PaymentMethod;
  paymentDueOn: string;
  instalments: Instalment[];
  freightTerms: FreightTerms;
  warehouseId: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  customerAddress: string;
  shipTo: ShipToFields;
  specialRequirements: string;
  remark: string;
}

/// The code of the company that sells unless an order says otherwise.
export const MAIN_COMPANY = 'MAIN';

export const NO_SHIP_TO: ShipToFields = {
  recipient: '',
  phone: '',
  country: 'CN',
  divisionCode: '',
  province: '',
  city: '',
  district: '',
  detail: '',
  postalCode: '',
};

export function today(): string {
  return dayjs().format('YYYY-MM-DD');
}

export function emptyTerms(): Terms {
  return {
    customerId: '',
    customerOrderNumber: '',
    repeatOfCustomerOrderNumber: false,
    orderType: 'STANDARD',
    priority: 'NORMAL',
    channel: 'STAFF',
    currency: '',
    sellingCompany: '',
    orderedOn: today(),
    expectedDeliveryOn: '',
    paymentMethod: 'FULL',
    paymentDueOn: '',
    instalments: [],
    freightTerms: 'PREPAID',
    warehouseId: '',
    contactName: '',
    contactPhone: '',
    contactEmail: '',
    customerAddress: '',
    shipTo: NO_SHIP_TO,
    specialRequirements: '',
    remark: '',
  };
}

export function termsOfOrder(order: Order): Terms {
  const { terms } = order;
  return {
    ...emptyTerms(),
    customerId: order.customer.id,
    customerOrderNumber: terms.customerOrderNumber ?? '',
    orderType: terms.orderType,
    priority: terms.priority,
    channel: terms.channel,
    currency: terms.currency,
    sellingCompany: terms.sellingCompany === MAIN_COMPANY ? '' : terms.sellingCompany,
    orderedOn: terms.orderedOn,
    expectedDeliveryOn: terms.expectedDeliveryOn ?? '',
    paymentMethod: terms.paymentMethod,
    paymentDueOn: terms.paymentDueOn ?? '',
    instalments: (terms.instalments ?? []).map(one => ({
      dueOn: one.dueOn,
      amount: numberOf(one.amount.amount) ?? one.amount.amount,
    })),
    freightTerms: terms.freightTerms,
    warehouseId: terms.warehouseId,
    contactName: terms.contactName ?? '',
    contactPhone: terms.contactPhone ?? '',
    contactEmail: terms.contactEmail ?? '',
    customerAddress: terms.customerAddress ?? '',
    shipTo: { ...NO_SHIP_TO, ...terms.shipTo },
    specialRequirements: terms.specialRequirements ?? '',
    remark: terms.remark ?? '',
  };
}

type CustomerAddress = Customer['addresses'][number];

export function shipToOf(address: CustomerAddress): ShipToFields {
  const { recipient, phone, country, divisionCode, province, city, district, detail, postalCode } = address;
  return {
    recipient: recipient ?? '',
    phone: phone ?? '',
    country: country ?? 'CN',
    divisionCode: divisionCode ?? '',
    province: province ?? '',
    city: city ?? '',
    district: district ?? '',
    detail: detail ?? '',
    postalCode: postalCode ?? '',
  };
}

/// The parts of an address without those that are said twice (直辖市: 上海市上海市).
export function addressLine(address: Partial<ShipToFields>): string {
  const { province = '', city = '', district = '', detail = '' } = address;
  return [province, city === province ? '' : city, district, detail].filter(Boolean).join('');
}

/// What a customer fills in: contact, address, how it pays.
export function defaultsOf(customer: Customer): Partial<Terms> {
  const contact = customer.contacts.find(one => one.main) ?? customer.contacts[0];
  const address = customer.addresses.find(one => one.main) ?? customer.addresses[0];
  return {
    currency: customer.currency,
    paymentMethod: customer.defaultPayment ?? 'FULL',
    contactName: contact?.name ?? '',
    contactPhone: contact?.phone ?? customer.phone ?? '',
    contactEmail: contact?.email ?? customer.email ?? '',
    customerAddress: address ? addressLine(address) : '',
    shipTo: address ? shipToOf(address) : NO_SHIP_TO,
  };
}

export function isEmptyShipTo(shipTo: ShipToFields): boolean {
  const { country, ...rest } = shipTo;
  return Object.values(rest).every(value => !value.trim());
}

const given = (value: string): string | undefined => value.trim() || undefined;

/// The terms as the API takes them: without what is empty.
export function termsBody(terms: Terms): Omit<OrderDraft, 'lines'> {
  const plan = terms.paymentMethod === 'INSTALMENTS' ? terms.instalments : [];
  const planned = plan.filter(one => one.dueOn || one.amount.trim());
  return {
    customerId: given(terms.customerId),
    customerOrderNumber: given(terms.customerOrderNumber),
    ...(terms.repeatOfCustomerOrderNumber ? { repeatOfCustomerOrderNumber: true } : {}),
    orderType: terms.orderType,
    priority: terms.priority,
    channel: terms.channel,
    currency: given(terms.currency),
    sellingCompany: given(terms.sellingCompany),
    orderedOn: given(terms.orderedOn),
    expectedDeliveryOn: given(terms.expectedDeliveryOn),
    paymentMethod: terms.paymentMethod,
    paymentDueOn: given(terms.paymentDueOn),
    instalments: planned.map(one => {
      const amount = numberOf(one.amount);
      return {
        ...(one.dueOn ? { dueOn: one.dueOn } : {}),
        ...(amount ? { amount: { amount, currency: terms.currency || 'CNY' } } : {}),
      } as { dueOn: string; amount: { amount: string; currency: string } };
    }),
    freightTerms: terms.freightTerms,
    warehouseId: given(terms.warehouseId),
    contactName: given(terms.contactName),
    contactPhone: given(terms.contactPhone),
    contactEmail: given(terms.contactEmail.normalize('NFKC')),
    customerAddress: given(terms.customerAddress),
    shipTo: isEmptyShipTo(terms.shipTo) ? undefined : shipToBody(terms.shipTo),
    specialRequirements: given(terms.specialRequirements),
    remark: given(terms.remark),
  };
}

function shipToBody(shipTo: ShipToFields) {
  return Object.fromEntries(
    Object.entries(shipTo).flatMap(([key, value]) => {
      const present = key === 'postalCode' || key === 'phone' ? codeOf(value) : value.trim();
      return present ? [[key, present]] : [];
    }),
  );
}
