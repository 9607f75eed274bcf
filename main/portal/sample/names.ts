// Words that invented companies and persons are put together from, per language area. No company or
// person is meant; a name that happens to exist is chance.
import type { SampleCountry } from './places.ts';

export interface NameWords {
  readonly firstNames: readonly string[];
  readonly surnames: readonly string[];
  readonly trades: readonly string[];
  readonly legalForms: readonly string[];
  /** Between two surnames. */
  readonly and: string;
  readonly roles: readonly string[];
}

const german = {
  firstNames: [
    ...['Anna', 'Jürgen', 'Katrin', 'Lukas', 'Björn', 'Sabine', 'Jörg', 'Heike', 'Tobias', 'Miriam', 'Zoë'],
    ...['Günter', 'Renate', 'Florian', 'Ayşe', 'Matthias', 'Ulrike', 'Stefan', 'Käthe', 'Oliver', 'Petra', 'Emre'],
  ],
  surnames: [
    ...['Albrecht', 'Bäumer', 'Brandt', 'Döring', 'Eichhorn', 'Fährmann', 'Größl', 'Grünwald', 'Hölzel', 'Jäger'],
    ...['Köhler', 'Krüger', 'Lüders', 'Möller', 'Nußbaum', 'Oßwald', 'Pröll', 'Rößler', 'Schäfer', 'Schönfeld'],
    ...['Steinmüller', 'Stöckl', 'Thießen', 'Überreiter', 'Vogelsang', 'Weiß', 'Winkelmann', 'Zöllner', 'Behrens'],
    ...['Carstensen', 'Dombrowski', 'Ehlers', 'Friedrichs', 'Gerlach', 'Hansen', 'Ihde', 'Kowalczyk', 'Lindner'],
    ...['Marquardt', 'Niemeyer', 'Petersen', 'Quandt', 'Reimers', 'Sommerfeld', 'Teichert', 'Uhlig', 'Wendt'],
  ],
  trades: [
    ...['Optik', 'Dachdeckerei', 'Tischlerei', 'Straßenbau', 'Elektrotechnik', 'Steuerberatung', 'Spedition'],
    ...['Maschinenbau', 'Bäckerei', 'Gebäudetechnik', 'Zahntechnik', 'Druckerei', 'Möbelhaus', 'Gärtnerei', 'Reisen'],
    ...['Immobilien', 'Kältetechnik', 'Lackiererei', 'Hörakustik', 'Werbeagentur', 'Weinhandel', 'Büroservice'],
    ...['Fahrzeugbau', 'Getränkehandel', 'Haustechnik', 'Ingenieure', 'Landtechnik', 'Pflegedienst', 'Logistik'],
  ],
  and: '&',
  roles: ['Geschäftsführung', 'Buchhaltung', 'IT-Leitung', 'Einkauf', 'Assistenz'],
};

export const nameWords: Readonly<Record<SampleCountry, NameWords>> = {
  DE: { ...german, legalForms: ['GmbH', 'GmbH & Co. KG', 'AG', 'KG', 'e. K.', 'OHG', 'UG (haftungsbeschränkt)'] },
  AT: {
    ...german,
    trades: [...german.trades, 'Spenglerei', 'Konditorei', 'Skiverleih'],
    legalForms: ['GmbH', 'GmbH & Co KG', 'KG', 'OG', 'AG', 'e. U.'],
  },
  CH: {
    ...german,
    trades: ['Treuhand', 'Architektur', 'Käserei', 'Bergbahnen', 'Uhren', 'Garage', 'Sanitär', 'Schreinerei', 'Optik'],
    legalForms: ['AG', 'GmbH', 'Sàrl', 'SA'],
  },
  NL: {
    firstNames: ['Sanne', 'Daan', 'Femke', 'Joris', 'Maaike', 'Sjoerd', 'Noëlle', 'Thijs', 'Anouk', 'Ruben'],
    surnames: ['de Vries', 'van Dijk', 'Bakker', 'Visser', 'Meijer', 'de Boer', 'Mulder', 'Bos', 'Hoekstra', 'Koç'],
    trades: ['Techniek', 'Bouw', 'Logistiek', 'Accountants', 'Bloemen', 'Fietsen', 'Scheepvaart', 'Installaties'],
    legalForms: ['B.V.', 'V.O.F.', 'N.V.'],
    and: 'en',
    roles: ['Directie', 'Administratie', 'ICT-beheer'],
  },
  FR: {
    firstNames: ['Élodie', 'Hélène', 'Jérôme', 'François', 'Chloé', 'Benoît', 'Aurélie', 'Loïc', 'Margaux', 'Gaël'],
    surnames: ['Lefèvre', 'Moreau', 'Béranger', 'Dubois', 'Gauthier', 'Mercier', 'Noël', 'Perrin', 'Rousseau', 'Côté'],
    trades: ['Menuiserie', 'Électricité', 'Conseil', 'Transports', 'Boulangerie', 'Vignobles', 'Bâtiment', 'Médical'],
    legalForms: ['SARL', 'SAS', 'SA', 'EURL'],
    and: 'et',
    roles: ['Gérance', 'Comptabilité', 'Direction informatique'],
  },
  IT: {
    firstNames: ['Giulia', 'Niccolò', 'Francesca', 'Matteo', 'Chiara', 'Davide', 'Noè', 'Elena', 'Alessandro', 'Sara'],
    surnames: ['Rossi', 'Bianchi', 'Ferrari', 'Nicolò', 'Pellegrini', 'Gallo', 'Moretti', 'Conti', 'De Luca', 'Fabbri'],
    trades: ['Arredamenti', 'Impianti', 'Trasporti', 'Ceramiche', 'Vini', 'Meccanica', 'Studio Legale', 'Moda'],
    legalForms: ['S.r.l.', 'S.p.A.', 'S.n.c.', 'S.a.s.'],
    and: 'e',
    roles: ['Amministrazione', 'Contabilità', 'Responsabile IT'],
  },
};

export const sampleTags = ['Filialen', 'Empfehlung', 'Rahmenvertrag', 'Neukunde', 'Rückruf', 'Messekontakt'];

export const sampleNotes = [
  'Ansprechpartner ist vormittags am besten zu erreichen.',
  'Möchte vor Jahresende auf mehr Lizenzen umstellen.',
  'Umzug des Standorts im Frühjahr geplant, Rufnummern bleiben.',
  'Rechnung bitte immer mit Bestellnummer.',
  'Prefers to be called in English.',
];
