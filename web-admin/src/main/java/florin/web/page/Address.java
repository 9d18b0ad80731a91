package florin.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An address of the site with what is chosen on its page: period, filter, order, place in a list.
 *
 * @param path begins with a slash
 * @param chosen in the order they stand in the address; none is empty
 */
public record Address(String path, Map<String, String> chosen) {
  public Address {
    chosen = new LinkedHashMap<>(chosen);
  }

  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** The same with a choice made, or taken back where the value is empty. */
  public Address with(String name, String value) {
    var all = new LinkedHashMap<>(chosen);
    if (value.isEmpty()) {
      all.remove(name);
    } else {
      all.put(name, value);
    }
    return new Address(path, all);
  }

  public Address without(String... names) {
    var address = this;
    for (var name : names) {
      address = address.with(name, "");
    }
    return address;
  }

  /** The same choices for another page. */
  public Address at(String other) {
    return new Address(other, chosen);
  }

  public String value(String name) {
    return chosen.getOrDefault(name, "");
  }

  /** Whether a choice is the one of the address; an empty value stands for no choice. */
  public boolean is(String name, String value) {
    return value(name).equals(value);
  }

  @Override
  public String toString() {
    if (chosen.isEmpty()) {
      return path;
    }
    return path
        + "?"
        + chosen.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
