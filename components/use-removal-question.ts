/**
 * A backup may say that records which are here were deleted for ever where it was made. Before they
 * go the reader is asked; shared by all doors through which a backup comes in.
 */
import { useState } from "preact/hooks";
import type { Removal, RemovalAnswer } from "../lib/model/merge-notebooks.ts";
import type { Reporter } from "./notice.ts";

/** As `importBackup` of lib/notebook takes it. */
type ImportFile<R> = (file: File, answer?: RemovalAnswer) => Promise<R | { asks: Removal }>;

/** What RemovalQuestion.tsx shows. */
export interface Question {
  fileName: string;
  removal: Removal;
  /** null: nothing is to be imported. */
  onAnswer(answer: RemovalAnswer | null): void;
}

/**
 * `question`: what stands open, to be shown. `importAsking`: imports the file, asks if that is
 * needed, and resolves with null where the reader wants nothing of it.
 */
export function useRemovalQuestion(reporter: Pick<Reporter, "clear">) {
  const [question, setQuestion] = useState<Question | null>(null);

  const answerTo = (fileName: string, removal: Removal) =>
    new Promise<RemovalAnswer | null>((resolve) => {
      const onAnswer = (answer: RemovalAnswer | null) => {
        setQuestion(null);
        resolve(answer);
      };
      reporter.clear(); // the file was read
      setQuestion({ fileName, removal, onAnswer });
    });

  const importAsking = async <R extends object>(
    importFile: ImportFile<R>,
    file: File,
    answer?: RemovalAnswer,
  ): Promise<R | null> => {
    const result = await importFile(file, answer);
    if (!("asks" in result)) return result;
    const given = await answerTo(file.name, result.asks);
    return given ? importAsking(importFile, file, given) : null;
  };

  return { question, importAsking };
}
