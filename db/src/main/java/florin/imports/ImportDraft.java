package florin.imports;

import java.util.List;

/** What was read from a document, to be staged. */
public record ImportDraft(
    long documentId, ImportReading reading, List<ImportRow> rows, List<ImportProblem> problems) {
  public ImportDraft {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }
}
