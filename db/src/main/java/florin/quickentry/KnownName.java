package florin.quickentry;

import java.util.List;

/** A name of the book, and other names people have declared for the same thing. */
public record KnownName(String name, List<String> aliases) {

  public KnownName {
    aliases = List.copyOf(aliases);
  }

  public static KnownName of(String name, String... aliases) {
    return new KnownName(name, List.of(aliases));
  }
}
