package florin.bot.files;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of the parser process: this program's own Java and classes, little memory. */
final class ParserCommand {

  /** The process ends a little after the parent has given up on it, in case there is no parent. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final FileLimits limits;

  ParserCommand(FileLimits limits) {
    this.limits = limits;
  }

  List<String> line(Confinement confinement, Path folder) {
    List<String> line = new ArrayList<>(confinement.prefix());
    line.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + limits.parserHeapMb() + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=16m",
            "-Djava.io.tmpdir=" + folder,
            "-Djava.awt.headless=true",
            "-cp",
            absoluteClassPath(),
            ParserMain.class.getName(),
            String.valueOf(limits.parserTime().plus(GRACE).toSeconds())));
    return line;
  }

  private static String absoluteClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
