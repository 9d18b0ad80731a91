package florin.books;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One run of a foreign program that is over, or was ended, within its limit. The program sees an
 * almost empty environment: no setting of Florin, and so no secret, reaches it.
 *
 * @param output what it wrote to both streams
 */
record BoundedRun(int exit, String output) {
  private static final int ENDED = 124;

  static BoundedRun of(List<String> command, String input, Duration limit) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().retainAll(Set.of("PATH"));
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException alreadyGone) {
      // A program that does not read its input says in its output why.
    }
    var output = CompletableFuture.supplyAsync(() -> all(process), Thread::startVirtualThread);
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return new BoundedRun(process.exitValue(), rest(output));
      }
      process.destroyForcibly();
      return new BoundedRun(ENDED, "no answer within " + limit.toSeconds() + " s");
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return new BoundedRun(ENDED, "interrupted");
    }
  }

  /** A grandchild may keep the pipe open; what it still says is not waited for. */
  private static String rest(CompletableFuture<String> output) {
    return output.completeOnTimeout("", 2, TimeUnit.SECONDS).join();
  }

  boolean succeeded() {
    return exit == 0;
  }

  private static String all(Process process) {
    try (var out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException closed) {
      return "";
    }
  }
}
