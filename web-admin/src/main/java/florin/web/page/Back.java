package florin.web.page;

import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they were asked to sign in: a page of this site, no other. */
public final class Back {
  private Back() {}

  /** The path, or the start page where it leads elsewhere. */
  public static String to(@Nullable String path) {
    if (path == null) {
      return "/";
    }
    boolean own =
        path.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?")
            && !path.startsWith("/sign-in")
            && !path.startsWith("/login/");
    return own ? path : "/";
  }
}
