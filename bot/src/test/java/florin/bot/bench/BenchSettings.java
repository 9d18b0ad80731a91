package florin.bot.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program was told, {@code NAME=VALUE} each; an empty value is none.
 *
 * @param out folder of the figures
 * @param only the parts asked for; none means all
 * @param rows of the sheet that is imported
 * @param entries of the large book
 * @param python with matplotlib, pandas, openpyxl, SQLAlchemy and psycopg2, as far as it has them
 */
record BenchSettings(
    Path out, List<String> only, Path samples, int rows, int entries, String python) {

  static BenchSettings of(String... arguments) {
    Map<String, String> values = new HashMap<>();
    for (String argument : arguments) {
      int sign = argument.indexOf('=');
      if (sign < 1) {
        throw new IllegalArgumentException("not NAME=VALUE: " + argument);
      }
      if (sign < argument.length() - 1) {
        values.put(argument.substring(0, sign), argument.substring(sign + 1));
      }
    }
    return new BenchSettings(
        Path.of(values.getOrDefault("OUT", "target/bench")),
        Optional.ofNullable(values.get("ONLY")).stream()
            .flatMap(names -> Arrays.stream(names.split(",")))
            .toList(),
        Path.of(values.getOrDefault("SAMPLES", "../shared/samples")),
        Integer.parseInt(values.getOrDefault("ROWS", "100000")),
        Integer.parseInt(values.getOrDefault("ENTRIES", "100000")),
        values.getOrDefault("PYTHON", "python3"));
  }

  boolean wants(Part part) {
    return only.isEmpty() || only.contains(part.name());
  }
}
