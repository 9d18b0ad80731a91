package florin.imports;

import java.util.List;
import java.util.Map;

/**
 * How a file was read.
 *
 * @param sheet empty where a file has no sheets
 * @param format how dates, amounts and signs were taken
 * @param remarks what the person should know: lines left out, a year that was taken
 * @param answers what the person decided, by the id of the choice
 */
public record ImportReading(
    String sheet,
    List<Note> format,
    List<Note> remarks,
    List<Choice> choices,
    Map<String, String> answers) {

  public ImportReading {
    format = List.copyOf(format);
    remarks = List.copyOf(remarks);
    choices = List.copyOf(choices);
    answers = Map.copyOf(answers);
  }
}
