// Fields in all states. Development only.
import { useState } from 'react';
import { Checkbox } from '../../design/checkbox.tsx';
import { ComboBox } from '../../design/combo-box.tsx';
import { DateField } from '../../design/date-field.tsx';
import { SearchField } from '../../design/search-field.tsx';
import { Select } from '../../design/select.tsx';
import { Shortcut } from '../../design/shortcut.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextField } from '../../design/text-field.tsx';
import { Specimen } from './specimen.tsx';

const roles = [
  { id: 'administrator', label: 'Administrator', description: 'Manages settings too' },
  { id: 'sales', label: 'Sales', description: 'Quotes and orders' },
  { id: 'viewer', label: 'Viewer', isDisabled: true },
];
const countries = [
  { id: 'AT', label: 'Austria' },
  { id: 'CH', label: 'Switzerland' },
  { id: 'DE', label: 'Germany' },
  { id: 'GB', label: 'United Kingdom' },
];

export function FieldSpecimens() {
  const [company, setCompany] = useState('Bergmann Optik GmbH');
  const [iban, setIban] = useState('DE89 3704 0044 0532 0130 01');
  const [notes, setNotes] = useState('Calls back on Monday.\nWants a quote for 20 licences.');
  const [search, setSearch] = useState('');
  const [role, setRole] = useState('sales');
  const [country, setCountry] = useState<string | null>('DE');
  const [validUntil, setValidUntil] = useState<string | null>('2026-11-30');
  const [isMandateGiven, setMandateGiven] = useState(true);
  const [isConfirmed, setConfirmed] = useState(false);
  return (
    <>
      <Specimen title="TextField" layout="column">
        <TextField label="Company" value={company} onChange={setCompany} isRequired />
        <TextField
          label="E-mail for invoices"
          value=""
          onChange={setCompany}
          placeholder="name@company.example"
          description="Invoices are sent here on the first of each month."
        />
        <TextField
          label="IBAN"
          value={iban}
          onChange={setIban}
          errorMessage="The check digits do not match. Compare the IBAN with the customer's letter."
        />
        <TextField label="Customer number" value="K-10482" onChange={setCompany} isDisabled />
      </Specimen>
      <Specimen title="TextArea" layout="column">
        <TextArea label="Notes" value={notes} onChange={setNotes} />
        <TextArea label="Notes" value={notes} onChange={setNotes} errorMessage="This is too long. Shorten it." />
      </Specimen>
      <Specimen title="SearchField" layout="column">
        <SearchField
          label="Search accounts"
          placeholder="Search accounts, numbers, systems…"
          value={search}
          onChange={setSearch}
          shortcut={<Shortcut keys={['mod', 'K']} />}
        />
        <SearchField label="Search accounts" value="Müller" onChange={setSearch} isBusy />
      </Specimen>
      <Specimen title="Select, ComboBox, DateField" layout="column">
        <Select label="Role" options={roles} value={role} onChange={setRole} />
        <Select
          label="Discount"
          options={[]}
          value={null}
          onChange={setRole}
          placeholder="Choose a discount"
          isDisabled
        />
        <ComboBox label="Country" options={countries} value={country} onChange={setCountry} isRequired />
        <DateField label="Valid until" value={validUntil} onChange={setValidUntil} description="Inclusive" />
        <DateField
          label="Mandate date"
          value="2026-12-24"
          onChange={setValidUntil}
          errorMessage="The mandate date lies in the future."
        />
      </Specimen>
      <Specimen title="Checkbox" layout="column">
        <Checkbox isSelected={isMandateGiven} onChange={setMandateGiven}>
          The customer has given the SEPA mandate
        </Checkbox>
        <Checkbox isSelected={isConfirmed} onChange={setConfirmed}>
          This is the right customer
        </Checkbox>
        <Checkbox isSelected isDisabled onChange={setConfirmed}>
          Synced with the portal
        </Checkbox>
      </Specimen>
    </>
  );
}
