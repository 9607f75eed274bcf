// German: the native menus.
import type { menu as english } from '../en/menu.ts';
import type { MessageShape } from '../message-shape.ts';

export const menu: MessageShape<typeof english> = {
  file: 'Datei',
  settings: 'Einstellungen…',
  close: 'Fenster schließen',
  quit: 'Licence Desk beenden',
  edit: 'Bearbeiten',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',
  view: 'Ansicht',
  accounts: 'Kunden',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  actualSize: 'Originalgröße',
  fullScreen: 'Vollbild',
  reload: 'Neu laden',
  developerTools: 'Entwicklerwerkzeuge',
  window: 'Fenster',
  minimise: 'Minimieren',
  help: 'Hilfe',
  vendorDocumentation: 'Dokumentation der Telefonanlage',
  about: 'Über Licence Desk',
  hide: 'Licence Desk ausblenden',
  hideOthers: 'Andere ausblenden',
  showAll: 'Alle einblenden',
  services: 'Dienste',
};
