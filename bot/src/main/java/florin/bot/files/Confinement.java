package florin.bot.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command that runs another with fewer rights.
 *
 * @param name what it takes away, for the log
 * @param prefix the command; each of its programs replaces itself, so the process stays the same
 */
record Confinement(String name, List<String> prefix) {

  private static final List<String> NO_USER =
      List.of(
          "--reuid=65534",
          "--regid=65534",
          "--clear-groups",
          "--no-new-privs",
          "--inh-caps=-all",
          "--bounding-set=-all");

  /**
   * From the strictest to none. Which of them works depends on the system: containers often forbid
   * new name spaces, and as nobody the parser cannot read class files below a private home.
   */
  static List<Confinement> strictestFirst(boolean root) {
    List<Confinement> found = new ArrayList<>();
    Optional<String> unshare = program("unshare");
    Optional<String> setpriv = program("setpriv");
    List<String> network =
        unshare
            .map(u -> root ? List.of(u, "--net", "--") : List.of(u, "--user", "--net", "--"))
            .orElse(List.of());
    List<String> user =
        setpriv
            .map(s ->
                Stream.concat(Stream.of(s), (root ? NO_USER : List.of("--no-new-privs")).stream())
                    .toList())
            .orElse(List.of());
    if (!network.isEmpty() && !user.isEmpty()) {
      found.add(
          new Confinement("network,user", Stream.concat(network.stream(), user.stream()).toList()));
    }
    if (!user.isEmpty() && root) {
      found.add(new Confinement("user", user));
    }
    if (!network.isEmpty()) {
      found.add(new Confinement("network", network));
    }
    found.add(new Confinement("none", List.of()));
    return found;
  }

  private static Optional<String> program(String name) {
    return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")
        .map(folder -> Path.of(folder, name))
        .filter(java.nio.file.Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
