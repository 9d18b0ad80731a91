package florin.web.page;

/**
 * A page another module brings: one screen under the bar of the site.
 *
 * @param title in the visitor's language
 * @param goal the id of the element that a keyboard may go to at once
 * @param head markup of the program's own, never of what somebody sent; as is the body
 */
public record Contributed(String title, String goal, String head, String body) {}
