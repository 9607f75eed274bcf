// German: the settings screen and signing out.
import type { settings as english } from '../en/settings.ts';
import type { MessageShape } from '../message-shape.ts';

export const settings: MessageShape<typeof english> = {
  title: 'Einstellungen',
  appearance: 'Darstellung',
  language: 'Sprache',
  languages: { system: 'Wie das System', de: 'Deutsch', en: 'English' },
  theme: 'Farbschema',
  themes: { light: 'Hell', dark: 'Dunkel', system: 'Wie das System' },
  contrast: 'Kontrast',
  contrasts: { normal: 'Normal', more: 'Hoch' },
  density: 'Zeilenhöhe',
  densities: { compact: 'Kompakt', comfortable: 'Großzügig' },
  thisMachine: 'Auf diesem Rechner',
  dataFolder: 'Datenordner',
  version: 'Version',
  profile: 'Profil',
  portal: 'Portal',
  signedInAs: 'Angemeldet als',
  role: 'Rolle',
  reseller: 'Unternehmen',
  notSaved: 'Die Einstellung konnte nicht gespeichert werden',
  signOut: {
    button: 'Abmelden',
    title: 'Abmelden?',
    text: 'Ihre Sitzung am Portal endet. Was geschieht mit der Kopie Ihrer Kunden auf diesem Rechner?',
    choice: 'Kopie Ihrer Kunden',
    keep: 'Behalten',
    keepExplained: 'Die nächste Anmeldung öffnet sich sofort.',
    wipe: 'Löschen',
    wipeExplained: 'Wählen Sie das auf einem Rechner, den auch andere benutzen. Die nächste Anmeldung holt alles neu.',
    unsentTitle: 'Bestellungen warten noch',
    unsentText_one:
      '{{count, number}} Bestellung wurde noch nicht gesendet. Sie bleibt auf diesem Rechner und wird nach Ihrer nächsten Anmeldung gesendet. Niemand sonst kann sie senden.',
    unsentText_other:
      '{{count, number}} Bestellungen wurden noch nicht gesendet. Sie bleiben auf diesem Rechner und werden nach Ihrer nächsten Anmeldung gesendet. Niemand sonst kann sie senden.',
    confirm: 'Abmelden',
    confirmKeepingOrders: 'Bestellungen behalten und abmelden',
    cancel: 'Angemeldet bleiben',
  },
};
