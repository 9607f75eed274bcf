// Towns with their postal codes and area codes, and streets, per country of the sample data. Real towns,
// so that addresses look right; no real building is meant.

export const sampleCountries = ['DE', 'AT', 'CH', 'NL', 'FR', 'IT'] as const;
export type SampleCountry = (typeof sampleCountries)[number];

export interface Town {
  readonly city: string;
  readonly region: string;
  readonly postalCodes: readonly string[];
  /** As it follows the country's prefix. */
  readonly areaCode: string;
}

function town(city: string, region: string, areaCode: string, ...postalCodes: string[]): Town {
  return { city, region, postalCodes, areaCode };
}

export const towns: Readonly<Record<SampleCountry, readonly Town[]>> = {
  DE: [
    town('Kiel', 'Schleswig-Holstein', '431', '24103', '24105', '24114'),
    town('Lübeck', 'Schleswig-Holstein', '451', '23552', '23560'),
    town('Flensburg', 'Schleswig-Holstein', '461', '24937', '24941'),
    town('Hamburg', 'Hamburg', '40', '20095', '20457', '22765', '21073'),
    town('Bremen', 'Bremen', '421', '28195', '28215'),
    town('Hannover', 'Niedersachsen', '511', '30159', '30449'),
    town('Göttingen', 'Niedersachsen', '551', '37073', '37081'),
    town('Osnabrück', 'Niedersachsen', '541', '49074', '49080'),
    town('Berlin', 'Berlin', '30', '10117', '10435', '12047', '13353'),
    town('Leipzig', 'Sachsen', '341', '04109', '04229'),
    town('Dresden', 'Sachsen', '351', '01067', '01307'),
    town('Erfurt', 'Thüringen', '361', '99084', '99096'),
    town('Köln', 'Nordrhein-Westfalen', '221', '50667', '50823', '51065'),
    town('Düsseldorf', 'Nordrhein-Westfalen', '211', '40213', '40549'),
    town('Münster', 'Nordrhein-Westfalen', '251', '48143', '48155'),
    town('Frankfurt am Main', 'Hessen', '69', '60311', '60486'),
    town('Gießen', 'Hessen', '641', '35390', '35394'),
    town('Saarbrücken', 'Saarland', '681', '66111', '66119'),
    town('Stuttgart', 'Baden-Württemberg', '711', '70173', '70565'),
    town('Tübingen', 'Baden-Württemberg', '7071', '72070', '72076'),
    town('Freiburg im Breisgau', 'Baden-Württemberg', '761', '79098', '79110'),
    town('München', 'Bayern', '89', '80331', '80807', '81669'),
    town('Nürnberg', 'Bayern', '911', '90402', '90459'),
    town('Würzburg', 'Bayern', '931', '97070', '97082'),
    town('Deggendorf', 'Bayern', '991', '94469'),
  ],
  AT: [
    town('Wien', 'Wien', '1', '1010', '1070', '1150', '1220'),
    town('Graz', 'Steiermark', '316', '8010', '8055'),
    town('Linz', 'Oberösterreich', '732', '4020', '4040'),
    town('Salzburg', 'Salzburg', '662', '5020', '5026'),
    town('Innsbruck', 'Tirol', '512', '6020'),
    town('Klagenfurt', 'Kärnten', '463', '9020'),
    town('St. Pölten', 'Niederösterreich', '2742', '3100'),
    town('Dornbirn', 'Vorarlberg', '5572', '6850'),
  ],
  CH: [
    town('Zürich', 'ZH', '44', '8001', '8005', '8050'),
    town('Bern', 'BE', '31', '3011', '3014'),
    town('Basel', 'BS', '61', '4051', '4057'),
    town('Chur', 'GR', '81', '7000'),
    town('Luzern', 'LU', '41', '6003', '6005'),
    town('St. Gallen', 'SG', '71', '9000'),
    town('Winterthur', 'ZH', '52', '8400'),
    town('Genève', 'GE', '22', '1201', '1204'),
    town('Neuchâtel', 'NE', '32', '2000'),
  ],
  NL: [
    town('Amsterdam', 'Noord-Holland', '20', '1012 AB', '1071 XX'),
    town('Rotterdam', 'Zuid-Holland', '10', '3011 AA', '3062 PA'),
    town('Utrecht', 'Utrecht', '30', '3511 AD', '3526 KV'),
    town('Groningen', 'Groningen', '50', '9711 LM'),
    town('Eindhoven', 'Noord-Brabant', '40', '5611 AZ'),
    town('Maastricht', 'Limburg', '43', '6211 HD'),
  ],
  FR: [
    town('Paris', 'Île-de-France', '1', '75002', '75011', '75015'),
    town('Lyon', 'Auvergne-Rhône-Alpes', '4', '69002', '69007'),
    town('Strasbourg', 'Grand Est', '3', '67000', '67200'),
    town('Bordeaux', 'Nouvelle-Aquitaine', '5', '33000'),
    town('Nîmes', 'Occitanie', '4', '30000'),
    town('Besançon', 'Bourgogne-Franche-Comté', '3', '25000'),
    town('Orléans', 'Centre-Val de Loire', '2', '45000'),
  ],
  IT: [
    town('Milano', 'MI', '02', '20121', '20144'),
    town('Torino', 'TO', '011', '10121', '10128'),
    town('Verona', 'VR', '045', '37121'),
    town('Bolzano', 'BZ', '0471', '39100'),
    town('Bologna', 'BO', '051', '40121'),
    town('Forlì', 'FC', '0543', '47121'),
    town('Firenze', 'FI', '055', '50122'),
  ],
};

export const streets: Readonly<Record<SampleCountry, readonly string[]>> = {
  DE: ['Hauptstraße', 'Bahnhofstraße', 'Gartenstraße', 'Mühlenweg', 'Am Markt', 'Lindenallee', 'Schillerstraße'],
  AT: ['Hauptplatz', 'Landstraße', 'Mozartgasse', 'Bahnhofstraße', 'Grazer Straße', 'Schloßgasse', 'Kirchengasse'],
  CH: ['Bahnhofstrasse', 'Dorfstrasse', 'Seestrasse', 'Poststrasse', 'Rue du Marché', 'Mühlegasse', 'Bergstrasse'],
  NL: ['Kerkstraat', 'Molenweg', 'Stationsplein', 'Dorpsstraat', 'Prins Hendrikkade', 'Oude Gracht', 'Havenstraat'],
  FR: ['rue de la République', 'avenue Victor-Hugo', 'rue du Château', 'place de l’Église', 'rue des Écoles'],
  IT: ['Via Roma', 'Via Garibaldi', 'Corso Italia', 'Piazza della Libertà', 'Via Università', 'Viale della Stazione'],
};

export const dialPrefixes: Readonly<Record<SampleCountry, string>> = {
  DE: '+49',
  AT: '+43',
  CH: '+41',
  NL: '+31',
  FR: '+33',
  IT: '+39',
};
