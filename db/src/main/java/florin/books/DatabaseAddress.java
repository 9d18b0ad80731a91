package florin.books;

import florin.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database address with its user and password taken out, read from either spelling: JDBC's, or
 * the URI of the PostgreSQL manual (33.1.1.2) with hosts. Where it names several hosts and says
 * nothing else, only the one that accepts writes is used.
 */
record DatabaseAddress(String url, Optional<String> user, Optional<Secret> password) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:jdbc:postgresql|postgresql|postgres)://(?:(?<sign>.*)@)?(?<hosts>[^/?@]+)/(?<name>[^/?]+)(?:\\?(?<query>.*))?");
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>\\d{1,5}))?");

  /**
   * Throws {@link IllegalArgumentException} whose message completes "The address ..." and never
   * quotes the text.
   */
  static DatabaseAddress parse(String text) {
    var shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new IllegalArgumentException(
          "must look like postgresql://host:5432/database (several hosts are separated by commas)");
    }
    var hosts = shape.group("hosts");
    for (var host : hosts.split(",", -1)) {
      checkHost(host);
    }
    var address = new Parts(hosts, shape.group("name"));
    address.sign(shape.group("sign"));
    address.query(shape.group("query"));
    return address.whole();
  }

  private static void checkHost(String host) {
    var matcher = HOST.matcher(host);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("names a host that cannot be read");
    }
    var port = matcher.group("port");
    if (port != null && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535)) {
      throw new IllegalArgumentException("names a port that is not between 1 and 65535");
    }
  }

  /** The address while it is being read. */
  private static final class Parts {
    private final String hosts;
    private final String name;
    private final ArrayList<String> parameters = new ArrayList<>();
    private @Nullable String user;
    private @Nullable String password;

    Parts(String hosts, String name) {
      this.hosts = hosts;
      this.name = name;
    }

    void sign(@Nullable String text) {
      if (text != null) {
        int colon = text.indexOf(':');
        user = decoded(colon < 0 ? text : text.substring(0, colon));
        password = colon < 0 ? null : decoded(text.substring(colon + 1));
      }
    }

    void query(@Nullable String text) {
      for (var parameter : text == null ? new String[0] : text.split("&")) {
        if (parameter.startsWith("user=")) {
          user = decoded(parameter.substring("user=".length()));
        } else if (parameter.startsWith("password=")) {
          password = decoded(parameter.substring("password=".length()));
        } else {
          parameters.add(parameter);
        }
      }
      if (hosts.contains(",")
          && parameters.stream().noneMatch(p -> p.startsWith("targetServerType="))) {
        parameters.add("targetServerType=primary");
      }
    }

    DatabaseAddress whole() {
      var query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
      return new DatabaseAddress(
          "jdbc:postgresql://" + hosts + "/" + name + query,
          Optional.ofNullable(user),
          Optional.ofNullable(password).map(Secret::new));
    }

    private static String decoded(String text) {
      try {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException broken) {
        throw new IllegalArgumentException(
            "holds a % that is not followed by two hexadecimal digits", broken);
      }
    }
  }
}
