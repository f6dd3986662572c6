import type { Language } from '@tandem/formatting';
import type { NewestNote } from '../audit';
import type { ExportFact } from './exportable-list';

const WORDS = {
  en: {
    signed: 'Signed audit trail',
    upTo: ({ events, root, signedAt }: NewestNote) => `${events} events at ${signedAt.toISOString()}, root ${root}`,
    none: 'Nothing is signed yet',
    note: 'Signed note',
    check: 'How to check the note',
    how: 'Save the note with a line feed at its end as kept.txt. An auditor takes out the trail as evidence and runs: node verify-trail.mjs events.ndjson checkpoints.txt audit-key.pem kept.txt. It fails where the trail up to that event was changed since this file was made.',
  },
  es: {
    signed: 'Pista de auditoría firmada',
    upTo: ({ events, root, signedAt }: NewestNote) => `${events} eventos a ${signedAt.toISOString()}, raíz ${root}`,
    none: 'Todavía no hay nada firmado',
    note: 'Nota firmada',
    check: 'Cómo comprobar la nota',
    how: 'Guardar la nota, con un salto de línea al final, como kept.txt. Quien audita extrae la pista como prueba y ejecuta: node verify-trail.mjs events.ndjson checkpoints.txt audit-key.pem kept.txt. Falla si la pista hasta ese evento se cambió desde que se hizo este archivo.',
  },
} as const satisfies Record<Language, unknown>;

/** Whoever keeps the file keeps a signed note: a trail that is written anew later does not agree with it. */
export function signedFacts(newest: NewestNote | null, language: Language): ExportFact[] {
  const words = WORDS[language];
  if (newest === null) return [[words.signed, words.none]];
  return [
    [words.signed, words.upTo(newest)],
    [words.note, newest.note],
    [words.check, words.how],
  ];
}
