package florin.people;

import java.util.List;

/**
 * What becomes of two people who are one.
 *
 * @param stays whose name and settings they will have
 * @param leaves who is known no more; what they had is the other's
 * @param callerStays whether that is who entered the code
 * @param platforms where the one who showed the code is known, by name
 * @param books those they will have, the personal one first
 */
public record JoinPlan(
    Person stays, Person leaves, boolean callerStays, List<String> platforms, List<Kept> books) {

  /**
   * A book they will have.
   *
   * @param membership as it will be; of a book both belong to, in the higher of their roles
   * @param name what it will be called
   */
  public record Kept(Membership membership, String name) {
    /** Whether it gets another name, because they have one of that name already. */
    public boolean renamed() {
      return !name.equals(membership.book().name());
    }
  }
}
