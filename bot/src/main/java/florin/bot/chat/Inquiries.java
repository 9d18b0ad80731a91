package florin.bot.chat;

import java.util.List;
import java.util.Optional;

/**
 * What a platform may ask while somebody is still typing or about to fill in a form: of what the
 * person may see, with nothing written. It may take as long as the database does.
 */
public interface Inquiries {

  /**
   * What a parameter could be.
   *
   * @param label for the eye
   * @param value what is then said
   */
  record Suggestion(String label, String value) {}

  /**
   * What somebody typing a parameter may mean.
   *
   * @param typed so far; may be empty
   * @return the likeliest first, at most 25
   */
  List<Suggestion> suggest(Origin origin, String command, String param, String typed);

  /**
   * The form a button opens.
   *
   * @return empty where the button is not the person's, or no longer works; pressing it says so
   */
  Optional<Form> form(Origin origin, String token);
}
