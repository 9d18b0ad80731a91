package florin.bot.platform.telegram;

import java.text.Normalizer;

/**
 * Names that survive the trip: the library puts them raw into the headers of a multipart body,
 * where anything but plain letters breaks the reference from the field to the part.
 */
final class FileNames {
  private static final int LONGEST = 60;

  private FileNames() {}

  /**
   * Only ASCII letters, digits, dots and dashes; the ending is kept; never the name of a parameter
   * of the Bot API.
   */
  static String safe(String name) {
    var plain =
        Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9.-]+", "-")
            .replaceAll("-+\\.", ".")
            .replaceAll("^[.-]+|[.-]+$", "");
    var dot = plain.lastIndexOf('.');
    var ending = dot > 0 && plain.length() - dot <= 10 ? plain.substring(dot) : "";
    var stem = plain.substring(0, plain.length() - ending.length());
    var kept = stem.substring(0, Math.min(stem.length(), LONGEST - ending.length()));
    return (ending.isEmpty() ? "file-" : "") + kept + ending;
  }
}
