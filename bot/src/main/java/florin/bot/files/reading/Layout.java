package florin.bot.files.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a table was read, to be shown to the person who sent it.
 *
 * @param headerRow line of the column names, from 1
 * @param columns what each used column was taken for (lower case role) and its name in the file
 * @param dateFormat such as {@code dd.mm.yyyy}; empty where the cells themselves are dates
 * @param decimalMark {@code ","} or {@code "."}; empty where the cells themselves are numbers
 * @param currency ISO 4217 code the file names for every amount, or empty
 */
public record Layout(
    int headerRow,
    Map<String, String> columns,
    String dateFormat,
    String decimalMark,
    SignModel sign,
    String currency) {

  public Layout {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }
}
