package florin.books;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What only tests choose differently.
 *
 * @param durable whether a commit survives a power cut
 * @param sharedBinaries where several data folders share one unpacked server; else each has its own
 * @param rootDrops the ways to run the server when Florin itself runs as root, best first
 */
record PostgresOptions(boolean durable, Optional<Path> sharedBinaries, List<RootDrop> rootDrops) {

  static PostgresOptions forRealUse() {
    return new PostgresOptions(
        true,
        Optional.empty(),
        List.of(
            new RootDrop.Namespace(),
            new RootDrop.Account("postgres"),
            new RootDrop.Account("nobody")));
  }
}
