package florin.bot.files.reading;

import java.util.List;

/**
 * The entries of one sheet.
 *
 * @param sheet the sheet's name; empty in a text file
 * @param problems the lines that could not be read, at most {@link ReadLimits#problems()}
 * @param remarks what the person should know: lines left out, the year that was taken
 * @param choices decisions taken for the person that can be taken otherwise, by reading again with
 *     an answer
 */
public record ReadTable(
    String sheet,
    Layout layout,
    List<ReadRow> rows,
    List<RowProblem> problems,
    List<Remark> remarks,
    List<Question> choices) {

  public ReadTable {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
    choices = List.copyOf(choices);
  }
}
