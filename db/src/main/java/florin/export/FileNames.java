package florin.export;

import florin.Name;

/** Names of files that every system can store, made of what people call things. */
public final class FileNames {
  private static final int LONGEST = 80;

  private FileNames() {}

  /** One part of a path: no separator, and nothing a system reserves. */
  public static String plain(String name) {
    String part = name.replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", "-").replaceFirst("^\\.+", "");
    return Name.cut(part, LONGEST, "book").text();
  }
}
