package florin.web.page;

/** Another place of the site, as the bar on top of its pages names it. */
public record Link(String address, String title) {}
