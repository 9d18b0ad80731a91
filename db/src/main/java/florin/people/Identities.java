package florin.people;

import static florin.sql.generated.Tables.CONVERSATION;
import static florin.sql.generated.Tables.IDENTITY;
import static florin.sql.generated.Tables.PERSON;
import static florin.sql.generated.Tables.PERSON_CHAT;

import florin.Refused;
import florin.sql.Tx;
import java.util.List;
import java.util.Optional;

/** The accounts who is at work writes from; how one is added, {@link IdentityLinks} knows. */
public final class Identities {
  /** How many a person may have. */
  static final int MOST = 10;

  /** The platform of those who registered on the site: no account that anything is written from. */
  private static final String SITE = "web";

  private final Tx tx;

  public Identities(Tx tx) {
    this.tx = tx;
  }

  /** What who is at work is known by, by platform; not by what they registered with on the site. */
  public List<KnownAs> mine() {
    return tx.sql()
        .select(IDENTITY.PLATFORM, IDENTITY.EXTERNAL_ID, IDENTITY.DISPLAY_NAME)
        .from(IDENTITY)
        .where(IDENTITY.PERSON_ID.eq(tx.actor().personId()), IDENTITY.PLATFORM.ne(SITE))
        .orderBy(IDENTITY.PLATFORM, IDENTITY.CREATED_AT, IDENTITY.EXTERNAL_ID)
        .limit(MOST)
        .fetch(row ->
            new KnownAs(
                new Identity(row.value1(), row.value2()),
                Optional.ofNullable(row.value3()).orElse(row.value2())));
  }

  /**
   * Takes an account off: whoever uses it is nobody from then on, and hears nothing more.
   *
   * @return what it was called
   * @throws Refused {@code link.off.last}, {@code link.off.gone}
   */
  public KnownAs takeOff(Identity identity) {
    long person = tx.actor().personId();
    tx.sql().select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(person)).forUpdate().execute();
    List<KnownAs> all = mine();
    KnownAs known =
        all.stream()
            .filter(one -> one.identity().equals(identity))
            .findFirst()
            .orElseThrow(() -> Refused.missing("link.off.gone"));
    if (all.size() == 1) {
      throw new Refused("link.off.last");
    }
    tx.sql()
        .deleteFrom(IDENTITY)
        .where(
            IDENTITY.PLATFORM.eq(identity.platform()),
            IDENTITY.EXTERNAL_ID.eq(identity.externalId()))
        .execute();
    // Another account there becomes known again with its next message.
    tx.sql()
        .deleteFrom(PERSON_CHAT)
        .where(PERSON_CHAT.PERSON_ID.eq(person), PERSON_CHAT.PLATFORM.eq(identity.platform()))
        .execute();
    tx.sql()
        .deleteFrom(CONVERSATION)
        .where(CONVERSATION.PERSON_ID.eq(person), CONVERSATION.PLATFORM.eq(identity.platform()))
        .execute();
    return known;
  }
}
