package florin.books;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom the server runs as: Florin's own user, except where that is root. Then it is the owner of
 * the data folder; a folder of root's own is used by one of the {@link RootDrop}s.
 *
 * @param prefix what a command line begins with to become that user
 * @param account the numbers new files are given to, where the files are not Florin's own
 */
record ServerUser(List<String> prefix, Optional<String> account) {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  static ServerUser choose(Path folder, List<RootDrop> rootDrops) throws IOException {
    if (new UnixSystem().getUid() != 0) {
      return new ServerUser(List.of(), Optional.empty());
    }
    int owner = number(folder, "unix:uid");
    if (owner != 0) {
      return account(owner, number(folder, "unix:gid"));
    }
    for (var way : rootDrops) {
      var user = way.tryOn(folder);
      if (user.isPresent()) {
        return user.get();
      }
    }
    throw new EmbeddedPostgres.Unavailable(
        "PostgreSQL does not run as root and no other user can be chosen here:"
            + " start Florin as an ordinary user, or set FLORIN_DATABASE_URL.");
  }

  static ServerUser account(int user, int group) {
    return new ServerUser(
        List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"),
        Optional.of(user + ":" + group));
  }

  List<String> command(List<String> arguments) {
    var command = new ArrayList<>(prefix);
    command.addAll(arguments);
    return command;
  }

  /** Gives the file or folder, with all that is in it, to the server's user. */
  void own(Path path) throws IOException {
    if (account.isPresent()) {
      var chown = List.of("chown", "-hR", account.get(), path.toString());
      var run = BoundedRun.of(chown, "", LIMIT);
      if (!run.succeeded()) {
        throw new IOException(run.output().strip());
      }
    }
  }

  private static int number(Path path, String attribute) throws IOException {
    return (Integer) Files.getAttribute(path, attribute);
  }
}
