package florin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** Another program's opinion of a journal: hledger, where it is installed. */
public final class Hledger {
  private Hledger() {}

  /** Skips the running test, saying why, where there is no hledger. */
  public static void required() {
    boolean there;
    try {
      there = run(List.of("--version"), "").code() == 0;
    } catch (UncheckedIOException absent) {
      there = false;
    }
    if (!there) {
      System.out.println("hledger is not installed (apt-get install hledger): test skipped");
    }
    Assumptions.assumeTrue(there, "hledger is not installed");
  }

  /** What the strict check objects to; empty when it accepts the journal. */
  public static String complaint(String journal) {
    Result result = run(List.of("check", "--strict"), journal);
    return result.code() == 0 ? "" : result.text();
  }

  /** Amounts that are not zero, by {@code account currency}. */
  public static Map<String, BigDecimal> balances(String journal, String... query) {
    List<String> command =
        new ArrayList<>(List.of("balance", "--flat", "--no-total", "--output-format=csv"));
    command.add("--layout=bare");
    command.addAll(List.of(query));
    Result result = run(command, journal);
    if (result.code() != 0) {
      throw new IllegalStateException(result.text());
    }
    Map<String, BigDecimal> balances = new TreeMap<>();
    for (String line : result.text().lines().skip(1).toList()) {
      String[] cells = line.substring(1, line.length() - 1).split("\",\"");
      BigDecimal amount = new BigDecimal(cells[2]);
      if (amount.signum() != 0) {
        balances.put(cells[0] + " " + cells[1], amount.stripTrailingZeros());
      }
    }
    return balances;
  }

  private record Result(int code, String text) {}

  private static Result run(List<String> arguments, String journal) {
    try {
      Path file = Files.createTempFile("florin", ".journal");
      try {
        Files.writeString(file, journal);
        List<String> command = new ArrayList<>(List.of("hledger", "-f", file.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), text);
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
