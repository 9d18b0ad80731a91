package florin.people;

import java.util.Arrays;
import java.util.Optional;

/** How old somebody is, for who would rather not say when they were born. */
public enum AgeBracket {
  UNDER_18("0-17"),
  FROM_18("18-24"),
  FROM_25("25-34"),
  FROM_35("35-44"),
  FROM_45("45-54"),
  FROM_55("55-64"),
  FROM_65("65+");

  private final String years;

  AgeBracket(String years) {
    this.years = years;
  }

  /** As it is written: {@code 25-34}. */
  public String years() {
    return years;
  }

  public static Optional<AgeBracket> of(String years) {
    return Arrays.stream(values()).filter(bracket -> bracket.years.equals(years)).findFirst();
  }
}
