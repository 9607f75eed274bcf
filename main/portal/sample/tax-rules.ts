// The sample catalogues' tax rules for a German seller: rates, countries of the EU, legal notes.
import type { TaxRules } from '../../../shared/domain/catalogue.ts';

export const sampleTaxRules: TaxRules = {
  sellerCountry: 'DE',
  standardRateBasisPoints: { DE: 1900, AT: 2000, CH: 810 },
  euCountries: [
    ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
    ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
  ],
  notes: {
    'domestic-standard': null,
    'domestic-reverse-charge': {
      de: 'Steuerschuldnerschaft des Leistungsempfängers (§ 13b UStG)',
      en: 'Reverse charge: the customer accounts for the tax (§ 13b UStG)',
    },
    'eu-reverse-charge': {
      de: 'Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge, Art. 196 MwStSystRL)',
      en: 'Reverse charge: the customer accounts for the tax (Article 196 of Directive 2006/112/EC)',
    },
    'eu-standard': null,
    'third-country': { de: 'Nicht im Inland steuerbare Leistung', en: 'Not taxable in Germany' },
  },
};
