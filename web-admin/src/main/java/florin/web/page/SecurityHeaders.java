package florin.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What every answer says to the browser: load nothing from elsewhere, run nothing written into a
 * page, tell nobody.
 */
public final class SecurityHeaders {
  /**
   * Pages may hold pictures written into a style sheet ({@code data:}), which the chosen theme has.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

  static {
    ALWAYS.put("Content-Security-Policy", POLICY);
    ALWAYS.put("X-Content-Type-Options", "nosniff");
    ALWAYS.put("Referrer-Policy", "no-referrer");
    ALWAYS.put("Cross-Origin-Opener-Policy", "same-origin");
    ALWAYS.put("Cross-Origin-Resource-Policy", "same-origin");
    ALWAYS.put(
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    ALWAYS.put("Cache-Control", "no-store");
  }

  private SecurityHeaders() {}

  /**
   * @param https whether people reach the site by https, so that browsers shall never try without
   */
  public static void give(BiConsumer<String, String> answer, boolean https) {
    ALWAYS.forEach(answer);
    if (https) {
      answer.accept("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** For a page whose script builds it: even our own script cannot turn text into markup. */
  public static String policyWithoutMarkupFromText() {
    return POLICY + "; require-trusted-types-for 'script'; trusted-types 'none'";
  }

  /** For a page that shows a document of the site beside it. */
  public static String policyWithDocument() {
    return POLICY + "; frame-src 'self'; worker-src 'self'";
  }

  /**
   * For a document shown in a page of the site. The browser's own viewer of PDF is an object with
   * styles of its own and does not work in a sandbox; a picture needs neither.
   */
  public static String policyForDocument(boolean pdf) {
    return pdf
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self'"
        : "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
  }

  /** For a file of somebody's: shown or saved, never run. */
  public static String policyForFiles() {
    return "default-src 'none'; sandbox; frame-ancestors 'none'";
  }

  /** For a letter shown as mail programs show it: its own styles, and nothing else of its own. */
  public static String policyForLetters() {
    return "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
  }
}
