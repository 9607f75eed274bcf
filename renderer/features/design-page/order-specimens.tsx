// The parts of the order wizard: stepper, cards, facts, amounts. Development only.
import { useState } from 'react';
import { Chip } from '../../design/chip.tsx';
import { KeyValue, KeyValueList } from '../../design/key-value.tsx';
import { DateText } from '../../design/date-text.tsx';
import { Money } from '../../design/money.tsx';
import { OldNew } from '../../design/old-new.tsx';
import { Panel } from '../../design/panel.tsx';
import { QuantityStepper } from '../../design/quantity-stepper.tsx';
import { RadioCards } from '../../design/radio-cards.tsx';
import { Specimen } from './specimen.tsx';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

const slas = [
  { id: 'basic', title: 'Basic', description: 'Mon–Fri 9–17, next working day', aside: <Money amount={eur(0)} /> },
  { id: 'business', title: 'Business', description: 'Mon–Sat 7–20, four hours', aside: <Money amount={eur(2900)} /> },
  { id: 'premium', title: 'Premium', description: 'Around the clock, one hour', aside: <Money amount={eur(9900)} /> },
];
const payments = [
  { id: 'sepa', title: 'SEPA direct debit', description: 'DE89 **** **** **** 3000', aside: <Chip>Default</Chip> },
  { id: 'invoice', title: 'Invoice', description: '14 days net' },
  { id: 'card', title: 'Visa ending 4242', disabledReason: 'Expired 10/2026. Add a card at the portal.' },
];

export function OrderSpecimens() {
  const [quantity, setQuantity] = useState('10');
  const [refused, setRefused] = useState('12,5');
  const [atLimit, setAtLimit] = useState('500');
  const [sla, setSla] = useState('business');
  const [payment, setPayment] = useState('sepa');
  const stepper = {
    label: 'Licences',
    decreaseLabel: 'Decrease licences',
    increaseLabel: 'Increase licences',
    min: 1,
    max: 500,
    step: 1,
  };
  return (
    <>
      <Specimen title="QuantityStepper" layout="column">
        <QuantityStepper
          {...stepper}
          value={quantity}
          onChange={setQuantity}
          description="3 more licences lower the unit price to €10.90."
        />
        <QuantityStepper
          {...stepper}
          value={refused}
          onChange={setRefused}
          errorMessage="Enter a whole number from 1 to 500."
        />
        <QuantityStepper
          {...stepper}
          value={atLimit}
          onChange={setAtLimit}
          atMaxReason="The catalogue allows at most 500 licences."
        />
      </Specimen>
      <Specimen title="RadioCards" layout="column">
        <RadioCards label="Service level" cards={slas} value={sla} onChange={setSla} layout="columns" />
        <RadioCards
          label="Payment method"
          cards={payments}
          value={payment}
          onChange={setPayment}
          errorMessage="Choose a payment method."
        />
      </Specimen>
      <Specimen title="OldNew" layout="column">
        <OldNew from="5" to="10" difference="+5" size="large" />
        <OldNew
          from={<Money amount={eur(6450)} />}
          to={<Money amount={eur(14800)} />}
          difference={<Money amount={eur(8350)} sign="exceptZero" />}
        />
        <OldNew from="25" to="25" isUnchanged />
      </Specimen>
      <Panel title="Order overview" aside={<Chip tone="info">Upgrade</Chip>}>
        <KeyValueList layout="lines">
          <KeyValue label="Customer">Bergmann Optik GmbH, K-10482</KeyValue>
          <KeyValue label="Minimum term">
            <DateText date="2026-11-16" /> to <DateText date="2027-11-15" />
          </KeyValue>
          <KeyValue label="10 licences at €11.90" align="end">
            <Money amount={eur(11900)} />
          </KeyValue>
          <KeyValue label="SLA Business" align="end">
            <Money amount={eur(2900)} />
          </KeyValue>
          <KeyValue label="Credit for 15 of 30 days" align="end">
            <Money amount={eur(-7400)} />
          </KeyValue>
          <KeyValue label="Tax 19 %" align="end">
            <Money amount={eur(2812)} />
          </KeyValue>
          <KeyValue label="Charge now" align="end" emphasis="total">
            <Money amount={eur(17612)} emphasis="total" />
          </KeyValue>
        </KeyValueList>
      </Panel>
    </>
  );
}
