// Customers that are in every sample data set, whatever its seed: tests, screenshots and the documents
// name them. What is special about their data is in fixed-accounts.ts.
import type { SampleCompany } from './sample-company.ts';

export const bergmannOptik: SampleCompany = {
  stream: 1,
  customerNumber: 'K-10482',
  company: 'Bergmann Optik GmbH',
  slug: 'bergmann-optik',
  country: 'DE',
  town: { city: 'Kiel', region: 'Schleswig-Holstein', postalCodes: ['24105'], areaCode: '431' },
};

export const muellerStrassenbau: SampleCompany = {
  stream: 2,
  customerNumber: 'K-10483',
  company: 'Müller & Söhne Straßenbau GmbH',
  slug: 'mueller-strassenbau',
  country: 'DE',
  town: { city: 'Gießen', region: 'Hessen', postalCodes: ['35390'], areaCode: '641' },
};

export const alpenblick: SampleCompany = {
  stream: 3,
  customerNumber: 'K-10484',
  company: 'Alpenblick AG',
  slug: 'alpenblick',
  country: 'CH',
  town: { city: 'Chur', region: 'GR', postalCodes: ['7000'], areaCode: '81' },
};

export const fixedCompanies: readonly SampleCompany[] = [bergmannOptik, muellerStrassenbau, alpenblick];
