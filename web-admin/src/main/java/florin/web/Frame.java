package florin.web;

import florin.text.Messages;

/**
 * What every page has.
 *
 * @param texts in the visitor's language
 * @param theme address of the style sheet all pages build on
 * @param styles address of our own
 */
public record Frame(Messages texts, String theme, String styles, String script, String coin) {

  public String text(String key) {
    return texts.text(key);
  }

  public String language() {
    return texts.locale().toLanguageTag();
  }
}
