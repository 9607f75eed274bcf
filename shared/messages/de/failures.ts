// German: one sentence or two for each failure: what happened, what it means, what to do (design: Words).
import type { failures as english } from '../en/failures.ts';
import type { MessageShape } from '../message-shape.ts';

export const failures: MessageShape<typeof english> = {
  invalidInput: 'Eine Ihrer Angaben kann so nicht verwendet werden. Prüfen Sie die markierten Felder.',
  notFound: {
    account: 'Dieser Kunde gehört nicht mehr zu Ihren Kunden. Möglicherweise wurde er am Portal entfernt.',
    subscription: 'Dieses Abonnement gibt es nicht mehr. Möglicherweise wurde es am Portal entfernt.',
    catalogue:
      'Die Preisliste ist noch nicht auf diesem Rechner. Verbinden Sie sich mit dem Portal, und gleichen Sie ab.',
    order: 'Diese Bestellung ist nicht auf diesem Rechner.',
    edit: 'Diese Änderung ist nicht auf diesem Rechner.',
    quote: 'Dieses Angebot ist nicht auf diesem Rechner. Möglicherweise wurde es verworfen.',
    request: 'Das kann diese Version von Licence Desk nicht. Starten Sie die App neu; vielleicht wartet ein Update.',
    backup: 'Diese Sicherung ist nicht mehr da. Aufgehoben werden die der letzten sieben Tage, an denen es eine gab.',
  },
  notPermitted: {
    wrongPassword: 'Die E-Mail-Adresse oder das Passwort ist falsch. Prüfen Sie beides, und versuchen Sie es erneut.',
    codeRequired: 'Dieses Konto braucht einen zweiten Faktor. Geben Sie den Code aus Ihrer Authentifizierungs-App ein.',
    wrongCode: 'Der Code ist falsch oder abgelaufen. Geben Sie den Code ein, den Ihre App jetzt anzeigt.',
    signedOut: 'Sie sind abgemeldet. Melden Sie sich an; was auf diesem Rechner gespeichert ist, bleibt erhalten.',
    sessionEnded:
      'Ihre Sitzung am Portal ist beendet. Melden Sie sich erneut an; was hier gespeichert ist, bleibt erhalten.',
    role: 'Ihre Rolle erlaubt das nicht. Wenden Sie sich an einen Administrator Ihres Unternehmens.',
    sender: 'Die Anfrage wurde abgelehnt, weil sie nicht aus diesem Fenster kam. Starten Sie die App neu.',
  },
  offline: {
    noNetwork:
      'Das Portal ist nicht erreichbar: Dieser Rechner hat keine Verbindung. Prüfen Sie das Netzwerk, und versuchen Sie es erneut.',
    unknownAddress: 'Unter {{address}} gibt es kein Portal: Die Adresse existiert nicht. Prüfen Sie die Schreibweise.',
    refused: '{{address}} ist da, aber dort antwortet kein Portal. Prüfen Sie die Adresse und den Port.',
    certificate:
      'Die Verbindung zu {{address}} ist nicht sicher: Das Zertifikat ist nicht vertrauenswürdig, abgelaufen oder für einen anderen Namen. Es wurde nichts gesendet. Fragen Sie die Person, die das Portal betreibt.',
    notAPortal:
      '{{address}} hat geantwortet, ist aber kein Portal. Prüfen Sie die Adresse; in einem Hotel- oder Gastnetz melden Sie sich zuerst am Netz an.',
    timedOut: '{{address}} hat nicht rechtzeitig geantwortet. Versuchen Sie es gleich noch einmal.',
    portalFailing: 'Das Portal ist da, kann aber gerade nicht antworten. Versuchen Sie es in einigen Minuten erneut.',
    thePortal: 'das Portal',
  },
  conflict: {
    account: 'Jemand anderes hat diesen Kunden inzwischen geändert. Sehen Sie sich die neuen Werte an.',
    order:
      'Die Beträge haben sich geändert, seit Sie sie gesehen haben. Es wurde nichts bestellt. Sehen Sie sich die neuen Beträge an, und bestätigen Sie sie.',
    orderIdReused:
      'Eine Bestellung mit dieser Nummer gibt es schon mit anderem Inhalt. Es wurde nichts bestellt. Beginnen Sie die Bestellung neu.',
    edit: 'Diese Änderung wurde schon beantwortet oder ist auf dem Weg zum Portal. Sehen Sie sie im Postausgang an.',
    quote:
      'Dieses Angebot ist nicht mehr so, wie Sie es gesehen haben, oder das geht damit nicht. Sehen Sie es sich an, wie es jetzt ist, und versuchen Sie es erneut.',
    unsentWork:
      'Bestellungen, Änderungen oder Angebote warten noch darauf, gesendet zu werden. Entscheiden Sie zuerst, was mit ihnen geschieht.',
  },
  portalRejected:
    'Das Portal hat das abgelehnt ({{status}}, {{code}}). Es wurde nichts geändert. Prüfen Sie Ihre Angaben, und versuchen Sie es erneut.',
  fileFailed: {
    'disk-full':
      '„{{fileName}}“ wurde nicht gespeichert: Der Datenträger ist voll. Es blieb keine halbe Datei zurück. Schaffen Sie Platz, und speichern Sie noch einmal.',
    'not-permitted':
      '„{{fileName}}“ wurde nicht gespeichert: In diesen Ordner darf nicht geschrieben werden. Wählen Sie einen anderen Ordner, und speichern Sie noch einmal.',
    'folder-missing':
      '„{{fileName}}“ wurde nicht gespeichert: Den Ordner gibt es nicht mehr. Wählen Sie einen anderen Ordner, und speichern Sie noch einmal.',
    'in-use':
      '„{{fileName}}“ wurde nicht gespeichert: Die vorhandene Datei ist in einem anderen Programm geöffnet oder schreibgeschützt. Sie bleibt, wie sie war. Schließen Sie sie dort, oder speichern Sie unter einem anderen Namen.',
    'no-viewer':
      '„{{fileName}}“ kann nicht gezeigt werden: Auf diesem Rechner gibt es kein Programm für PDF-Dateien. Speichern Sie die Datei, oder installieren Sie ein Anzeigeprogramm.',
    other:
      '„{{fileName}}“ wurde nicht gespeichert: Das System hat es abgelehnt. Wählen Sie einen anderen Ordner, und speichern Sie noch einmal.',
  },
  unexpected:
    'In der App ist ein Fehler aufgetreten. Es ging nichts verloren. Geschieht es wieder, nennen Sie dem Support die Kennung {{reference}}.',
};
