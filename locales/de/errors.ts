import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/errors.ts";

export default {
  diskFull:
    "Die Festplatte ist voll, oder der Anteil des Browsers daran. Was Sie geschrieben haben, ist noch hier, und was vorher gespeichert war, ist nicht verloren. Schaffen Sie Platz und versuchen Sie es dann noch einmal.",
  newerNotebook:
    "Dieses Notizbuch wurde von einer neueren Version von Pressmark geschrieben. Nichts ist verloren: Aktualisieren Sie Pressmark und öffnen Sie diese Seite dann noch einmal.",
  noStorage:
    "Der Browser konnte seinen Speicher nicht benutzen; meist ist die Festplatte voll oder das Browserprofil beschädigt. Was Sie geschrieben haben, ist noch hier, und was vorher gespeichert war, wurde nicht angerührt. Schaffen Sie Platz, starten Sie den Browser neu und versuchen Sie es dann noch einmal.",
  closed:
    "Der Browser hat das Notizbuch währenddessen geschlossen. Was Sie geschrieben haben, ist noch hier, und was vorher gespeichert war, ist nicht verloren. Versuchen Sie es noch einmal; bleibt es so, starten Sie den Browser neu.",
  noAnswer:
    "Pressmark hat nicht geantwortet. Was Sie geschrieben haben, ist noch hier. Warten Sie einen Moment und versuchen Sie es noch einmal; bleibt es so, starten Sie den Browser neu.",
  tooLarge:
    "Das ist zu groß oder zu tief verschachtelt. Nichts davon wurde gespeichert, und was vorher gespeichert war, wurde nicht angerührt. Versuchen Sie es mit weniger.",
  ourMistake:
    "Pressmark hat einen Fehler gemacht. Was Sie geschrieben haben, ist noch hier, und was vorher gespeichert war, ist nicht verloren. Laden Sie die Seite neu und versuchen Sie es noch einmal; ein Hinweis an uns hilft.",
  restrictedPage: "Der Browser lässt auf dieser Seite keine Erweiterung arbeiten.",
  noAccess:
    "Der Browser lässt Pressmark noch nicht auf diese Seite. Drücken Sie auf der Seite die Schaltfläche von Pressmark und versuchen Sie es dann noch einmal.",

  articleGone: "Dieser Artikel ist nicht mehr im Notizbuch.",
  highlightGone: "Diese Markierung ist nicht mehr im Notizbuch.",
  deletedForEver: "Diese Markierung wurde endgültig gelöscht.",
  longAddress:
    "Nichts wurde gespeichert: Die Adresse dieser Seite ist so lang, dass Pressmark die Seite nicht wiederfinden könnte.",
  damagedRecord:
    "Dieser Eintrag ist beschädigt und blieb deshalb, wie er ist. Die Bibliothek kann beschädigte Einträge als Datei speichern.",

  backupNotWritten:
    "Der Browser hat die Sicherung nicht gespeichert. Ihre Notizen sind noch hier. Sehen Sie nach, ob die Festplatte voll ist und ob es den Download-Ordner gibt.",
  backupRefused:
    "Der Browser hat die Sicherung nicht gespeichert (er meldet {code}). Ihre Notizen sind noch hier. Sehen Sie nach, ob die Festplatte voll ist und ob es den Download-Ordner gibt.",
  downloadsNotAllowed:
    "Der Browser lässt Pressmark keine Dateien mehr speichern. Schalten Sie die automatischen Sicherungen in den Optionen wieder ein.",

  notChecked: "Nicht geprüft: {reason}",
  workerGone:
    "Der Browser hat abgebrochen, bevor das fertig war; meist reicht der Speicher nicht. Was vorher gespeichert war, ist nicht verloren. Schließen Sie andere Tabs und versuchen Sie es noch einmal.",
} satisfies Translation<typeof english>;
