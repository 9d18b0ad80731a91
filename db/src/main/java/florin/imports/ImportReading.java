package florin.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a file was read.
 *
 * @param sheet empty where a file has no sheets
 * @param format how dates, amounts and signs were taken
 * @param remarks what the person should know: lines left out, a year that was taken
 * @param answers what the person decided, by the id of the choice; {@link #CURRENCY} among them
 */
public record ImportReading(
    String sheet,
    List<Note> format,
    List<Note> remarks,
    List<Choice> choices,
    Map<String, String> answers) {

  /** The answer that names the currency the amounts were taken in, whatever the file says. */
  public static final String CURRENCY = "currency";

  public ImportReading {
    format = List.copyOf(format);
    remarks = List.copyOf(remarks);
    choices = List.copyOf(choices);
    answers = Map.copyOf(answers);
  }

  /** The same with one more answer. */
  public ImportReading answered(String choice, String value) {
    var more = new HashMap<>(answers);
    more.put(choice, value);
    return new ImportReading(sheet, format, remarks, choices, more);
  }
}
