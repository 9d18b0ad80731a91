package florin.books;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A way to run the server as somebody other than root, which PostgreSQL refuses to be. */
sealed interface RootDrop {
  Duration LIMIT = Duration.ofSeconds(10);

  /** The user the server would be, if this way works here and that user can reach the folder. */
  Optional<ServerUser> tryOn(Path folder) throws IOException;

  private static boolean works(List<String> command) {
    try {
      return BoundedRun.of(command, "", LIMIT).succeeded();
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  /**
   * An empty user namespace: the server sees itself as nobody and holds no capability, while its
   * files stay root's, so any folder will do. Containers and hardened kernels may forbid it.
   */
  record Namespace() implements RootDrop {
    @Override
    public Optional<ServerUser> tryOn(Path folder) {
      return works(List.of("unshare", "-U", "true"))
          ? Optional.of(new ServerUser(List.of("unshare", "-U"), Optional.empty()))
          : Optional.empty();
    }
  }

  /** An account of the system, which is given the folder; every folder above must let it pass. */
  record Account(String name) implements RootDrop {
    @Override
    public Optional<ServerUser> tryOn(Path folder) throws IOException {
      if (!works(List.of("id", "-u", name))) {
        return Optional.empty();
      }
      var user = ServerUser.account(number("-u"), number("-g"));
      user.own(folder);
      if (works(user.command(List.of("test", "-w", folder.toString())))) {
        return Optional.of(user);
      }
      ServerUser.account(0, 0).own(folder);
      return Optional.empty();
    }

    private int number(String which) throws IOException {
      return Integer.parseInt(
          BoundedRun.of(List.of("id", which, name), "", LIMIT).output().strip());
    }
  }
}
