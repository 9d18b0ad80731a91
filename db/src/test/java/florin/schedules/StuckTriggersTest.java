package florin.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import florin.testing.FreshBooks;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StuckTriggersTest {
  private static final Duration LATE = Duration.ofMinutes(1);

  private final FreshBooks florin = new FreshBooks();

  @AfterEach
  void close() {
    florin.close();
  }

  @Test
  void aLateTriggerNobodyHoldsIsGivenFree() {
    trigger("taken", "ACQUIRED", Duration.ofMinutes(-2));
    trigger("blocked", "BLOCKED", Duration.ofMinutes(-2));
    trigger("broken", "ERROR", Duration.ofMinutes(-2));
    assertThat(release()).containsExactlyInAnyOrder("taken", "blocked", "broken");
    assertThat(release()).isEmpty();
  }

  @Test
  void whatIsNotLateOrWaitsOrIsHeldByALivingProcessStays() {
    trigger("soon", "ACQUIRED", Duration.ofSeconds(5));
    trigger("waiting", "WAITING", Duration.ofMinutes(-2));
    trigger("held", "BLOCKED", Duration.ofMinutes(-2));
    fired("held", "alive", "EXECUTING");
    run("insert into qrtz_scheduler_state values ('florin', 'alive', 0, 0)");
    assertThat(release()).isEmpty();
  }

  @Test
  void whatALivingProcessTookLongAgoAndNeverBeganIsGivenFree() {
    trigger("taken", "ACQUIRED", Duration.ofMinutes(-2));
    fired("taken", "alive", "ACQUIRED");
    run("insert into qrtz_scheduler_state values ('florin', 'alive', 0, 0)");
    assertThat(release()).containsExactly("taken");
    int taken = florin.asOwner(sql -> sql.fetchCount(sql.selectOne().from("qrtz_fired_triggers")));
    assertThat(taken).isZero();
  }

  @Test
  void aProcessThatIsGoneHoldsNothing() {
    trigger("held", "ACQUIRED", Duration.ofMinutes(-2));
    fired("held", "gone", "EXECUTING");
    assertThat(release()).containsExactly("held");
  }

  private List<String> release() {
    return florin
        .database()
        .system(p -> p.stuckTriggers().release(florin.clock().instant().minus(LATE)));
  }

  private void trigger(String name, String state, Duration fromNow) {
    run(
        """
        insert into qrtz_job_details values ('florin', '%1$s', 'florin', null, 'none', true, false, false, false, null);
        insert into qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, trigger_state,
                                   trigger_type, start_time, next_fire_time)
        values ('florin', '%1$s', 'florin', '%1$s', 'florin', '%2$s', 'CRON', 0, %3$d)\
        """
            .formatted(name, state, florin.clock().instant().plus(fromNow).toEpochMilli()));
  }

  private void fired(String name, String by, String state) {
    run(
        """
        insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name, fired_time,
                                         sched_time, priority, state)
        values ('florin', '%1$s', '%1$s', 'florin', '%2$s', 0, 0, 5, '%3$s')\
        """
            .formatted(name, by, state));
  }

  private void run(String sql) {
    florin.asOwner(owner -> owner.execute(sql));
  }
}
