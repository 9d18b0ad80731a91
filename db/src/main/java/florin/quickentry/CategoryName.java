package florin.quickentry;

/** A category's name with the direction of its money. */
public record CategoryName(KnownName known, CategorySign sign) {

  public static CategoryName of(String name, CategorySign sign, String... aliases) {
    return new CategoryName(KnownName.of(name, aliases), sign);
  }

  public String name() {
    return known.name();
  }
}
